from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from assetregister.exporting import unheard
from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from assetregister.workplace import DOCUMENTS, Workplace
from db.opening import Keeper
from ui.desktop.main_window import MainWindow
from ui.desktop.screens.welcome import WelcomePage
from ui.desktop.session import Session
from ui.desktop.whoami import WhoAmI
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.exporting import Progress
    from assetregister.register import Register
    from ui.desktop.look.theme import Theme

SCHEMA = Schema(RECORD_TYPES)


def load(register: Register, progress: Progress = unheard) -> int:
    with register.edit("Load the documents' register") as edit:
        edit.add("asset", {"name": "Kaleidoscope"})
    return 1


def place(home: Home) -> Workplace:
    return Workplace(
        schema=SCHEMA,
        home=home,
        preferences=Preferences(home.preferences),
        environment={},
        keeper=lambda actor: Keeper(SCHEMA, home, actor),
        exports=tuple,
        loaders={DOCUMENTS: load},
    )


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    return place(Home(tmp_path))


@pytest.fixture
def session(workplace: Workplace, theme: Theme, qtbot: QtBot) -> Iterator[Session]:
    workplace.preferences.put(name="A. Officer", organisation="Harrow Council")
    held = Session(workplace, theme)
    yield held
    if held.window is not None:
        held.window.close()
        held.window.deleteLater()
    held.end()


def test_the_first_run_welcomes_and_opens_the_documents_register(
    session: Session, workplace: Workplace, qtbot: QtBot
) -> None:
    session.begin(None)
    assert session.window is not None
    page = session.window.centralWidget()
    assert isinstance(page, WelcomePage)
    page.documents_asked.emit()
    qtbot.waitUntil(lambda: isinstance(session.window, MainWindow))
    assert isinstance(session.window, MainWindow)
    assert session.window.desk.register.resolve("asset", "Kaleidoscope")
    assert workplace.home.default_register.exists()


def test_the_next_run_opens_the_register_that_was_open_last(
    session: Session, workplace: Workplace, theme: Theme, tmp_path: Path
) -> None:
    session.create(tmp_path / "Harrow.register")
    assert isinstance(session.window, MainWindow)
    session.window.close()
    session.end()
    again = Session(place(workplace.home), theme)
    again.begin(None)
    assert again.window is not None
    assert again.window.windowTitle() == "Asset Register – Harrow"
    again.window.close()
    again.end()


def test_opening_another_register_takes_this_ones_place(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.create(tmp_path / "Harrow.register")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Brent"), ""))
    assert isinstance(session.window, MainWindow)
    session.window.file_asked.emit("new")
    assert session.window.windowTitle() == "Asset Register – Brent"
    session.asked(str(tmp_path / "Harrow.register"))
    assert session.window.windowTitle() == "Asset Register – Harrow"


def test_a_file_that_is_no_register_is_refused_and_nothing_else_happens(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.create(tmp_path / "Harrow.register")
    wrong = tmp_path / "list.txt"
    wrong.write_text("not a register" * 20, "utf-8")
    told: list[str] = []
    monkeypatch.setattr(Dialogue, "ask", lambda d: told.append(d.accessibleDescription()) or "")
    assert not session.open(wrong)
    assert told == [f"{wrong} is not a register. It has not been changed."]
    assert session.window is not None
    assert session.window.windowTitle() == "Asset Register – Harrow"


def test_who_i_am_is_asked_once_and_kept(workplace: Workplace, qtbot: QtBot) -> None:
    dialogue = WhoAmI(workplace.preferences)
    qtbot.addWidget(dialogue)
    dialogue.choose("keep")
    assert workplace.preferences.actor() == ""
    dialogue.name.setText("Rhian Llewelyn")
    dialogue.organisation.setText("Harrow Council")
    dialogue.choose("keep")
    assert workplace.preferences.actor() == "Rhian Llewelyn, Harrow Council"
