from __future__ import annotations

from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema, WayBack
from ui.desktop.forms.sublistcolumns import cell_words, columns_of, stands_right

SCHEMA = Schema(RECORD_TYPES)


def way(parent: str, name: str) -> WayBack:
    return SCHEMA.ways_back(parent)[name]


def test_what_the_title_is_made_of_comes_first_then_what_is_stated() -> None:
    chosen = columns_of(way("asset", "occupations"), [{"occupier": "1", "starts": "2006"}])
    assert chosen[:3] == ["occupier", "starts", "occupation_kind"]
    assert columns_of(way("asset", "interests"), [])[:2] == ["holder", "tenure"]
    assert columns_of(way("asset", "citations"), [{"fields": "name"}])[:2] == ["document", "place"]


def test_the_parent_is_no_column_of_what_lives_inside_it() -> None:
    for about in SCHEMA.tables:
        for held in SCHEMA.ways_back(about.key).values():
            if held.type.within == held.field.key:
                assert held.field.key not in columns_of(held, [])


def test_figures_stand_at_the_right() -> None:
    fields = SCHEMA.fields("occupation")
    assert stands_right(fields["floor_area"])
    assert not stands_right(fields["space"])


def test_the_fields_that_a_citation_backs_are_named_as_the_form_names_them() -> None:
    field = SCHEMA.fields("citation")["fields"]
    words = cell_words(field, "name floor_area", None, SCHEMA.fields("asset"))  # type: ignore[arg-type]
    assert words == "Name, Gross internal area (GIA)"
