"""History tells what was done, by whom and since when, field by field."""

from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication

from assetregister.filters.conditions import Query
from tests.ui.desktop.conftest import WHO
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.history import HistoryScreen


@pytest.fixture
def history(window: MainWindow) -> HistoryScreen:
    """Give the history of a register that somebody filled and I have just altered."""
    name, organisation = WHO.split(", ")
    window.desk.preferences.put(name=name, organisation=organisation)
    register = window.desk.register
    [hall] = register.find(Query("asset"), limit=1)
    fields = hall.about.fields
    with register.edit("Edit asset") as edit:
        edit.set(
            hall,
            {
                "floor_area": fields["floor_area"].kind.parse("about 500"),
                "aliases": ("Moot Hall",),
            },
        )
    window.go(Place("history"))
    screen = window.screen_in_front()
    assert isinstance(screen, HistoryScreen)
    return screen


def whats(history: HistoryScreen) -> list[str]:
    return [str(history.model.line(row).words[0]) for row in range(history.model.rowCount())]


def test_what_an_operation_did_is_told_field_by_field(history: HistoryScreen) -> None:
    line = history.touched.line(0)

    assert line.words[0] == "Altrincham Town Hall"
    assert set(str(line.second[0]).split("; ")) == {
        "Gross internal area (GIA): 415 m² → about 500 m²",
        "Also known as: + Moot Hall",
    }


def test_a_record_that_was_added_says_so(history: HistoryScreen) -> None:
    history.table.selectRow(whats(history).index("Add assets"))

    assert str(history.touched.line(0).second[0]).startswith("added, with ")


def test_what_others_did_and_what_was_done_before_today_can_be_left_out(
    window: MainWindow, history: HistoryScreen
) -> None:
    everything = len(whats(history))
    assert everything == 3

    window.menus.actions["today"].trigger()
    assert whats(history) == ["Edit asset", "Add assets", "Add organisations"]

    window.desk.preferences.put(name="B. Other")
    history.show_mine_of_today()
    assert whats(history) == []
    assert history.count() == "0"


def test_operations_are_asked_of_one_actor_and_from_a_moment_on(history: HistoryScreen) -> None:
    register = history.desk.register
    newest, *_, oldest = register.operations()

    assert [one.id for one in register.operations(since=newest.at)] == [newest.id]
    assert register.operations(since="9999") == []
    assert register.operations(actor=WHO)[-1] == oldest
    assert register.operations(actor="Nobody") == []
    assert datetime.fromisoformat(newest.at) >= datetime.fromisoformat(oldest.at)


def test_what_is_shown_is_copied_as_text(history: HistoryScreen) -> None:
    history.copy()

    first, *rest = QGuiApplication.clipboard().text().split("\n")
    assert first.startswith(f"Edit asset\t{WHO}\tToday, ")
    assert len(rest) == 2
