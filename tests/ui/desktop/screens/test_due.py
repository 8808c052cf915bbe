"""What falls due is listed with what is overdue first, and counted in the side bar."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.due import DueScreen
from ui.desktop.screens.records import RecordsScreen


@pytest.fixture
def due(borough: MainWindow, qtbot: QtBot) -> DueScreen:
    """Give the screen once it has been found out what is due."""
    borough.go(Place("due"))
    screen = borough.screen_in_front()
    assert isinstance(screen, DueScreen)
    qtbot.waitUntil(lambda: screen.model.rowCount() > 0)
    return screen


def when(due: DueScreen) -> list[str]:
    return [str(due.model.line(row).words[3]) for row in range(due.model.rowCount())]


def test_what_is_overdue_stands_first_and_says_how_late_it_is(due: DueScreen) -> None:
    late = [said.endswith(" late") for said in when(due)]

    assert late == sorted(late, reverse=True)
    assert sum(late) == 9
    assert when(due)[0] == "13 months late"
    assert due.count() == f"{len(late)}, 9 overdue"
    assert due.model.line(0).marks == ("due",)


def test_the_side_bar_counts_what_is_due_in_the_next_six_months(
    borough: MainWindow, due: DueScreen
) -> None:
    row = next(row for row in borough.side.rows() if row.place.key == "due")

    assert row.figure() == str(due.model.rowCount())
    assert row.place.state == "warn"


def test_how_far_ahead_and_of_what_sort_can_be_chosen(due: DueScreen) -> None:
    due.bar.period.set_code("-1")
    due.bar.changed.emit()
    assert len(when(due)) == 9

    due.bar.sort.set_code("Meeting")
    due.bar.changed.emit()
    assert {due.model.line(row).words[0] for row in range(due.model.rowCount())} == {"Meeting"}


def test_enter_opens_the_record(borough: MainWindow, due: DueScreen, qtbot: QtBot) -> None:
    due.table.selectRow(1)
    qtbot.keyClick(due.table, Qt.Key.Key_Return)

    screen = borough.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    assert screen.open_id() == due.model.line(1).subject


def test_a_day_that_was_put_off_is_followed(
    borough: MainWindow, due: DueScreen, qtbot: QtBot
) -> None:
    register = borough.desk.register
    record = register.get(due.model.line(0).subject)
    assert record is not None
    kind = record.about.fields["reviewed_on"].kind
    with register.edit("Edit co-location") as edit:
        edit.set(record, {"reviewed_on": kind.parse("20 November 2026")})

    qtbot.waitUntil(lambda: due.count() == "25, 8 overdue")
