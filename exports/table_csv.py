"""One type as comma-separated values: plain for programs, or guarded for Excel."""

from __future__ import annotations

import csv
import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assetregister.exporting import TYPE, Exported, ExportRequest, Progress, unheard
from exports.book.names import unlike
from exports.cover import left_out
from exports.tables import TableExport
from exports.target import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.register import Reader
    from exports.book.cells import Value

GUARDED: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What Excel takes for a formula, or for the start of one after trimming."""


class TableCsv:
    """Writes what a table shows as text that any program reads."""

    suffix = ".csv"
    about = TYPE

    def __init__(self, *, for_excel: bool) -> None:
        self._for_excel = for_excel
        self.key = "csv-excel" if for_excel else "csv"
        self.label = "Table as CSV for Excel" if for_excel else "Table as plain CSV"
        self.help = (
            "Opens in Excel with accents intact; text that Excel would compute has an apostrophe "
            "before it."
            if for_excel
            else "UTF-8, exactly as recorded, for other programs. Do not open it in Excel."
        )

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the file. Raises Refused or Cancelled."""
        table = TableExport(register, request)
        rows = guarded = 0
        encoding = "utf-8-sig" if self._for_excel else "utf-8"
        with replacing(target) as path, path.open("w", encoding=encoding, newline="") as file:
            table.prepare(lambda done, total: progress(done, total * 2))
            out = csv.writer(file, lineterminator="\r\n")
            out.writerow(unlike([column.heading for column in table.columns]))
            for row in table.rows(lambda done, total: progress(total + done, total * 2)):
                texts = [self._text(value) for value in row]
                guarded += sum(was for _, was in texts)
                out.writerow([text for text, _ in texts])
                rows += 1
        remarks = left_out(request, table.left_out)
        if guarded:
            remarks.append(
                f"{guarded:,} texts that Excel would compute have an apostrophe before them."
            )
        return Exported(target, {table.about.plural: rows}, tuple(remarks))

    def _text(self, value: Value) -> tuple[str, bool]:
        text = plain(value)
        if self._for_excel and isinstance(value, str) and text.startswith(GUARDED):
            return "'" + text, True
        return text, False


def plain(value: Value) -> str:
    """Return a value as text: digits without separators, days as 2027-02-28."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)
