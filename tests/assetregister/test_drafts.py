"""A draft says again what stood in a form, and saves against what the form was opened on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assetregister.drafts import Draft, FormDraft, as_opened, form_draft, given_values, read, write
from assetregister.filters.conditions import Query
from assetregister.records.record import Record
from db.register import SqlRegister

texts = st.text(max_size=20)
flat = st.builds(
    FormDraft,
    type=texts,
    record=texts,
    typed=st.dictionaries(texts, texts, max_size=3),
    start=st.dictionaries(texts, st.none() | texts, max_size=3),
    heads=st.dictionaries(texts, st.lists(texts, max_size=2).map(tuple), max_size=2),
    given=st.dictionaries(texts, texts, max_size=2),
    archiving=st.booleans(),
)
nested = st.builds(
    FormDraft,
    type=texts,
    inside=st.dictionaries(texts, st.lists(flat, max_size=2).map(tuple), max_size=2),
)


@given(st.builds(Draft, form=flat | nested, title=texts, at=texts))
def test_written_and_read_it_is_the_same(draft: Draft) -> None:
    assert read(write(draft)) == draft


@given(st.text() | st.sampled_from(["null", "[]", "{}", '{"format": 1}', '{"format": 9}']))
def test_anything_else_is_refused_as_no_draft(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(text)


def hall(register: SqlRegister) -> Record:
    return register.find(Query("asset"))[0]


@pytest.fixture
def opened(register: SqlRegister) -> Record:
    with register.edit("New asset") as edit:
        edit.add("asset", {"name": "Town Hall", "town": "Sale", "aliases": ("The Hall",)})
    return hall(register)


def change(register: SqlRegister, **values: object) -> None:
    with register.edit("Edit asset") as edit:
        edit.set(hall(register), values)


def test_saving_it_after_a_change_meanwhile_keeps_both(
    register: SqlRegister, opened: Record
) -> None:
    kept = write(Draft(form_draft(opened.about, opened, {"town": "Stretford"}, {}), "", ""))
    change(register, town="Altrincham", street="High Street")

    again = as_opened(read(kept).form, hall(register))
    with register.edit("Edit asset") as edit:
        edit.set(again, {"town": "Stretford"})

    assert register.conflicts() == [(opened.id, "town")]
    assert {r.value for r in register.rivals(opened.id)["town"]} == {"Stretford", "Altrincham"}
    assert hall(register).values["street"] == "High Street"


def test_where_nothing_changed_meanwhile_nothing_is_in_conflict(
    register: SqlRegister, opened: Record
) -> None:
    change(register, town="Urmston")
    before = hall(register)
    kept = form_draft(before.about, before, {"town": "x", "aliases": "x"}, {})
    change(register, street="High Street")

    again = as_opened(kept, hall(register))
    with register.edit("Edit asset") as edit:
        edit.set(again, {"town": "Flixton", "aliases": ("The Hall", "The Old Hall")})

    assert register.conflicts() == []
    assert hall(register).values["town"] == "Flixton"
    assert again.values["town"] == "Urmston"
    assert again.values["street"] == "High Street"


def test_only_what_was_altered_is_in_it(opened: Record) -> None:
    draft = form_draft(opened.about, opened, {"town": "Stretford"}, {})

    assert set(draft.start) == {"town"}
    assert "The Hall" not in write(Draft(draft, "", ""))


def test_a_new_record_begins_again_as_it_began(register: SqlRegister, opened: Record) -> None:
    begun = {"name": "Annexe", "aliases": ("The Shed",), "part_of": opened.id, "notes": None}

    draft = form_draft(opened.about, None, {}, begun)

    stated = {key: value for key, value in begun.items() if value is not None}
    assert given_values(draft, opened.about) == stated
    assert (draft.record, draft.start, draft.heads) == ("", {}, {})


def test_fields_this_version_does_not_know_are_left_out(
    register: SqlRegister, opened: Record
) -> None:
    draft = FormDraft("asset", opened.id, {"x": "1"}, {"x": "1"}, {"x": ("a",)}, {"x": "1"})

    assert as_opened(draft, opened).values == opened.values
    assert given_values(draft, opened.about) == {}
