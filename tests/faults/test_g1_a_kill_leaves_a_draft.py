"""G1: a kill with a half-filled form leaves a draft, offered at the next start and nowhere else."""

from __future__ import annotations

import signal
import zipfile
from typing import TYPE_CHECKING

import pytest

from assetregister.draftfolder import DraftFolder
from assetregister.exporting import ExportRequest, unheard
from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.workplace import Workplace
from db.opening import Keeper
from exports import EXPORTS
from tests.faults.another_copy import SCHEMA, SECRET, end_in_the_middle, keeper, make_home
from ui.desktop.main_window import MainWindow
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.session import Session
from ui.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.workplace import Opened
    from ui.desktop.look.theme import Theme


@pytest.fixture
def laptop(tmp_path: Path) -> Path:
    """Give a home with a register that holds one asset."""
    return make_home(tmp_path / "home")


@pytest.fixture
def session(laptop: Path, theme: Theme, qtbot: QtBot) -> Iterator[Session]:
    """Give the next start, on the same home."""
    place = Workplace(
        schema=SCHEMA,
        home=Home(laptop),
        preferences=Preferences(Home(laptop).preferences),
        environment={},
        keeper=lambda actor: Keeper(SCHEMA, Home(laptop), actor),
        exports=tuple,
    )
    held = Session(place, theme)
    yield held
    if isinstance(held.window, MainWindow):
        screen = held.window.screen_in_front()
        if isinstance(screen, RecordsScreen):
            screen.panel().revert()
    assert held.window is not None
    held.window.close()
    held.window.deleteLater()
    held.end()


def window_of(session: Session) -> MainWindow:
    session.begin(None)
    assert isinstance(session.window, MainWindow)
    return session.window


def offered(window: MainWindow) -> list[Banner]:
    return [one for one in window.findChildren(Banner) if one.title.startswith("You were")]


def test_the_next_start_offers_it_and_shows_it_as_it_was(
    laptop: Path, session: Session, qtbot: QtBot
) -> None:
    assert end_in_the_middle(laptop, signal.SIGKILL) == -signal.SIGKILL
    window = window_of(session)
    banner = offered(window)[0]

    assert banner.title.startswith("You were editing Kaleidoscope, ")
    assert [link.text() for link in banner.links] == ["Go on with it", "Throw it away"]
    banner.links[0].click()

    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    assert screen.panel().form.present()["name"] == SECRET
    assert screen.panel().has_unsaved()
    line = screen.panel().form.rows()["name"].editor
    qtbot.waitUntil(lambda: screen.panel().focusWidget() is line)
    assert not [one for one in offered(window) if one.isVisible()]
    assert screen.panel().save()
    assert list(Home(laptop).folder.glob("drafts/*/*/*.draft")) == []


def test_thrown_away_it_is_offered_no_more(laptop: Path, session: Session, qtbot: QtBot) -> None:
    end_in_the_middle(laptop, signal.SIGKILL)
    window = window_of(session)

    offered(window)[0].links[1].click()

    assert list(Home(laptop).folder.glob("drafts/*/*/*.draft")) == []
    assert not [one for one in offered(window) if one.isVisible()]


def test_it_is_in_no_register_package_or_backup(laptop: Path) -> None:
    end_in_the_middle(laptop, signal.SIGKILL)

    opened: Opened = keeper(laptop).open(Home(laptop).default_register)
    export = next(export for export in EXPORTS if export.key == "register")
    book = laptop / "book.xlsx"
    export.write(opened.register, ExportRequest(), book, unheard)
    opened.close()
    drafts = set(laptop.rglob("*.draft"))
    holding = {path for path in laptop.rglob("*") if path.is_file() and holds(path, SECRET)}

    assert len(drafts) == 1
    assert holding == drafts
    assert len(list(laptop.rglob("*.register"))) > 1  # a backup among them


def holds(path: Path, words: str) -> bool:
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return any(words.encode() in book.read(name) for name in book.namelist())
    return words.encode() in path.read_bytes()


def test_while_another_copy_runs_its_draft_is_left_alone(laptop: Path, tmp_path: Path) -> None:
    end_in_the_middle(laptop, signal.SIGKILL)
    folder = next((laptop / "drafts").iterdir())
    another = DraftFolder(folder)
    (left,) = another.left()
    another.put(left.draft)
    another.throw_away(left)

    assert DraftFolder(folder).left() == []

    another.close()
    assert [one.draft.title for one in DraftFolder(folder).left()] == ["Kaleidoscope"]
