"""Bars can be read, reached and opened."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.look.tokens import LIGHT
from ui.desktop.widgets.barlist import Bar, BarList

BARS = [
    Bar("district", "District councils", (31_000, 14_000), "45,000 m²"),
    Bar("county", "County council", (12_000, 0), "12,000 m²"),
]


@pytest.fixture
def chart(qtbot: QtBot) -> BarList:
    made = BarList(BARS, legend=("In use", "Vacant"))
    qtbot.addWidget(made)
    made.resize(420, 120)
    made.show()
    return made


def test_a_bar_is_read_out_with_its_parts(chart: BarList) -> None:
    name = chart.rows()[0].accessibleName()

    assert name == "District councils: 45,000 m² (In use 31,000, Vacant 14,000)"


def test_a_bar_opens_its_rows(chart: BarList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(chart.activated) as opened:
        qtbot.keyClick(chart.rows()[1], Qt.Key.Key_Return)

    assert opened.args == ["county"]


def test_arrows_move_between_bars(chart: BarList, qtbot: QtBot) -> None:
    chart.rows()[0].setFocus()
    qtbot.keyClick(chart.rows()[0], Qt.Key.Key_Down)

    assert chart.focusWidget() is chart.rows()[1]
    stops = [row for row in chart.rows() if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_the_longest_bar_is_longer_than_the_others(chart: BarList) -> None:
    drawn = []
    for row in chart.rows():
        image = row.grab().toImage()
        middle = row.height() // 2
        inks = [image.pixelColor(x, middle).name().upper() for x in range(image.width())]
        drawn.append(sum(ink in LIGHT.chart for ink in inks))

    assert drawn[0] > 3 * drawn[1] > 0


def test_other_bars_take_their_place(chart: BarList) -> None:
    chart.set_bars([Bar("nhs", "NHS bodies", (5,), "5 m²")])

    assert [row.bar.key for row in chart.rows()] == ["nhs"]


def test_no_bars_are_no_error(qtbot: QtBot) -> None:
    empty = BarList()
    qtbot.addWidget(empty)

    assert empty.rows() == []
