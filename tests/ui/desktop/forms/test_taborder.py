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


def test_tab_leaves_by_the_far_end_past_fields_that_hand_the_keyboard_on(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    before, field, after = QLineEdit(), QWidget(), QLineEdit()
    part = QLineEdit()
    QVBoxLayout(field).addWidget(part)
    field.setFocusProxy(part)
    column = QVBoxLayout(held)
    column.addWidget(before)
    column.addWidget(after)
    column.insertWidget(1, field)
    follow_layout(held)
    with qtbot.waitActive(held):
        held.show()
    before.setFocus()

    for there in (part, after, before, part):
        qtbot.keyClick(held.focusWidget(), Qt.Key.Key_Tab)
        assert there.hasFocus()
    for there in (before, after, part):
        qtbot.keyClick(held.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        assert there.hasFocus()
