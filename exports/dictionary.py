"""The data dictionary as a sheet: what every column of the register means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.kinds import Choice, Choices, Quantity
from exports.book.looks import TEXT, WRAPPED
from exports.book.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from exports.book.book import Book

NAME: Final = "Data dictionary"
_COLUMNS: Final = (
    Column("Type", 20, TEXT),
    Column("Field", 30, TEXT),
    Column("Key", 22, TEXT),
    Column("Section", 22, TEXT),
    Column("Kind", 20, TEXT),
    Column("Unit or list", 24, TEXT),
    Column("Said of it", 24, TEXT),
    Column("Meaning", 70, WRAPPED),
    Column("Source", 30, WRAPPED),
)


def write_dictionary(book: Book, types: Iterable[RecordType]) -> int:
    """Add the sheet; returns how many fields it explains."""
    sheet = book.sheet(NAME)
    sheet.grow = True
    sheet.begin(_COLUMNS, "Data_dictionary")
    for about in types:
        for field in about.fields.values():
            sheet.put_row([about.plural, *_line(field)])
    return sheet.end() - 1


def _line(field: Field) -> list[str | None]:
    kind = field.kind
    beside = kind.unit if isinstance(kind, Quantity) else ""
    if isinstance(kind, Choice | Choices):
        beside = kind.vocabulary.label
    marks = (
        ("required", field.required),
        ("personal", field.personal),
        ("commercial", field.commercial),
    )
    said = ", ".join(word for word, holds in marks if holds)
    words = (field.label, field.key, field.section, kind.name, beside, said, field.help)
    return [word or None for word in (*words, field.source)]
