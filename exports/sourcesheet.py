"""Sources: which document and place each record, or field of it, was taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import Query
from exports.book.looks import TEXT, WRAPPED
from exports.book.sheet import Column
from exports.rows import pages
from exports.sources import mentioned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.exporting import Progress
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader
    from exports.book.book import Book
    from exports.book.cells import Value
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


def write_sources(book: Book, register: Reader, names: Names, progress: Progress) -> None:
    """Add the sheet, if anything is cited: type by type, each record with its citations."""
    if not register.count(Query("citation")):
        return
    sheet = book.sheet(NAME)
    sheet.grow = True
    sheet.begin(_COLUMNS, NAME)
    for about in register.schema.tables:
        for citation in _citations(register, about, names, progress):
            sheet.put_row(_line(citation, about, names))
    sheet.end()


def field_labels(about: RecordType, keys: str) -> list[str]:
    """Return what the fields are called whose keys a citation names."""
    named = keys.replace(",", " ").split()
    return [about.fields[key].label if key in about.fields else key for key in named]


def _citations(
    register: Reader, about: RecordType, names: Names, progress: Progress
) -> Iterator[Record]:
    """Yield the citations of a type's records, in the records' order; their names are known."""
    way = register.schema.ways_back(about.key)["citations"]
    for page in pages(register, Query(about.key), (), progress):
        ids = [row[0] for row in page]
        held = register.pointing_at_many(ids, way)
        names.learn(
            i
            for several in held.values()
            for citation in several
            for key in ("record", "document")
            for i in mentioned(citation.about.fields[key], citation.values.get(key))
        )
        for record_id in ids:
            yield from sorted(
                held.get(record_id, ()),
                key=lambda c: (_name(names, c, "document").casefold(), c.id),
            )


def _line(citation: Record, about: RecordType, names: Names) -> list[Value]:
    said = citation.values
    return [
        _name(names, citation, "record") or None,
        about.label,
        "; ".join(field_labels(about, said.get("fields") or "")) or None,
        _name(names, citation, "document") or None,
        said.get("place"),
        said.get("lines"),
        said.get("quotation"),
    ]


def _name(names: Names, citation: Record, key: str) -> str:
    held = citation.values.get(key)
    return names.of(held) if held else ""
