from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from assetregister.filters.conditions import Query
from tests.ui.desktop.forms.driving import (
    ENTER,
    TAB,
    enter,
    line,
    link,
    named,
    opened,
    press,
    shown,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.records.record import Record
    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel
    from ui.desktop.forms.subform import SubForm


@pytest.fixture
def occupied(register: Register) -> Record:
    """Give an asset in which two bodies have space."""
    asset = named(register, "Kaleidoscope")
    fields = register.schema.fields("occupation")
    with register.edit("Add occupations") as edit:
        for name, area in (("Lewisham Council", "2,000"), ("Harrow Mencap", "about 1,520")):
            edit.add(
                "occupation",
                {
                    "asset": asset.id,
                    "occupier": register.resolve("organisation", name),
                    "occupation_kind": "sharing",
                    "floor_area": fields["floor_area"].kind.parse(area),
                },
            )
    return asset


def inner(panel: RecordPanel, name: str) -> SubForm:
    """Return the line of an occupation by its occupier."""
    panel.tabs.set_key("occupations")
    found = panel.lists["occupations"].forms
    return next(form for form in found if form.line.words()[0] == name)


def add(qtbot: QtBot, panel: RecordPanel, key: str) -> SubForm:
    """Add one by the button of its tab."""
    panel.tabs.set_key(key)
    press(qtbot, panel.lists[key].add_button)
    return panel.lists[key].forms[-1]


def test_records_are_added_edited_and_archived_inside_their_parent_in_one_save(
    panel: RecordPanel, register: Register, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "usage", "Children's services")
    one = inner(panel, "Lewisham Council")
    press(qtbot, one.line)
    assert one.form is not None
    enter(qtbot, one.form, "space", "Ground floor")
    press(qtbot, inner(panel, "Harrow Mencap").line.away)
    new = add(qtbot, panel, "occupations")
    assert new.form is not None
    enter(qtbot, new.form, "occupation_kind", "vacant space")
    assert panel.bar.message() == "4 changes not saved"
    before = register.operations(1)[0].seq
    assert panel.save()
    assert register.operations(1)[0].seq == before + 1
    held = register.find(Query("occupation"))
    assert sorted((o.values["occupation_kind"], o.values.get("space")) for o in held) == [
        ("sharing", "Ground floor"),
        ("vacant", None),
    ]
    register.undo()
    held = register.find(Query("occupation"))
    assert [o.values["occupation_kind"] for o in held] == ["sharing", "sharing"]
    assert named(register, "Kaleidoscope").values.get("usage") is None
    assert len(panel.lists["occupations"].forms) == 2


def test_a_new_record_takes_what_lives_inside_it_with_its_first_save(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Woodsend")
    lease = add(qtbot, panel, "interests")
    assert lease.form is not None
    enter(qtbot, lease.form, "holder", "Trafford Council")
    enter(qtbot, lease.form, "tenure", "Freehold")
    before = register.operations(1)[0].seq
    assert panel.save(), lease.form.entered().problems
    assert register.operations(1)[0].seq == before + 1
    (held,) = register.find(Query("interest"))
    assert held.values["asset"] == named(register, "Woodsend").id
    assert held.values["tenure"] == "freehold"


def test_a_problem_inside_stops_the_save_and_is_shown_where_it_is(
    panel: RecordPanel, register: Register, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    new = add(qtbot, panel, "occupations")
    panel.tabs.set_key("details")
    assert not panel.save()
    assert panel.bar.message() == "1 thing to put right before saving"
    assert panel.tabs.key() == "occupations"
    assert new.form is not None
    assert new.form.first_problem() == "occupation_kind"
    assert new.isAncestorOf(QApplication.focusWidget())
    assert register.count(Query("occupation")) == 2


def test_one_added_by_mistake_is_given_up_without_a_trace(
    panel: RecordPanel, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    new = add(qtbot, panel, "occupations")
    assert panel.has_unsaved()
    press(qtbot, new.line.away)
    assert not panel.has_unsaved()
    assert len(panel.lists["occupations"].forms) == 2


def test_what_is_to_be_archived_is_kept_by_pressing_again(
    panel: RecordPanel, register: Register, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    one = inner(panel, "Harrow Mencap")
    press(qtbot, one.line.away)
    assert panel.bar.message() == "1 change not saved"
    assert one.line.away.accessibleName() == "Keep this occupation"
    press(qtbot, one.line.away)
    assert not panel.has_unsaved()


def test_an_occupation_is_added_by_keyboard_alone(
    panel: RecordPanel, register: Register, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    focus = line(panel.form, "name")
    for _ in range(2):
        qtbot.keyClick(focus, TAB, Qt.KeyboardModifier.ControlModifier)
        focus = QApplication.focusWidget()
    qtbot.keyClick(focus, ENTER)
    new = panel.lists["occupations"].forms[-1]
    assert new.form is not None
    for text in ("vacant space", "Trafford Council", "Second floor"):
        focus = QApplication.focusWidget()
        qtbot.keyClicks(focus, text)
        qtbot.keyClick(focus, TAB)
    assert new.line.words()[:2] == ["Trafford Council", "Vacant space"]
    assert shown(new.form, "space") == "Second floor"
    assert panel.save(), new.form.entered().problems
    assert register.count(Query("occupation")) == 3


def test_arrows_go_along_the_lines_and_delete_archives(
    panel: RecordPanel, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.tabs.set_key("occupations")
    first, second = panel.lists["occupations"].forms
    first.line.setFocus()
    qtbot.keyClick(first.line, Qt.Key.Key_Down)
    assert second.line.hasFocus()
    qtbot.keyClick(second.line, Qt.Key.Key_Delete)
    assert second.going
    qtbot.keyClick(second.line, Qt.Key.Key_Up)
    qtbot.keyClick(first.line, ENTER)
    assert first.is_open()


def test_the_total_compares_with_the_parent_and_follows_what_is_typed(
    panel: RecordPanel, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    one = inner(panel, "Lewisham Council")
    listed = panel.lists["occupations"]
    assert listed.totals() == ["Floor area: about 3,520 of about 3,400 m²"]
    press(qtbot, one.line)
    assert one.form is not None
    enter(qtbot, one.form, "floor_area", "1,000")
    assert listed.totals() == ["Floor area: about 2,520 of about 3,400 m²"]


def test_a_changed_line_shows_what_is_typed_before_it_is_saved(
    panel: RecordPanel, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    one = inner(panel, "Lewisham Council")
    press(qtbot, one.line)
    assert one.form is not None
    enter(qtbot, one.form, "occupation_kind", "Main occupier")
    assert one.line.words()[1] == "Main occupier"
    assert shown(one.form, "occupation_kind") == "Main occupier"


def test_a_kind_without_a_tab_is_added_from_the_menu_at_the_end(
    panel: RecordPanel, occupied: Record
) -> None:
    opened(panel, "Kaleidoscope")
    words = [action.text() for action in panel.tabs.menu().actions()]
    assert "Add energy certificate" in words
    menu = panel.tabs.menu()
    next(a for a in menu.actions() if a.text() == "Add energy certificate").trigger()
    assert panel.tabs.key() == "energy_certificates"
    assert len(panel.lists["energy_certificates"].forms) == 1
    assert link(panel, "Add energy certificate").isVisible()


@pytest.mark.parametrize("away", [False, True])
def test_an_inner_record_changed_elsewhere_is_announced_while_something_is_unsaved(
    panel: RecordPanel, register: Register, occupied: Record, qtbot: QtBot, *, away: bool
) -> None:
    elsewhere = named(register, "City Hospital").id
    opened(panel, "Kaleidoscope")
    one = inner(panel, "Lewisham Council").record
    assert one is not None
    enter(qtbot, panel.form, "usage", "Children's services")
    with register.edit("Edit occupation") as edit:
        edit.set(one, {"asset": elsewhere} if away else {"space": "Ground floor"})
    assert "changed this meanwhile" in panel.bar.message()
    assert shown(panel.form, "usage") == "Children's services"


def test_an_inner_record_of_another_is_not_announced(
    panel: RecordPanel, register: Register, occupied: Record, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, "usage", "Wards")
    held = register.find(Query("occupation"))[0]
    with register.edit("Edit occupation") as edit:
        edit.set(held, {"space": "Ground floor"})
    assert panel.bar.message() == "1 change not saved"


def test_an_archived_parent_shows_its_lists_without_ways_to_change_them(
    panel: RecordPanel, occupied: Record
) -> None:
    opened(panel, "Kaleidoscope")
    panel.doing.act("archive")
    panel.tabs.set_key("occupations")
    listed = panel.lists["occupations"]
    assert not listed.add_button.isVisible()
    assert not any(form.line.away.isVisible() for form in listed.forms)
