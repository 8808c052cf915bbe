"""Values as JSON carries them, and the kinds whose logged text is what people read."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from assetregister.kinds import Kind
from assetregister.kinds.text import Text
from assetregister.records import RECORD_TYPES
from assetregister.typed import number, typed

ASSET = next(r.about for r in RECORD_TYPES if r.about.key == "asset")


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("opened", "2006", {"first": "2006-01-01", "last": "2006-12-31", "text": "2006"}),
        ("checked_on", "12/03/2004", "2004-03-12"),
        ("aliases", "B; A", ["A", "B"]),
        ("coordinates", "394751, 393422", {"crs": "OSGB", "x": 394751, "y": 393422}),
        (
            "floor_area",
            "6.5 to 12",
            {"low": 6.5, "high": 12, "unit": "m²", "qualifier": "exactly"},
        ),
    ],
)
def test_a_value_keeps_all_that_is_known(key: str, text: str, value: Any) -> None:
    field = ASSET.fields[key]

    assert typed(field, field.kind.parse(text), {}) == value


def test_what_is_not_stated_is_null() -> None:
    assert typed(ASSET.fields["opened"], None, {}) is None
    assert typed(ASSET.fields["aliases"], (), {}) is None


def test_records_are_named_where_they_are_known() -> None:
    known = {"a1": {"id": "a1", "reference": "ORG-1", "title": "Bury Council"}}

    assert typed(ASSET.fields["owner"], "a1", known) == known["a1"]
    assert typed(ASSET.fields["owner"], "b2", known) == {"id": "b2"}


@pytest.mark.parametrize(
    ("value", "written"),
    [("3", 3), ("3.00", 3), ("0.1", 0.1), ("0.1234567890123456789", "0.1234567890123456789")],
)
def test_a_number_is_one_where_nothing_is_lost(value: str, written: object) -> None:
    assert number(Decimal(value)) == written


def every_kind() -> list[Kind[Any]]:
    fields = [field for record in RECORD_TYPES for field in record.about.fields.values()]
    return list({type(field.kind): field.kind for field in fields}.values())


@pytest.mark.parametrize("kind", every_kind(), ids=lambda kind: kind.name)
def test_a_plain_kind_logs_the_text_that_people_read(kind: Kind[Any]) -> None:
    if kind.plain:
        assert type(kind).format is Kind.format
        assert type(kind).encode is Kind.encode
        assert type(kind).decode is Text.decode
