"""Records that name another are listed, added, linked and taken off in its form, in one Save."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from assetregister.filters.conditions import Query
from tests.ui.desktop.forms.driving import ENTER, enter, named, opened, press
from ui.desktop.forms.choosing import MOST_ROWS
from ui.desktop.forms.kin import in_place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.records.record import Record
    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel


@pytest.fixture
def scheme(register: Register) -> Record:
    """Give a scheme that concerns City Hospital."""
    with register.edit("Add scheme") as edit:
        return edit.add("scheme", {"name": "New wing", "assets": (_asset(register),)})


def _asset(register: Register, name: str = "City Hospital") -> str:
    return named(register, name).id


def _assets_of(register: Register, scheme: Record) -> set[str]:
    held = register.get(scheme.id)
    assert held is not None
    assert not held.archived
    return set(held.values.get("assets") or ())


def _popup() -> QListView:
    top = [one for one in QApplication.topLevelWidgets() if isinstance(one, QListView)]
    return next(one for one in top if one.isVisible())


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (
            "asset",
            "interests occupations surveys services colocations schemes citations figures reviews "
            "matters relations",
        ),
        ("provider", "services services.places commissions seats"),
    ],
)
def test_what_the_issue_names_is_listed_in_place(register: Register, key: str, words: str) -> None:
    ways = {way.name for way in in_place(register.schema, register.schema.about(key))}
    assert set(words.split()) <= ways


def test_a_review_is_added_inside_an_asset_in_the_same_save(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.add_inside("reviews")
    (new,) = panel.lists["reviews"].forms
    assert new.form is not None
    for key, field in new.about.fields.items():
        if field.required and key != "record":
            enter(qtbot, new.form, key, "Joint review")
    enter(qtbot, panel.form, "usage", "Clinics")
    before = register.operations(1)[0].seq
    assert panel.save(), new.form.entered().problems
    assert register.operations(1)[0].seq == before + 1
    (held,) = register.find(Query("review"))
    assert held.values["record"] == _asset(register, "Kaleidoscope")


def test_one_that_exists_is_linked_by_name_and_keeps_what_it_named(
    panel: RecordPanel, register: Register, scheme: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.tabs.add_tab("schemes", "Schemes")
    panel.tabs.set_key("schemes")
    shown = panel.lists["schemes"]
    press(qtbot, shown.link_button)
    assert shown.linker is not None
    typed = shown.linker.findChild(QLineEdit)
    qtbot.keyClicks(typed, "New wi")
    qtbot.keyClick(_popup(), ENTER)
    assert [form.line.words()[0] for form in shown.forms] == ["New wing"]
    assert panel.bar.message() == "1 change not saved"
    assert panel.save()
    both = {_asset(register), _asset(register, "Kaleidoscope")}
    assert _assets_of(register, scheme) == both
    assert not panel.has_unsaved()


def test_taking_the_link_off_keeps_the_record(
    panel: RecordPanel, register: Register, scheme: Record, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    panel.tabs.set_key("schemes")
    (line,) = panel.lists["schemes"].forms
    assert line.line.away.accessibleName().startswith("Take this scheme off")
    press(qtbot, line.line.away)
    assert panel.save()
    assert _assets_of(register, scheme) == set()
    register.undo()
    assert _assets_of(register, scheme) == {_asset(register)}


def test_a_link_put_in_by_mistake_is_given_up_without_a_trace(
    panel: RecordPanel, scheme: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.tabs.add_tab("schemes", "Schemes")
    panel.tabs.set_key("schemes")
    shown = panel.lists["schemes"]
    shown.link(scheme.id)
    press(qtbot, shown.forms[0].line.away)
    assert not shown.forms
    assert not panel.has_unsaved()


def test_a_draft_brings_a_link_back(
    panel: RecordPanel, register: Register, scheme: Record, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.tabs.add_tab("schemes", "Schemes")
    panel.tabs.set_key("schemes")
    panel.lists["schemes"].link(scheme.id)
    draft = panel.drafted()
    panel.revert()
    assert not panel.has_unsaved()
    panel.show_draft(draft)
    assert panel.save()
    assert _asset(register, "Kaleidoscope") in _assets_of(register, scheme)


def test_a_provider_shows_the_places_of_its_services_and_adds_one(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    body = named(register, "Harrow Mencap", "organisation")
    with register.edit("Add service") as edit:
        service = edit.add("service", {"name": "Lunch club", "provider": body.id})
        edit.add("service_at_place", {"service": service.id, "asset": _asset(register)})
    panel.show_record(body.id, "provider")
    panel.tabs.set_key("services.places")
    assert panel.tabs.all_tabs()[2] == ("services.places", "Places", 1)
    shown = panel.lists["services.places"]
    assert shown.forms[0].line.words()[:2] == ["Lunch club, Harrow Mencap", "City Hospital"]
    new = shown.add()
    assert new.form is not None
    enter(qtbot, new.form, "asset", "Kaleidoscope")
    assert panel.save(), new.form.entered().problems
    held = register.find(Query("service_at_place"))
    assert {one.values["service"] for one in held} == {service.id}
    assert len(held) == 2


def test_a_long_list_shows_twenty_at_a_time_and_counts_them_all(
    panel: RecordPanel, register: Register
) -> None:
    with register.edit("Add schemes") as edit:
        for number in range(45):
            edit.add("scheme", {"name": f"Scheme {number}", "assets": (_asset(register),)})
    opened(panel, "City Hospital")
    panel.tabs.set_key("schemes")
    shown = panel.lists["schemes"]
    assert len(shown.forms) == MOST_ROWS
    assert shown.count() == len(shown.values()) == 45
    shown.rest.click()
    shown.rest.click()
    assert len(shown.forms) == 45
    assert not shown.rest.isVisible()
