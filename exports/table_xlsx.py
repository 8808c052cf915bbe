"""One type as an Excel workbook: the rows of a filter in the columns of a view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.exporting import TYPE, Exported, ExportRequest, Progress, unheard
from exports.book.book import Book
from exports.clock import Clock, now
from exports.codelists import write_code_lists
from exports.cover import in_words, left_out, made, write_cover
from exports.notesheet import write_notes
from exports.tables import TableExport
from exports.target import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.register import Reader


class TableXlsx:
    """Writes what a table shows as a workbook."""

    key = "table"
    label = "Table as Excel workbook"
    help = "The rows of the filter and the columns of the view, typed, with their code lists."
    suffix = ".xlsx"
    about = TYPE

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the workbook. Raises Refused or Cancelled."""
        table = TableExport(register, request)
        title = request.view or table.about.plural
        book = Book(title, request.who, self._clock())
        try:
            with replacing(target) as path:
                rows = self._put(book, table, register, progress)
                remarks = [*left_out(request, table.left_out), book.notes.sentence()]
                self._cover(book, table, register, request, rows, remarks)
                book.save(path, lambda: progress(rows, max(rows, 1)))
        finally:
            book.close()
        return Exported(target, {table.about.plural: rows}, tuple(filter(None, remarks)))

    def _put(self, book: Book, table: TableExport, register: Reader, progress: Progress) -> int:
        table.prepare(lambda done, total: progress(done, total * 2))
        sheet = book.sheet(table.about.plural)
        sheet.begin(table.columns, table.about.plural)
        first = sheet.row
        for row in table.rows(lambda done, total: progress(total + done, total * 2)):
            sheet.put_row(row)
        rows = sheet.row - first
        sheet.end()
        write_code_lists(book, register.schema, {c.terms for c in table.columns if c.terms})
        return rows

    def _cover(
        self,
        book: Book,
        table: TableExport,
        register: Reader,
        request: ExportRequest,
        rows: int,
        remarks: list[str],
    ) -> None:
        facts = made(request, self._clock()) | {
            "Filter": in_words(table.query, register),
            "View": request.view,
            "Records": f"{rows:,}",
        }
        names = {sheet.name: None for sheet in book.sheets[1:]}
        write_cover(
            book,
            request.view or table.about.plural,
            table.about.help,
            facts,
            {book.sheets[0].name: rows, **names},
            remarks,
        )
        write_notes(book)
