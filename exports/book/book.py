"""A workbook: openpyxl writes all that surrounds the rows, the rows themselves are put in after.

openpyxl takes some eight microseconds to write one cell and cannot keep what a formula comes to;
rows written as XML take a fifth of that, in flat memory, and carry both.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

from exports.book.cells import CellWriter
from exports.book.furniture import furnish
from exports.book.looks import Looks
from exports.book.names import SheetNames
from exports.book.notes import Notes
from exports.book.sheet import Sheet

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from pathlib import Path

    from exports.book.furniture import Terms

_ROWS: Final = re.compile(rb"<sheetData\s*/>|<sheetData>.*</sheetData>", re.DOTALL)
_SIZE: Final = re.compile(rb'<dimension ref="[^"]*"')
_LEVEL: Final = 3  # a quarter larger than level 6 and twice as fast


def nobody() -> None:
    """Hear nothing."""


class Book:
    """A workbook being put together, sheet by sheet."""

    def __init__(self, title: str, who: str, at: datetime.datetime) -> None:
        self.notes = Notes()
        self.names = SheetNames()
        self.sheets: list[Sheet] = []
        self.terms: Terms = {}
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.worksheets[0])
        self._workbook.properties.title = _property(title)
        self._workbook.properties.creator = _property(who) or "Asset Register"
        self._workbook.properties.created = at.replace(tzinfo=None)
        self.looks = Looks(self._workbook)
        self.cells = CellWriter(self.looks, self.notes)
        self.footer = title

    def sheet(self, name: str, at: int | None = None) -> Sheet:
        """Add a sheet, at the end or at a place among the others."""
        sheet = Sheet(self.names.sheet(name), self.cells, self.names)
        self.sheets.insert(len(self.sheets) if at is None else at, sheet)
        return sheet

    def save(self, path: Path, heard: Callable[[], None] = nobody) -> None:
        """Write the file, calling `heard` now and then, which may raise to stop it."""
        for sheet in self.sheets:
            furnish(self._workbook, sheet, self.terms, self.footer)
        skeleton = io.BytesIO()
        self._workbook.save(skeleton)
        rows = {f"xl/worksheets/sheet{n}.xml": s for n, s in enumerate(self.sheets, 1)}
        with (
            ZipFile(skeleton) as bare,
            ZipFile(path, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as out,
        ):
            for name in bare.namelist():
                if name in rows:
                    _put_rows(out, name, bare.read(name), rows[name], heard)
                else:
                    out.writestr(name, bare.read(name))

    def close(self) -> None:
        """Let go of the files that hold the rows."""
        for sheet in self.sheets:
            sheet.close()


def _put_rows(out: ZipFile, name: str, xml: bytes, sheet: Sheet, heard: Callable[[], None]) -> None:
    found = _ROWS.search(xml)
    assert found, f"openpyxl wrote no rows into {name}"
    size = f'<dimension ref="{sheet.dimension}"'.encode()
    with out.open(name, "w", force_zip64=True) as file:
        file.write(_SIZE.sub(size, xml[: found.start()]) + b"<sheetData>")
        for piece in sheet.xml():
            heard()
            file.write(piece)
        file.write(b"</sheetData>" + xml[found.end() :])


def _property(text: str) -> str:
    return re.sub("[\x00-\x1f\ud800-\udfff\ufffe\uffff]", " ", text)[:250]
