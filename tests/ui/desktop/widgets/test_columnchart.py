"""Columns along the time can be read, reached and opened part by part."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.barlist import Bar
from ui.desktop.widgets.columnchart import ColumnChart

BARS = [
    Bar("26/27", "26/27", (5, 2), "7"),
    Bar("27/28", "27/28", (0, 4), "4"),
    Bar("28/29", "28/29", (0, 0), "0"),
]


@pytest.fixture
def chart(qtbot: QtBot) -> ColumnChart:
    made = ColumnChart(BARS, legend=("Lease ends", "Break"))
    qtbot.addWidget(made)
    made.resize(360, 200)
    made.show()
    return made


def test_only_parts_that_count_something_stand_there_and_are_read_out(chart: ColumnChart) -> None:
    assert [part.accessibleName() for part in chart.parts()] == [
        "26/27: 5 lease ends",
        "26/27: 2 break",
        "27/28: 4 break",
    ]


def test_parts_stand_on_each_other_and_are_as_high_as_they_count(chart: ColumnChart) -> None:
    ends, breaks, later = (part.geometry() for part in chart.parts())

    assert ends.height() / breaks.height() == pytest.approx(5 / 2, rel=0.1)
    assert abs(breaks.bottom() - ends.top()) <= 1
    assert later.left() > ends.right()
    assert later.bottom() == pytest.approx(ends.bottom(), abs=1)


def test_a_part_opens_its_rows(chart: ColumnChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.keyClick(chart.parts()[1], Qt.Key.Key_Return)

    assert opened.args == ["26/27", 1]


def test_arrows_move_between_parts_which_are_one_stop(chart: ColumnChart, qtbot: QtBot) -> None:
    chart.parts()[0].setFocus()
    qtbot.keyClick(chart.parts()[0], Qt.Key.Key_Right)

    assert chart.focusWidget() is chart.parts()[1]
    stops = [p for p in chart.parts() if p.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [chart.parts()[1]]
