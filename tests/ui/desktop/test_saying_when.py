"""When something was done is said in words; what filled a new register has no time of day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from assetregister.changes import LOAD, Operation
from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper, Opened
from ui.desktop.desk import Desk, said_time
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.history import HistoryScreen
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOON = datetime.fromisoformat("2026-11-24T12:00:00").astimezone()
FILLED = Operation("1", LOAD, "Load the documents", "", "2026-11-24T00:00:00.000+00:00")


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-11-24T09:05:00", "Today, 09:05"),
        ("2026-11-12T14:32:00", "12 November, 14:32"),
        ("2025-11-12T14:32:00", "12 November 2025, 14:32"),
    ],
)
def test_an_edit_is_said_with_its_time(at: str, said: str) -> None:
    local = datetime.fromisoformat(at).astimezone().isoformat()
    assert said_time(replace(FILLED, kind="edit", at=local), NOON) == said


def test_what_filled_the_register_is_said_with_its_day() -> None:
    assert said_time(FILLED, NOON) == "Today"
    assert said_time(replace(FILLED, at="2025-01-02T00:00:00.000+00:00"), NOON) == (
        "2 January 2025"
    )


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Opened]:
    """Give a new register that holds one record of the documents and no edit."""
    keeper = Keeper(Schema(RECORD_TYPES), Home(tmp_path), lambda: "A. Officer")
    made = keeper.create(tmp_path / "Fresh.register")
    with made.register.edit(FILLED.title, operation=FILLED) as edit:
        edit.add("asset", {"name": "From the documents"}, id="f" * 32, change="e" * 32)
    yield made
    made.close()


def test_only_edits_made_here_count_as_saved(fresh: Opened, qtbot: QtBot) -> None:
    preferences = Preferences(fresh.path.with_name("preferences.json"))
    desk = Desk(fresh.register, fresh.path, preferences, Tasks())
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.go(Place("history"))
    screen = window.screen_in_front()
    assert isinstance(screen, HistoryScreen)
    assert "00:00" not in screen.model.line(0).words[2]
    assert window.kept.saved() == ""
    with fresh.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Entered here"})
    assert window.kept.saved().startswith("Saved ")
    desk.tasks.stop()
