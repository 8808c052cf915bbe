"""Sources: which document and place each record, or field of it, was taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.book.looks import TEXT, WRAPPED
from exports.book.sheet import Column
from exports.sources import mentioned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.names import Names

NAME: Final = "Sources"
_COLUMNS: Final = (
    Column("Record", 40, WRAPPED),
    Column("Sort", 20, TEXT),
    Column("Fields", 30, WRAPPED),
    Column("Document", 44, WRAPPED),
    Column("Place", 28, WRAPPED),
    Column("Lines", 14, TEXT),
    Column("Words", 50, WRAPPED),
)


def write_sources(
    book: Book, citations: Sequence[Record], names: Names, types: dict[str, str]
) -> int:
    """Add the sheet, if anything is cited; `types` gives the label of each cited record's type."""
    if not citations:
        return 0
    names.also(
        i
        for citation in citations
        for key in ("record", "document")
        for i in mentioned(citation.about.fields[key], citation.values.get(key))
    )
    sheet = book.sheet(NAME)
    sheet.grow = True
    sheet.begin(_COLUMNS, NAME)
    ordered = sorted(citations, key=lambda c: (_name(names, c, "record").casefold(), c.id))
    for citation in ordered:
        said = citation.values
        sheet.put(
            _name(names, citation, "record") or None,
            types.get(said.get("record") or ""),
            _fields(citation),
            _name(names, citation, "document") or None,
            said.get("place"),
            said.get("lines"),
            said.get("quotation"),
        )
    return sheet.end() - 1


def _name(names: Names, citation: Record, key: str) -> str:
    held = citation.values.get(key)
    return names.of(held) if held else ""


def _fields(citation: Record) -> str | None:
    held = citation.values.get("fields")
    return held if held is None else str(citation.about.fields["fields"].kind.format(held))
