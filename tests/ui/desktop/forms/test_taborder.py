from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.desktop.forms.taborder import first_stop, follow_layout, stops

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_tab_follows_the_layout_and_not_the_order_of_making(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    last, right, left, first = (QLineEdit() for _ in range(4))
    grid = QGridLayout()
    grid.addWidget(right, 0, 1)
    grid.addWidget(left, 0, 0)
    column = QVBoxLayout(held)
    column.addWidget(QLabel("no stop"))
    column.addWidget(first)
    column.addLayout(grid)
    column.addWidget(last)
    assert list(stops(held)) == [first, left, right, last]
    follow_layout(held)
    with qtbot.waitActive(held):
        held.show()
    assert first_stop(held) is first
    first.setFocus()
    for after in (left, right, last):
        qtbot.keyClick(held.focusWidget(), Qt.Key.Key_Tab)
        assert after.hasFocus()
