"""What must hold of every record type and every field, also of those still to be declared."""

from __future__ import annotations

from collections import Counter
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING

import pytest

from assetregister.errors import NotFound
from assetregister.filters.reading import parse
from assetregister.kinds import ANY, Choice, Choices
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema

if TYPE_CHECKING:
    from assetregister.records.record import RecordType

SCHEMA = Schema(RECORD_TYPES)
TYPES = SCHEMA.types
every_type = pytest.mark.parametrize("about", TYPES, ids=lambda about: about.key)


@every_type
def test_a_type_says_what_it_is(about: RecordType) -> None:
    assert about.help.endswith(".")
    assert about.label
    assert about.plural
    assert about.group in {
        "Places", "Strategy", "Third sector", "Partners", "Evidence", "Register"
    }  # fmt: skip
    assert (resources.files("resources") / "icons" / f"{about.icon}.svg").is_file()
    assert len(about.prefix) == 3
    assert about.prefix.isupper()


@every_type
def test_titles_columns_and_parents_name_fields(about: RecordType) -> None:
    assert about.title_fields()
    assert set(about.title_fields()) <= about.fields.keys()
    assert set(about.columns) <= about.fields.keys()
    assert 4 <= len(about.columns) <= 8
    if about.within:
        assert about.fields[about.within].to


@every_type
def test_headings_are_short_and_each_is_used_once(about: RecordType) -> None:
    headings = [about.fields[key].heading for key in about.columns]
    assert max(map(len, headings)) <= 20
    assert len(set(headings)) == len(headings)


@every_type
def test_what_a_form_shows_in_place_are_ways_back(about: RecordType) -> None:
    assert all(SCHEMA.way(about.key, name).name == name for name in about.shows)


@every_type
def test_no_two_fields_of_a_section_have_the_same_label(about: RecordType) -> None:
    labels = Counter((f.section, f.label.casefold()) for f in about.fields.values())
    assert [label for label, times in labels.items() if times > 1] == []


def test_prefixes_keys_and_labels_are_each_used_once() -> None:
    tables = [about for about in TYPES if not about.is_view]
    assert len({about.prefix for about in tables}) == len(tables)
    assert len({about.key for about in TYPES}) == len(TYPES)
    assert len({about.label for about in TYPES}) == len(TYPES)


@every_type
def test_a_field_has_a_label_and_a_section(about: RecordType) -> None:
    for field in about.fields.values():
        assert field.label[:1].isupper(), field.key
        assert field.section, field.key
        assert not field.help or field.help.endswith("."), field.key


@every_type
def test_sections_are_not_taken_up_again(about: RecordType) -> None:
    sections = [section for section, _ in groupby(f.section for f in about.fields.values())]
    assert len(set(sections)) == len(sections)


@every_type
def test_references_lead_to_a_type_and_back(about: RecordType) -> None:
    for field in about.fields.values():
        if field.to is None:
            assert not field.reverse, field.key
        else:
            assert field.to == ANY or SCHEMA.about(field.to)
            assert field.reverse, field.key
            assert field.reverse_label, field.key


def test_ways_back_are_unique_and_no_field_of_the_target() -> None:
    ways: dict[str, list[str]] = {about.key: [] for about in TYPES if not about.is_view}
    for about in TYPES:
        for field in about.fields.values() if not about.is_view else ():
            for target in list(ways) if field.to == ANY else [field.to] if field.to else []:
                ways[target].append(field.reverse)
    for target, names in ways.items():
        twice = [name for name, times in Counter(names).items() if times > 1]
        assert (target, twice) == (target, [])
        assert (target, set(names) & SCHEMA.fields(target).keys()) == (target, set())


@every_type
def test_a_condition_to_be_shown_names_a_field_and_its_terms(about: RecordType) -> None:
    for field in about.fields.values():
        if field.shown_when:
            asked = about.fields[field.shown_when.key].kind
            assert isinstance(asked, Choice | Choices), field.key
            codes = {term.code for term in asked.vocabulary.terms}
            assert set(field.shown_when.codes) <= codes, field.key
            assert field.shown_when.key != field.key


class Nobody:
    """A register without records."""

    schema = SCHEMA

    def resolve(self, type_key: str, text: str) -> str:
        raise NotFound(f"There is no {type_key} “{text}”.")

    def titles(self, ids: list[str]) -> dict[str, str]:
        return {}


def test_providers_are_a_condition_on_organisations() -> None:
    provider = SCHEMA.about("provider")
    assert provider.table == "organisation"
    assert parse(provider.where, "provider", Nobody()) is not None
