from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.desktop.forms.driving import named, opened
from ui.desktop.forms.facts import facts_of, state_of

if TYPE_CHECKING:
    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel


def test_facts_say_type_reference_and_what_the_record_is(register: Register) -> None:
    record = named(register, "Kaleidoscope")
    told = facts_of(record, register)
    assert told == f"Asset {record.reference} · Lewisham Council · Freehold"


def test_facts_end_with_other_names(register: Register) -> None:
    with register.edit("Edit asset") as edit:
        edit.set(named(register, "Kaleidoscope"), {"aliases": ("The K", "Lewisham Park")})
    assert facts_of(named(register, "Kaleidoscope"), register).endswith(
        "also known as Lewisham Park, The K"
    )


def test_the_state_is_an_icon_and_a_word(register: Register) -> None:
    record = named(register, "Kaleidoscope")
    assert state_of(record) is None
    for code, icon, word in (
        ("operational", "circle-check", "Operational"),
        ("surplus", "circle", "Surplus"),
    ):
        with register.edit("Edit asset") as edit:
            edit.set(named(register, "Kaleidoscope"), {"status": code})
        state = state_of(named(register, "Kaleidoscope"))
        assert state is not None
        assert state[:2] == (icon, word)


def test_the_title_has_the_room_and_the_state_goes_among_the_facts(
    panel: RecordPanel, register: Register
) -> None:
    with register.edit("Edit asset") as edit:
        record = named(register, "Kaleidoscope")
        edit.set(record, {"status": "operational", "name": "A very long name of a place " * 5})
    panel.show_record(record.id)
    assert panel.header.facts().startswith("Operational · Asset")
    opened(panel, "Altrincham Town Hall")
    assert panel.header.facts().startswith("Asset")
