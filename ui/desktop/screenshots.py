"""A picture of every screen, taken by driving the real window over the documents' register."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSize,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QPixmap

from assetregister.damage import DAMAGED, Backup, Damage
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.preferences import Preferences
from assetregister.workplace import DOCUMENTS, EXAMPLE
from ui.desktop.desk import Desk
from ui.desktop.filters.parts import Filter, parts_of
from ui.desktop.look.theme import Scheme, Theme
from ui.desktop.main_window import MainWindow
from ui.desktop.manual.manualwindow import ManualWindow
from ui.desktop.navigation import Place
from ui.desktop.places import listed, screens_of
from ui.desktop.run import application
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.screens.unreadable import UnreadablePage
from ui.desktop.screens.welcome import WelcomePage
from ui.desktop.soundness import damage_banner, differing_banner
from ui.desktop.standing import DIFFERING, READ_ONLY
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from assetregister.register import Register
    from assetregister.workplace import Workplace

WHO: Final = "Rhian Llewelyn, Harrow Council"
PAUSE: Final = 30  # ms
TURNS: Final = 3  # a layout may ask for another


@dataclass(frozen=True)
class Frame:
    """How pictures are taken: size in px of the screen, colours, and the screen's scale."""

    name: str
    width: int
    height: int
    scheme: Scheme
    ratio: float = 1.0

    def size(self) -> QSize:
        """Return the size of the window as it sees itself."""
        return QSize(round(self.width / self.ratio), round(self.height / self.ratio))


FRAMES: Final = (
    Frame("1366-light", 1366, 768, Scheme.LIGHT),
    Frame("1366-dark", 1366, 768, Scheme.DARK),
    Frame("1920-light", 1920, 1080, Scheme.LIGHT),
    Frame("1920-dark", 1920, 1080, Scheme.DARK),
    Frame("1920-at-150-percent-light", 1920, 1080, Scheme.LIGHT, 1.5),
)


def take(workplace: Workplace, folder: Path) -> int:
    """Save a picture of every screen in a folder, in every frame; return how many there are."""
    before = qInstallMessageHandler(_leave_out_platform)
    app = application("offscreen")
    theme = Theme(app, Scheme.LIGHT)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        opened = workplace.keeper(lambda: WHO).create(Path(kept) / "Joint estate.register")
        loaders = workplace.loaders
        load = loaders.get(DOCUMENTS) or loaders.get(EXAMPLE)
        if load is not None:
            load(opened.register)
        name, organisation = WHO.split(", ")
        preferences = Preferences(Path(kept) / "preferences.json")
        preferences.put(name=name, organisation=organisation)
        desk = Desk(
            opened.register,
            opened.path,
            preferences,
            Tasks(),
            workplace.exports,
            workplace.findings,
        )
        count = sum(_in_frame(desk, theme, frame, folder) for frame in FRAMES)
        desk.tasks.stop()
        opened.close()
    qInstallMessageHandler(before)
    return count


