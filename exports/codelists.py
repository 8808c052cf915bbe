"""The sheet of code lists: every term with its code, meaning and source; drop-down lists use it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.book.looks import TEXT, WRAPPED
from exports.book.sheet import Column
from exports.sources import vocabularies

if TYPE_CHECKING:
    from assetregister.schema import Schema
    from exports.book.book import Book

NAME: Final = "Code lists"
_COLUMNS: Final = (
    Column("List", 26, TEXT),
    Column("Code", 22, TEXT),
    Column("Term", 34, TEXT),
    Column("Meaning", 60, WRAPPED),
    Column("Source", 40, WRAPPED),
    Column("Standing", 18, TEXT, "Unconfirmed where no source could be read. Correct it freely."),
)


def write_code_lists(
    book: Book, schema: Schema, wanted: set[str] | None = None, name: str = NAME
) -> int:
    """Add the sheet, with the lists wanted or all, and tell the book where each stands."""
    lists = vocabularies(schema)
    keys = [key for key in lists if wanted is None or key in wanted]
    if not keys:
        return 0
    sheet = book.sheet(name)
    sheet.grow = True
    sheet.begin(_COLUMNS, "Code_lists")
    for key in sorted(keys, key=lambda k: str(lists[k].label).casefold()):
        held = lists[key]
        first = sheet.row + 1
        for term in held.terms:
            standing = "Retired" if term.retired else "" if term.confirmed else "Unconfirmed"
            sheet.put(
                held.label,
                term.code,
                term.label,
                term.definition or None,
                term.source or None,
                standing or None,
            )
        book.terms[key] = f"'{sheet.name}'!$C${first}:$C${sheet.row}"
    return sheet.end() - 1
