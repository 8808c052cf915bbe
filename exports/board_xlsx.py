"""The board report: what there is to say under each standing item of the agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.errors import Refused
from assetregister.exporting import PARTNERSHIP, Exported, ExportRequest, Progress, unheard
from assetregister.filters.conditions import Query
from exports.book.book import Book
from exports.clock import Clock, now
from exports.names import Names
from exports.notesheet import write_notes
from exports.report import Report
from exports.sources import mentioned
from exports.target import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.records.record import Record
    from assetregister.register import Reader

_COLUMNS = ("What", "Sort and standing", "Whose", "Outcome, or what is to be done")
_ALWAYS = (
    "partnerships",
    "community_development",
    "communications",
    "lsp_update",
    "two_tier_working",
)
_DONE = ("closed", "done", "overtaken")


class BoardXlsx:
    """Writes the report of one partnership, item by item."""

    key = "board"
    label = "Board report"
    help = "What a partnership is to hear, under the five standing items of its agenda."
    suffix = ".xlsx"
    about = PARTNERSHIP

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the workbook. Raises Refused or Cancelled."""
        board = register.get(request.record_id) if request.record_id else None
        if board is None or board.about.key != "partnership":
            raise Refused("Name the partnership that the report is for.")
        names = Names(register, request.leave_out_personal)
        names.also([board.id])
        title = names.of(board.id)
        book = Book(f"{title}: board report", request.who, self._clock())
        try:
            with replacing(target) as path:
                progress(0, 1)
                rows = self._report(register, board, names, book)
                progress(1, 1)
                write_notes(book)
                book.save(path)
        finally:
            book.close()
        remarks = filter(None, [book.notes.sentence()])
        return Exported(target, {title: rows}, tuple(remarks))

    def _report(self, register: Reader, board: Record, names: Names, book: Book) -> int:
        matters = [m for m in register.find(Query("matter")) if _concerns(m, board.id)]
        matters.sort(key=lambda m: m.values.get("matter_status") in _DONE)
        seats = [s for s in register.find(Query("seat")) if s.values.get("partnership") == board.id]
        for record in [*matters, *seats]:
            names.also(
                i
                for field in record.about.fields.values()
                for i in mentioned(field, record.values.get(field.key))
            )
        today = self._clock()
        subtitle = f"Report under the standing items, {today.day} {today:%B %Y}"
        report = Report(book, "Board report", names.of(board.id), subtitle)
        if board.values.get("accountability"):
            report.say(str(board.values["accountability"]))
        items = register.schema.terms("agenda_item").terms
        for number, item in enumerate(items, 1):
            held = [m for m in matters if _item(m) == item.code]
            if held or item.code in _ALWAYS:
                rows = [_line(m, names) for m in held]
                if item.code == "partnerships":
                    rows = [*[_seat(s, names) for s in seats], *rows]
                report.section(f"{number}. {item.label}", _COLUMNS, rows)
        return report.rows


def _concerns(matter: Record, board: str) -> bool:
    said = matter.values
    return board in (said.get("partnership"), said.get("escalates_to")) or board in (
        said.get("records") or ()
    )


def _item(matter: Record) -> str:
    return matter.values.get("agenda_item") or "other"


def _line(matter: Record, names: Names) -> tuple[str, str, str, str]:
    said = matter.values
    whose = said.get("owner")
    todo = _said(matter, "outcome") or _said(matter, "description")
    due = _said(matter, "due_on")
    return (
        str(said.get("name") or ""),
        ", ".join(filter(None, [_said(matter, "matter_kind"), _said(matter, "matter_status")])),
        names.of(whose) if whose else "",
        " ".join(filter(None, [todo, f"Due {due}." if due else ""])),
    )


def _seat(seat: Record, names: Names) -> tuple[str, str, str, str]:
    said = seat.values
    body = said.get("organisation") or said.get("member_partnership")
    standing = ", ".join(filter(None, ["Seat", _said(seat, "role")]))
    chairs = "Chairs now." if said.get("chairs_now") == "yes" else ""
    return str(said.get("post") or "Member"), standing, names.of(body) if body else "", chairs


def _said(record: Record, key: str) -> str:
    value = record.values.get(key)
    return "" if value is None else str(record.about.fields[key].kind.format(value))
