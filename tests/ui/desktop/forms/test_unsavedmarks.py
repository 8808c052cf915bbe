"""What is not saved is marked at the field, its tab, the row of the list and the window's title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desktop.forms.driving import enter, named
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tables.model import MARKS
from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.desktop.main_window import MainWindow


@pytest.fixture
def screen(window: MainWindow) -> RecordsScreen:
    """Give the list of assets with Kaleidoscope open beside it."""
    window.go(Place("asset", named(window.desk.register, "Kaleidoscope").id))
    found = window.screen_in_front()
    assert isinstance(found, RecordsScreen)
    return found


def marks(screen: RecordsScreen) -> list[str]:
    """Return the names of the records whose rows are marked as not saved."""
    model = screen.list.model
    rows = range(model.rowCount())
    marked = [row for row in rows if "unsaved" in model.data(model.index(row, MARKS), Role.MARKS)]
    return [model.cell(row, 1).text for row in marked]


def tabs(screen: RecordsScreen) -> list[str]:
    line = screen.panel().tabs.tabs
    return [words for place in range(line.count()) if (words := line.words_at(place))[0] == "•"]


def test_what_is_altered_is_marked_until_it_is_saved(
    screen: RecordsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    panel = screen.panel()
    assert not window.windowTitle().startswith("•")
    enter(qtbot, panel.form, "usage", "Clinics")
    row = panel.form.rows()["usage"]
    assert row.is_unsaved()
    assert row.editor.accessibleDescription().startswith("Not saved.")
    assert tabs(screen) == ["• Details"]
    assert marks(screen) == ["Kaleidoscope"]
    assert window.windowTitle().startswith("• ")
    assert panel.save()
    assert not row.is_unsaved()
    assert tabs(screen) == marks(screen) == []
    assert not window.windowTitle().startswith("•")


def test_what_is_put_back_by_hand_is_no_longer_marked(
    screen: RecordsScreen, window: MainWindow, qtbot: QtBot
) -> None:
    panel = screen.panel()
    enter(qtbot, panel.form, "name", "Kaleidoscope House")
    assert panel.form.rows()["name"].is_unsaved()
    enter(qtbot, panel.form, "name", "Kaleidoscope")
    assert not panel.form.rows()["name"].is_unsaved()
    assert not window.windowTitle().startswith("•")


def test_the_tab_of_a_list_is_marked_too(screen: RecordsScreen, window: MainWindow) -> None:
    panel = screen.panel()
    panel.add_inside("occupations")
    assert tabs(screen) == ["• Occupations 1"]
    panel.revert()
    assert tabs(screen) == []
    assert not window.windowTitle().startswith("•")
