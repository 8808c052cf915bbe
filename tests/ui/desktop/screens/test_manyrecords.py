"""Many records are changed and checked together; archived ones are left out, and it is said."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QMenu

from assetregister.filters.conditions import Query
from tests.ui.desktop.forms.driving import named
from ui.desktop.navigation import Place
from ui.desktop.screens.bulkedit import BulkEdit
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.widgets.amountfield import AmountField
from ui.desktop.widgets.formrow import FormRow

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.register import Register
    from ui.desktop.main_window import MainWindow


@pytest.fixture
def register(window: MainWindow) -> Register:
    """Give a register in which one of six assets is archived."""
    register = window.desk.register
    with register.edit("Archive asset") as edit:
        edit.archive(named(register, "City Hospital"))
    return register


def _archived(register: Register) -> Record:
    held = register.find(Query("asset", archived=True))
    return next(record for record in held if record.archived)


def dialogue(window: MainWindow, register: Register) -> BulkEdit:
    records = register.find(Query("asset", archived=True))
    assert len(records) == 6
    return BulkEdit(register, register.schema.about("asset"), records, window)


def test_archived_records_are_left_out_of_a_bulk_edit(
    window: MainWindow, register: Register
) -> None:
    asked = dialogue(window, register)
    said = [label.text() for label in asked.findChildren(QLabel)]
    assert any("1 archived left out" in text for text in said)
    asked.choose_field("usage")
    asked.value.setText("Clinics")  # type: ignore[attr-defined]
    asked.choose("change")
    assert asked.changed == 5
    assert named(register, "Kaleidoscope").values["usage"] == "Clinics"
    assert "usage" not in _archived(register).values


def test_amounts_are_entered_in_bulk_as_in_a_form(window: MainWindow, register: Register) -> None:
    asked = dialogue(window, register)
    asked.choose_field("floor_area")
    assert isinstance(asked.value, AmountField)
    asked.value.setText("more than 500")
    asked.value.set_qualifier("exactly")
    asked.choose("change")
    assert asked.changed == 5, asked.error()
    kind = register.schema.fields("asset")["floor_area"].kind
    assert kind.format(named(register, "Kaleidoscope").values["floor_area"]) == "more than 500 m²"


def test_a_field_that_some_do_not_need_says_so(window: MainWindow, register: Register) -> None:
    with register.edit("Edit asset") as edit:
        edit.set(named(register, "Kaleidoscope"), {"holding": "land"})
    asked = dialogue(window, register)
    asked.choose_field("storeys")
    rows = asked.findChildren(FormRow)
    assert any("Not expected of 1 of them." in r.editor.accessibleDescription() for r in rows)


def test_the_selected_records_are_marked_as_checked_today(
    window: MainWindow, register: Register
) -> None:
    window.go(Place("asset"))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    screen.list.table.selectAll()
    offered = {action.text(): action for action in screen.list.many.actions(QMenu(window))}
    offered["Mark the selected records as checked today"].trigger()
    live = register.find(Query("asset"))
    assert {one.values.get("checked_on") for one in live} == {datetime.date.today()}
    assert "checked_on" not in _archived(register).values
    register.undo()
    assert not any(one.values.get("checked_on") for one in register.find(Query("asset")))
