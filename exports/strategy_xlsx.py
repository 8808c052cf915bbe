"""The joint estate strategy workbook, for a strategy or for a filter of assets."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused
from assetregister.exporting import SCOPE, Exported, ExportRequest, Progress, unheard
from exports.book.book import Book
from exports.clock import Clock, now
from exports.codelists import write_code_lists
from exports.cover import left_out, made, write_cover
from exports.notesheet import write_notes
from exports.sources import vocabularies_of
from exports.strategy import SHEETS
from exports.strategy.estate import Estate
from exports.strategy.facts import facts_of
from exports.target import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.register import Reader

CODE_LISTS: Final = "Code lists and definitions"
_TYPES: Final = ("asset", "interest", "occupation", "survey", "colocation", "scheme", "funding")


class StrategyXlsx:
    """Writes the workbook that partners read, discuss and print."""

    key = "strategy"
    label = "Joint estate strategy workbook"
    help = "Summary with live formulas and charts, and every sheet a joint estate strategy needs."
    suffix = ".xlsx"
    about = SCOPE

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the workbook. Raises Refused or Cancelled."""
        if request.query is not None and request.query.type != "asset":
            raise Refused("A strategy workbook is made for assets. Filter assets, not other types.")
        estate = Estate(register, request, self._clock().date())
        title = estate.title(estate.strategy) if estate.strategy else "Joint estate strategy"
        book = Book(title, request.who, self._clock())
        try:
            with replacing(target) as path:
                rows = _write_sheets(estate, book, progress)
                remarks = self._finish(estate, book, title, rows)
                book.save(path, estate.pause)
        finally:
            book.close()
        written = {name: count for name, count in rows.items() if count}
        return Exported(target, written, tuple(filter(None, remarks)))

    def _finish(self, estate: Estate, book: Book, title: str, rows: dict[str, int]) -> list[str]:
        wanted = {key for name in _TYPES for key in vocabularies_of(estate.schema, name)}
        lists = write_code_lists(book, estate.schema, wanted, CODE_LISTS)
        empty = [f"“{name}”" for name, count in rows.items() if not count and name != "Changes"]
        missing = ", ".join(empty)
        remarks = left_out(estate.request, estate.left_out)
        remarks.append(
            f"Not written, since there is nothing to show: {missing}." if missing else ""
        )
        if estate.request.since is not None and not rows["Changes"]:
            remarks.append("Nothing was changed since the day asked for.")
        remarks.append(book.notes.sentence())
        sheets: dict[str, int | None] = {n: count for n, count in rows.items() if count}
        sheets |= {CODE_LISTS: lists} if lists else {}
        subtitle = "Joint estate strategy workbook"
        write_cover(book, title, subtitle, self._facts(estate), sheets, remarks)
        write_notes(book)
        return remarks

    def _facts(self, estate: Estate) -> dict[str, str | int]:
        return made(estate.request, self._clock()) | facts_of(estate)


def _write_sheets(estate: Estate, book: Book, progress: Progress) -> dict[str, int]:
    """Write every sheet, those that count another's cells after it; returns rows in order."""
    rows = dict.fromkeys((sheet.name for sheet in SHEETS), 0)
    order = sorted(SHEETS, key=lambda sheet: bool(sheet.needs))
    for done, sheet in enumerate(order):
        estate.pause = partial(progress, done, len(SHEETS))
        estate.pause()
        rows[sheet.name] = sheet.write(estate, book)
    progress(len(SHEETS), len(SHEETS))
    places = {sheet.name: place for place, sheet in enumerate(SHEETS)}
    book.sheets.sort(key=lambda sheet: places.get(sheet.name, len(places)))
    return rows
