"""The sheet that lists every cell which had to be changed to fit a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exports.book.looks import TEXT, WRAPPED
from exports.book.sheet import Column

if TYPE_CHECKING:
    from exports.book.book import Book


def write_notes(book: Book) -> None:
    """Add the sheet “Notes”, if anything was changed."""
    notes = book.notes
    if not notes.count:
        return
    sheet = book.sheet("Notes")
    sheet.grow = True
    sheet.begin([Column("Sheet", 30, TEXT), Column("Cell", 10, TEXT), Column("What", 90, WRAPPED)])
    for note in list(notes.kept):
        sheet.put(note.sheet, note.cell, note.what)
    if notes.count > len(notes.kept):
        sheet.put("", "", f"and {notes.count - len(notes.kept):,} more like these")
    sheet.end()
