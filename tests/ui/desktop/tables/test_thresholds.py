"""Shares below a threshold are marked by a tick, a colour and words, never by colour alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from assetregister.filters.reading import parse
from ui.desktop.filters.parts import Filter, parts_of
from ui.desktop.look.current import tokens
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tables.columns import column_at
from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QImage

    from ui.desktop.main_window import MainWindow


def use_of(window: MainWindow, name: str) -> QModelIndex:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    about = window.desk.type("asset")
    paths = (("name",), ("utilisation",))
    screen.list.set_columns([column_at(window.desk.register.schema, about, p) for p in paths])
    model = screen.list.model
    rows = [r for r in range(model.rowCount()) if model.index(r, 1).data() == name]
    return model.index(rows[0], 2)


def painted(window: MainWindow, at: QModelIndex) -> QImage:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    table = screen.list.table
    return table.viewport().grab(table.visualRect(at)).toImage()


def colours(image: QImage) -> set[str]:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in places}


@pytest.mark.parametrize(
    ("name", "low", "spoken"),
    [
        ("Altrincham Town Hall", True, "38%, below 50%"),
        ("Claremont Centre", False, "62%"),
        ("Broomwood Centre", False, "not stated"),
    ],
)
def test_a_share_below_the_fields_own_threshold_is_marked_and_said(
    window: MainWindow, name: str, low: bool, spoken: str
) -> None:
    cell = use_of(window, name)
    assert cell.data(Role.STATE) == ("warn" if low else None)
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == spoken
    inks = [QColor(ink).name() for ink in tokens().chart[:2]]
    shown = colours(painted(window, cell))
    assert (inks[1] in shown) is low
    assert (inks[0] in shown) is (name == "Claremont Centre")


def test_the_threshold_is_a_tick_on_the_bar(window: MainWindow) -> None:
    tick = QColor(tokens().text2).name()
    cell = use_of(window, "Claremont Centre")
    image = painted(window, cell)
    column = [
        x
        for x in range(60)
        if sum(image.pixelColor(x, y).name() == tick for y in range(image.height())) >= 8
    ]
    assert [abs(x - (8 + 24)) <= 1 for x in column] == [True]  # half of a bar of 48


def test_the_view_names_another_threshold(window: MainWindow) -> None:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    where = parse("utilisation < 70", "asset", window.desk.register)
    screen.list.set_filter(Filter(parts_of(where)))
    cell = use_of(window, "Claremont Centre")
    assert cell.data(Role.THRESHOLD) == 70
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "62%, below 70%"
