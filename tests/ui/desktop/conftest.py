"""What every test of the windows stands on: one theme for the session, light at 100 %."""

import gc
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.records import RECORD_TYPES
from assetregister.register import Register
from assetregister.schema import Schema
from db.opening import Keeper, Opened
from ui.desktop.desk import Desk
from ui.desktop.look.theme import Scheme, Theme
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tasks import Tasks

WHO = "A. Officer, Harrow Council"
ASSETS = (
    # name, owner, tenure, floor area, use of space, opened
    ("Altrincham Town Hall", "Trafford Council", "freehold", "415", "38", ""),
    ("Broomwood Centre", "Trafford Council", "freehold", "873", "", "2016/17"),
    ("City Hospital", "Sandwell NHS Trust", "", "", "", "1887"),
    ("Claremont Centre", "Trafford Council", "leasehold", "1,047", "62", "early 2006"),
    ("Kaleidoscope", "Lewisham Council", "freehold", "about 3,400", "91", "November 2006"),
    ("Urmston Library", "Trafford Council", "leasehold", "640", "44", "2006"),
)
OWNERS = (
    ("Trafford Council", "local_government"),
    ("Lewisham Council", "local_government"),
    ("Sandwell NHS Trust", "nhs"),
    ("Harrow Mencap", "charity"),
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the platform without a screen say what it cannot do."""
    for item in items:
        if "ui/desktop" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """Clear away what a test has dropped once Qt is at rest, never while it hands out events.

    A window that nobody holds any more would else vanish in the middle of being painted.
    """
    gc.disable()
    yield
    gc.collect(0)
    gc.enable()


@cache
def _one_theme(app: QApplication) -> Theme:
    return Theme(app, Scheme.LIGHT)


@pytest.fixture(scope="session")
def _theme(qapp: QApplication) -> Theme:
    return _one_theme(qapp)  # the tests of faults stand on the same one


@pytest.fixture(autouse=True)
def theme(_swept: None, _theme: Theme) -> Iterator[Theme]:
    """Give the theme in force; whatever a test makes of it is put back."""
    yield _theme
    if _theme.scheme is not Scheme.LIGHT:
        _theme.set_scheme(Scheme.LIGHT)
    if _theme.text_size != 100:
        _theme.set_text_size(100)


def keeper(folder: Path, who: str = WHO) -> Keeper:
    """Return what opens registers for one person."""
    return Keeper(Schema(RECORD_TYPES), Home(folder), lambda: who)


def fill(register: Register) -> None:
    """Record four bodies and six assets."""
    fields = register.schema.fields("asset")
    with register.edit("Add organisations") as edit:
        owners = {
            name: edit.add("organisation", {"name": name, "sector": sector}).id
            for name, sector in OWNERS
        }
    with register.edit("Add assets") as edit:
        for name, owner, *texts in ASSETS:
            said = dict(zip(("tenure", "floor_area", "utilisation", "opened"), texts, strict=True))
            values = {key: fields[key].kind.parse(text) for key, text in said.items() if text}
            edit.add("asset", {"name": name, "owner": owners[owner], **values})


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "Trafford.register"
    opened = keeper(path.parent).create(path)
    fill(opened.register)
    opened.close()
    return path


@pytest.fixture
def register_file(_filled: Path, tmp_path: Path) -> Path:
    """Give a register file of this test's own."""
    return Path(shutil.copy(_filled, tmp_path / "Trafford.register"))


@pytest.fixture
def opened(register_file: Path) -> Iterator[Opened]:
    """Give the register open for change."""
    held = keeper(register_file.parent).open(register_file)
    yield held
    held.close()


@pytest.fixture
def desk(opened: Opened, qtbot: QtBot) -> Iterator[Desk]:
    """Give what the screens of the open register are given."""
    tasks = Tasks()
    preferences = Preferences(opened.path.with_name("preferences.json"))
    yield Desk(opened.register, opened.path, preferences, tasks)
    tasks.stop()


@pytest.fixture
def window(desk: Desk, qtbot: QtBot) -> MainWindow:
    """Give the main window, showing the assets."""
    made = MainWindow(desk)
    qtbot.addWidget(made, before_close_func=_leave_unsaved)
    made.resize(1366, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go(Place("asset"))
    return made


def _leave_unsaved(window: QWidget) -> None:
    """Throw away what a test left unsaved, so that closing asks nothing."""
    assert isinstance(window, MainWindow)
    here = window.screen_in_front()
    if isinstance(here, RecordsScreen) and here.is_editing():
        here.panel().revert()