def _leave_out_platform(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    """Print what Qt has to say, but for what every platform without a screen cannot do."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _in_frame(desk: Desk, theme: Theme, frame: Frame, folder: Path) -> int:
    theme.set_scheme(frame.scheme)
    count = 0
    pages = {
        "first-run": WelcomePage([], "", documents=True),
        "unreadable": _unreadable(desk),
        "manual": _manual(),
    }
    for name, page in pages.items():
        _show(page, frame)
        count += _save(page, desk, frame, folder / f"{name}-{frame.name}.png")
        page.close()
    window = MainWindow(desk)
    _show(window, frame)
    for name, act in _steps(desk, window):
        act()
        count += _save(window, desk, frame, folder / f"{name}-{frame.name}.png")
    window.close()
    window.deleteLater()
    return count


def _show(widget: QWidget, frame: Frame) -> None:
    widget.resize(frame.size())
    widget.show()


def _steps(desk: Desk, window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    def to(*place: Any) -> Callable[[], object]:
        return partial(window.go, Place(*place))

    window.find_out()
    for screen in screens_of(desk):
        yield screen.key, to(screen.key)
    window.go(Place("asset"))
    yield "palette", partial(window.open_palette, "kal")
    window.close_palette()
    for about in listed(desk):
        yield about.key, to(about.key)
    for key in ("asset", "provider"):
        if first := _first(desk.register, key):
            yield f"{key}-record", to(key, first)
            yield f"{key}-wide", to(key, first, True)
    assets = window.screen_at("asset")
    if isinstance(assets, RecordsScreen):
        yield from _of_list(desk, window, assets)
    yield from _of_damage(desk, window)


def _of_list(
    desk: Desk, window: MainWindow, screen: RecordsScreen
) -> Iterator[tuple[str, Callable[[], object]]]:
    shown = screen.list

    def narrow(text: str) -> None:
        window.go(Place(screen.key))
        shown.bar.set_filter(Filter(parts_of(parse(text, screen.key, desk.register))))

    def columns() -> None:
        shown.bar.editor.leave()
        shown.bar.clear()
        shown.choose_columns()

    def new() -> None:
        shown.chooser.leave()
        screen.new()

    def saved() -> None:
        window.go(Place(screen.key))
        window.say("Saved Kaleidoscope", True)

    yield "asset-filtered", partial(narrow, "tenure is blank and opened > 2000")
    yield "asset-none-match", partial(narrow, "tenure = licence and opened > 2000")
    yield "asset-add-filter", partial(shown.bar.add_filter, path=("tenure",))
    yield "asset-filter-as-text", shown.bar.edit_as_text
    yield "asset-columns", columns
    yield "asset-new", new
    yield "asset-saved", saved


def _manual() -> ManualWindow:
    shown = ManualWindow()
    shown.read("filters")
    return shown


def _unreadable(desk: Desk) -> UnreadablePage:
    return UnreadablePage(_damage(desk, shows=False))


def _damage(desk: Desk, *, shows: bool) -> Damage:
    """Return a damage to be pictured; the register itself is whole."""
    folder = Path("/home/rhian/AssetRegister/backups/5f0c2e")
    days = [datetime(2026, 11, 23, 14, 32, tzinfo=UTC), datetime(2026, 11, 22, 9, 1, tzinfo=UTC)]
    held = tuple(
        Backup(folder / f"{at:%Y-%m-%dT%H%M%S}-daily.register", at, "daily") for at in days
    )
    what = f"{DAMAGED}part of its log cannot be read"
    return Damage(desk.path, what, "", shows, False, True, folder, held, held[0])


def _of_damage(desk: Desk, window: MainWindow) -> Iterator[tuple[str, Callable[[], object]]]:
    standing = window.standing

    def damaged() -> None:
        standing.put(READ_ONLY, lambda: damage_banner(_damage(desk, shows=True)))

    def differing() -> None:
        standing.take(READ_ONLY)
        standing.put(DIFFERING, lambda: differing_banner(3))

    yield "damaged", damaged
    yield "written-by-another", differing


def _first(register: Register, key: str) -> str:
    ids = register.ids(Query(key, search="Kaleidoscope" if key == "asset" else "Red Cross"))
    return next(iter(ids or register.ids(Query(key))), "")


def _save(widget: QWidget, desk: Desk, frame: Frame, path: Path) -> int:
    _settle(desk.tasks)
    size = widget.size() * frame.ratio
    picture = QPixmap(size)
    picture.setDevicePixelRatio(frame.ratio)
    widget.render(picture)
    return int(picture.save(str(path)))


def _settle(tasks: Tasks) -> None:
    """Let what is waiting be done: counts, layouts, totals, and the layouts that these ask for."""
    turns = 0
    while turns < TURNS or tasks.running():
        loop = QEventLoop()
        QTimer.singleShot(PAUSE, loop.quit)
        loop.exec()
        turns += 1
