"""A report to be read: sections of sentences and short tables on one sheet, without codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.book.cells import Cell
from exports.book.heights import height_for
from exports.book.looks import LINED, REMARK, SECTION, SUBTITLE, TITLE, WRAPPED
from exports.book.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exports.book.book import Book

WIDTHS: Final = (38.0, 30.0, 34.0, 48.0)
NOTHING: Final = "Nothing to report."


class Report:
    """A sheet of the report, written from top to bottom."""

    def __init__(self, book: Book, name: str, title: str, subtitle: str) -> None:
        self._sheet = book.sheet(name)
        self._sheet.widths = dict(enumerate(WIDTHS))
        self._sheet.grow = True
        self._sheet.put(Cell(title, TITLE), height=26)
        self._sheet.put(Cell(subtitle, SUBTITLE))
        self.rows = 0

    def say(self, sentence: str) -> None:
        """Write a sentence across the page."""
        height = height_for([(sentence, sum(WIDTHS))])
        row = self._sheet.put(Cell(sentence, WRAPPED), height=height)
        self._sheet.merged.append(f"A{row}:D{row}")

    def section(
        self, heading: str, columns: Sequence[str], rows: Sequence[Sequence[str | None]]
    ) -> None:
        """Write a heading with a short table; a sentence in its place if it is empty."""
        self._sheet.skip()
        self._sheet.put(Cell(heading, SECTION), height=20)
        if not rows:
            self._sheet.put(Cell(NOTHING, REMARK))
            return
        widths = WIDTHS[: len(columns)]
        self._sheet.begin([Column(c, w, LINED) for c, w in zip(columns, widths, strict=True)])
        for row in rows:
            self._sheet.put_row([Cell(text or None, LINED) for text in row])
        self._sheet.end()
        self.rows += len(rows)
