"""The whole register as one workbook: a sheet for each type, made from the declarations.

Each row carries, hidden, its record's id and heads: which state of the record it shows.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from assetregister.exporting import WHOLE, Exported, ExportRequest, Progress, unheard
from assetregister.filters.conditions import Query
from assetregister.records.record import Record, State
from exports.book.book import Book
from exports.book.looks import TEXT
from exports.book.sheet import Column
from exports.clock import Clock, now
from exports.codelists import write_code_lists
from exports.cover import called, left_out, made, write_cover
from exports.dictionary import write_dictionary
from exports.names import Names
from exports.notesheet import write_notes
from exports.rows import pages, records
from exports.sources import Found, allowed, amounts, mentioned, sources_of
from exports.sourcesheet import write_sources
from exports.tables import REFERENCE
from exports.target import replacing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.register import Reader
    from exports.book.cells import Value

STATE: Final = Column("State", 12, TEXT, "Archived, or in conflict: a field holds rival values.")
ID: Final = Column("Record id", 34, TEXT, hidden=True)
HEADS: Final = Column("Heads", 34, TEXT, hidden=True)


@dataclass(slots=True)
class _Work:
    """What one export has to do and has done."""

    register: Reader
    request: ExportRequest
    book: Book
    progress: Progress
    total: int = 0
    done: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
    terms: set[str] = field(default_factory=set)

    def watch(self, steps: int) -> Callable[[int, int], None]:
        """Return a progress that counts on from here."""
        start = self.done
        self.done += steps
        return lambda done, total: self.progress(start + done, max(self.total, 1))


class RegisterXlsx:
    """Writes every record of every type."""

    key = "register"
    label = "Whole register as Excel workbook"
    help = "A sheet for each type of record, with code lists, data dictionary and sources."
    suffix = ".xlsx"
    about = WHOLE

    def __init__(self, clock: Clock = now) -> None:
        self._clock = clock

    def write(
        self, register: Reader, request: ExportRequest, target: Path, progress: Progress = unheard
    ) -> Exported:
        """Write the workbook. Raises Refused or Cancelled."""
        book = Book(called(request) or "Register", request.who, self._clock())
        work = _Work(register, request, book, progress)
        counts = {about.key: register.count(Query(about.key)) for about in register.schema.tables}
        work.total = sum(counts.values()) * 2
        try:
            with replacing(target) as path:
                for about in register.schema.tables:
                    if counts[about.key]:
                        _write_type(work, about)
                remarks = self._finish(work, counts)
                book.save(path, lambda: progress(work.done, max(work.total, 1)))
        finally:
            book.close()
        return Exported(target, work.rows, tuple(filter(None, remarks)))

    def _finish(self, work: _Work, counts: dict[str, int]) -> list[str]:
        schema, book = work.register.schema, work.book
        held = [about for about in schema.tables if counts[about.key]]
        empty = ", ".join(about.plural for about in schema.tables if not counts[about.key])
        sheets: dict[str, int | None] = dict(work.rows)
        names = Names(work.register, work.request.leave_out_personal)
        write_sources(book, work.register, names, lambda *_: work.progress(work.done, work.total))
        write_code_lists(book, schema, work.terms)
        write_dictionary(book, held)
        remarks = left_out(work.request, work.left_out)
        remarks += [_archived(work.register), book.notes.sentence()]
        remarks += [f"Nothing is recorded yet as: {empty}." if empty else ""]
        sheets |= {sheet.name: None for sheet in book.sheets[len(work.rows) :]}
        facts = made(work.request, self._clock()) | {
            "Holds": "All live records, unfiltered",
            "Records": f"{sum(work.rows.values()):,}",
        }
        title = called(work.request) or "The joint register"
        write_cover(book, title, "Every record, type by type", facts, sheets, remarks)
        write_notes(book)
        return remarks


def _archived(register: Reader) -> str:
    count = sum(
        register.count(Query(about.key, archived=True)) - register.count(Query(about.key))
        for about in register.schema.tables
    )
    return f"{count:,} archived records are not in it." if count else ""


def _write_type(work: _Work, about: RecordType) -> None:
    names = Names(work.register, work.request.leave_out_personal)
    query = Query(about.key)
    steps = work.register.count(query)
    fields = [f for f in about.fields.values() if _goes_out(f, work.request)]
    work.left_out += [
        f"{about.plural}: {f.label}" for f in about.fields.values() if f not in fields
    ]
    found = Found()
    paths, kinds = amounts(((f.key,), f) for f in fields)
    if paths:
        for page in pages(work.register, query, paths, work.watch(steps)):
            found.look(paths, kinds, page)
    sources = [source for f in fields for source in sources_of(f, (f.key,), f.label, names, found)]
    columns = [REFERENCE, *(source.column for source in sources), STATE, ID, HEADS]
    sheet = work.book.sheet(about.plural)
    first = sheet.begin(columns, about.plural)
    references = [f for f in fields if f.to is not None]
    shown = [(source.path[0], source.show) for source in sources]
    for chunk in records(work.register, query, work.watch(steps)):
        names.learn(i for r in chunk for f in references for i in mentioned(f, r.values.get(f.key)))
        for record in chunk:
            sheet.put_row(_row(record, shown))
    work.rows[sheet.name] = sheet.row - first
    work.terms |= {column.terms for column in columns if column.terms}
    sheet.end()


def _goes_out(field: Field, request: ExportRequest) -> bool:
    return allowed(field, request.leave_out_personal, request.leave_out_commercial)


def _row(record: Record, shown: list[tuple[str, Callable[[Any], Value]]]) -> list[Value]:
    values = record.values
    row: list[Value] = [record.reference]
    row += [None if (value := values.get(key)) is None else show(value) for key, show in shown]
    row += [_state(record.state), record.id, heads_text(record)]
    return row


def _state(state: State) -> str | None:
    if state & State.CONFLICT:
        return "In conflict"
    if state & State.ATTENTION:
        return "Needs attention"
    return "Archived" if state & State.ARCHIVED else None


def heads_text(record: Record) -> str:
    """Return the heads a record was read with: its base, and the places that changed since."""
    changed = {place: list(heads) for place, heads in sorted(record.heads_changed.items())}
    more = json.dumps(changed, ensure_ascii=False, separators=(",", ":")) if changed else ""
    return f"{record.base} {more}".strip()


def read_heads(text: str) -> tuple[str, dict[str, tuple[str, ...]]]:
    """Read what `heads_text` wrote: the base, and the heads of each place that changed."""
    base, _, more = text.partition(" ")
    held = json.loads(more) if more else {}
    return base, {place: tuple(heads) for place, heads in held.items()}
