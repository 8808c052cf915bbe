"""What the blocks of the documents' register state, field by field: numbers, names and prose."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from assetregister.kinds import Amount, Many, PartialDate, Shape
from tests.assetregister import documents_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.documents import Block
    from assetregister.schema import Schema

PROSE: Final = ("description", "summary", "notes")
"""Fields that retell what a source says: never the only place of a number."""

NAMES: Final = ("name", "aliases")
OWN_TITLES: Final = ("matter", "figure")
"""Types that sources do not name: their titles are this register's own words."""

QUOTED: Final = ("extract", "address", "as_printed")
_ENDLESS: Final = (datetime.date.min.year, datetime.date.max.year)


def texts(block: Block, field: str) -> list[str]:
    """Return the texts that a block gives a field."""
    value = block.values.get(field, [])
    return [value] if isinstance(value, str) else value


def stated(schema: Schema, block: Block, field: str) -> set[Decimal]:
    """Return the numbers that must stand in a source for a field to be true."""
    return {n for value in _values(schema, block, field) for n in _must(value)}


def held(schema: Schema, block: Block) -> set[Decimal]:
    """Return every number that a block holds outside prose, under any way of reading it."""
    return {
        number
        for field in block.values
        if field not in PROSE and not schema.about(block.type).fields[field].to
        for value in _values(schema, block, field)
        for number in _may(value)
    }


def names(schema: Schema, block: Block, field: str) -> set[str]:
    """Return the words of a field that look like names."""
    if not _is_text(schema, block, field) or _is_place(block, field):
        return set()
    return {
        name
        for text in texts(block, field)
        for name in documents_text.names(text, proper=_is_named(block, field) and _is_proper(text))
    }


def prose(schema: Schema, block: Block) -> Iterator[tuple[str, str]]:
    """Yield the fields in which a block tells something at length, with their texts."""
    for field in block.values:
        kind = schema.about(block.type).fields[field].kind
        if kind.shape is Shape.LONG_TEXT and field not in QUOTED:
            yield field, "\n".join(texts(block, field))


def _is_text(schema: Schema, block: Block, field: str) -> bool:
    kind = schema.about(block.type).fields[field].kind
    element = kind.element if isinstance(kind, Many) else kind
    return element.shape in (Shape.TEXT, Shape.LONG_TEXT, Shape.CODE)


def _is_named(block: Block, field: str) -> bool:
    return field in NAMES and block.type not in OWN_TITLES


def _is_place(block: Block, field: str) -> bool:
    """Tell whether a field says where in its source a figure stands, in this register's words."""
    return block.type == "figure" and field == "place"


def _is_proper(text: str) -> bool:
    """Tell whether a text is a name throughout: all its longer words have a capital."""
    return all(word[0].isupper() for word in text.split() if len(word) > 3)


def _values(schema: Schema, block: Block, field: str) -> Iterator[Any]:
    declared = schema.about(block.type).fields[field]
    kind = declared.kind.element if isinstance(declared.kind, Many) else declared.kind
    if declared.to is not None or kind.shape is Shape.CHOICE or _is_place(block, field):
        return
    for text in texts(block, field):
        yield kind.parse(text)


def _must(value: Any) -> set[Decimal]:
    match value:
        case Amount():
            return {abs(number) for number in value.numbers()}
        case PartialDate():
            days = value.first, value.last
            found = {Decimal(day.year) for day in days if f"{day.year:04}" in value.text}
            return found | ({Decimal(value.first.day)} if value.first == value.last else set())
        case datetime.date():
            return {Decimal(value.year), Decimal(value.day)}
        case str():
            return {min(readings) for _, readings in documents_text.atoms(value)}
        case _:
            return {Decimal(str(value))}


def _may(value: Any) -> set[Decimal]:
    match value:
        case PartialDate():
            days = [day for day in (value.first, value.last) if day.year not in _ENDLESS]
            found = {Decimal(n) for day in days for n in (day.year, day.year % 100, day.day)}
            return found | documents_text.numbers(value.text)
        case str():
            return documents_text.numbers(value)
        case _:
            return _must(value)
