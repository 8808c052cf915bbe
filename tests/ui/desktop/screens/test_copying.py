"""Ctrl+D begins the next record with what the one before is like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.desktop.forms.driving import enter, named, shown
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.desktop.main_window import MainWindow


def test_the_next_building_is_copied_from_the_one_open(window: MainWindow, qtbot: QtBot) -> None:
    register = window.desk.register
    site = named(register, "City Hospital").id
    hall = named(register, "Urmston Library")
    with register.edit("Edit asset") as edit:
        edit.set(hall, {"part_of": site})
    window.go(Place("asset", hall.id))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    panel = screen.panel()
    assert panel.record is None
    assert screen.open_id() == ""
    assert shown(panel.form, "part_of") == "City Hospital"
    enter(qtbot, panel.form, "name", "Urmston Annexe")
    assert panel.save()
    made = named(register, "Urmston Annexe")
    assert made.values["part_of"] == site
    assert made.values["owner"] == named(register, "Urmston Library").values["owner"]


def test_with_no_record_open_the_current_row_is_copied(window: MainWindow) -> None:
    window.go(Place("asset"))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    screen.list.show_record(named(window.desk.register, "Kaleidoscope").id)
    screen.copy()
    assert screen.panel().record is None
    assert shown(screen.panel().form, "tenure") == "Freehold"
    assert shown(screen.panel().form, "owner") == "Lewisham Council"
