"""Undo and redo, derived from the log: new changes over those that still stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from assetregister.changes import ARCHIVED, ERASED_MARK, LOAD, Change, Operation, Value
from assetregister.records.record import Record, State
from assetregister.view import erasures, fold_record, value_at
from db.chunks import chunks
from db.erasing import ERASE
from db.log import changes_of, read_change, read_operation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from db.editing import SqlEdit
    from db.reading import Reading
    from db.tables import Tables

UNDO: Final = "undo"
REDO: Final = "redo"
_AT_ONCE: Final = 50


def last_done(connection: sa.Connection, tables: Tables) -> Operation | None:
    """Return the operation done here that undo would take back.

    What arrived from elsewhere is never that, nor is what cannot be taken back: an erasure, and the
    loading of what a register starts with.
    """
    taken_back: set[str] = set()
    for made in _done_here(connection, tables):
        if made.kind not in (UNDO, ERASE, LOAD) and made.id not in taken_back:
            return made
        if made.undoes is not None:
            taken_back.add(made.undoes)
    return None


def last_undone(connection: sa.Connection, tables: Tables) -> Operation | None:
    """Return the undoing done here that redo would take back: none once something else was done."""
    redone: set[str] = set()
    for made in _done_here(connection, tables):
        if made.kind == UNDO and made.id not in redone:
            return made
        if made.kind == REDO and made.undoes is not None:
            redone.add(made.undoes)
        elif made.kind not in (UNDO, REDO, ERASE, LOAD):
            return None
    return None


def _done_here(connection: sa.Connection, tables: Tables) -> Iterator[Operation]:
    """Yield the operations done here, the newest first, read no further than they are asked for."""
    operation = tables.operation
    query = sa.select(operation).where(operation.c.receipt.is_(None))
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(
        query.order_by(operation.c.seq.desc())
    )
    yield from map(read_operation, rows)


@dataclass(frozen=True)
class _Past:
    """The changes of one record as they arrived, and which operation each undoing took back."""

    changes: Mapping[str, Change]
    undid: Mapping[str, str]
    erased: Mapping[str, set[str]]

    def parents(self, change: Change, place: str) -> list[Change]:
        """Return the changes that a change superseded at a place."""
        named = (p for p, places in (change.over or {}).items() if place in places)
        known = (self.changes[p] for p in named if p in self.changes)
        return [p for p in known if place in p.vals or ERASED_MARK + place in p.vals]

    def value(self, change: Change, place: str) -> Value:
        """Return what a change holds at a place; None for a blank and for what was erased."""
        return value_at(change, place, self.erased) or None

    def before(self, change: Change, place: str) -> list[Value]:
        """Return the distinct values that the change's parents hold at a place."""
        return list(dict.fromkeys(self.value(p, place) for p in self.parents(change, place)))

    def standing_for(self, change: Change, place: str, heads: Iterable[str]) -> list[str]:
        """Return the heads that are this change, or an undoing that put its value back."""
        return [head for head in heads if change.id in self._holds(head, place)]

    def _holds(self, head: str, place: str) -> set[str]:
        found = {head}
        waiting = [self.changes[head]] if head in self.changes else []
        while waiting:
            change = waiting.pop()
            undid = self.undid.get(change.operation)
            for undone in self.parents(change, place) if undid else ():
                for before in self.parents(undone, place) if undone.operation == undid else ():
                    same = self.value(before, place) == self.value(change, place)
                    if same and before.id not in found:
                        found.add(before.id)
                        waiting.append(before)
        return found


def take_back(
    connection: sa.Connection, reading: Reading, operation: Operation, edit: SqlEdit
) -> None:
    """Put into `edit` what undoes an operation where its changes still stand."""
    tables = reading.tables
    rows = connection.execute(
        sa.select(tables.change).where(tables.change.c.operation == operation.id)
    )
    changes = [read_change(row) for row in rows]
    records = reading.get(connection, sorted({c.record for c in changes}))
    history = changes_of(connection, tables, records)
    undid = _undid(connection, tables, (c.operation for held in history.values() for c in held))
    for change in changes:
        record = records.get(change.record)
        if record is not None:
            held = history[change.record]
            past = _Past({c.id: c for c in held}, undid, erasures(held))
            _take_back_change(edit, record, change, past)


def _undid(connection: sa.Connection, tables: Tables, ids: Iterable[str]) -> dict[str, str]:
    operation = tables.operation
    found: dict[str, str] = {}
    for chunk in chunks(set(ids)):
        query = sa.select(operation.c.id, operation.c.undoes)
        query = query.where(operation.c.id.in_(chunk), operation.c.undoes.is_not(None))
        found |= {row.id: row.undoes for row in connection.execute(query)}
    return found


def _take_back_change(edit: SqlEdit, record: Record, change: Change, past: _Past) -> None:
    if change.creates:
        if not record.archived:
            edit.archive(record)
        return
    for place in change.vals:
        if place.startswith(ERASED_MARK):
            continue
        standing = past.standing_for(change, place, record.heads(place))
        if standing and place == ARCHIVED:
            _take_back_archiving(edit, record, change, past)
        elif standing:
            edit.put_back(record, place, past.before(change, place), standing)


def _take_back_archiving(edit: SqlEdit, record: Record, change: Change, past: _Past) -> None:
    """Archive or bring back as it was when the change was made; what was unseen stays unseen."""
    earlier = list(takewhile(lambda c: c.id != change.id, past.changes.values()))
    before = fold_record(earlier, {}, lambda _place, encoded: encoded).state
    if before & State.ATTENTION:
        archivings = [c for c in earlier if change.supersedes(c.id, ARCHIVED)]
        edit.archive_as_seen(record, {i for c in archivings for i in (*c.seen(), c.id)})
    elif before & State.ARCHIVED:
        if not record.archived:
            edit.archive(record)
    elif record.state & (State.ARCHIVED | State.ATTENTION):
        edit.unarchive(record)
