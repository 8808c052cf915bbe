"""Undo and redo, derived from the log: new changes over those that still stand."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from assetregister.changes import ARCHIVED, ERASED_MARK, LOAD, Change, Operation, Value
from assetregister.records.record import Record, State
from assetregister.view import erasures, fold_record, value_at
from db.erasing import ERASE
from db.log import changes_of, read_change, read_operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.editing import SqlEdit
    from db.reading import Reading
    from db.tables import Tables

UNDO: Final = "undo"
REDO: Final = "redo"
_DEPTH: Final = 500


def stacks(connection: sa.Connection, tables: Tables) -> tuple[list[Operation], list[Operation]]:
    """Return the operations done here that can be undone, and the undoings that can be redone.

    The last of each list is next. What arrived from elsewhere is never among them, nor is what
    cannot be taken back: an erasure, and the loading of what a register starts with.
    """
    operation = tables.operation
    query = (
        sa.select(operation)
        .where(operation.c.receipt.is_(None))
        .order_by(operation.c.seq.desc())
        .limit(_DEPTH)
    )
    done: list[Operation] = []
    undone: list[Operation] = []
    for row in reversed(connection.execute(query).all()):
        made = read_operation(row)
        if made.kind == UNDO:
            done = [o for o in done if o.id != made.undoes]
            undone.append(made)
        elif made.kind == REDO:
            undone = [o for o in undone if o.id != made.undoes]
            done.append(made)
        elif made.kind not in (ERASE, LOAD):
            done.append(made)
            undone = []
    return done, undone


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
    for change in changes:
        record = records.get(change.record)
        if record is not None:
            _take_back_change(edit, record, change, {c.id: c for c in history[change.record]})


def _take_back_change(
    edit: SqlEdit, record: Record, change: Change, history: Mapping[str, Change]
) -> None:
    if change.creates:
        if not record.archived:
            edit.archive(record)
        return
    erased = erasures(history.values())
    for place in change.vals:
        if place.startswith(ERASED_MARK) or change.id not in record.heads(place):
            continue
        if place == ARCHIVED:
            _take_back_archiving(edit, record, change, history)
        else:
            edit.put_back(record, place, _before(change, place, history, erased), change.id)


def _take_back_archiving(
    edit: SqlEdit, record: Record, change: Change, history: Mapping[str, Change]
) -> None:
    """Archive or bring back as it was when the change was made; what was unseen stays unseen."""
    earlier = list(takewhile(lambda c: c.id != change.id, history.values()))
    before = fold_record(earlier, {}, lambda _place, encoded: encoded).state
    if before & State.ATTENTION:
        archivings = [c for c in earlier if change.supersedes(c.id, ARCHIVED)]
        edit.archive_as_seen(record, {i for c in archivings for i in (*c.seen(), c.id)})
    elif before & State.ARCHIVED:
        if not record.archived:
            edit.archive(record)
    elif record.state & (State.ARCHIVED | State.ATTENTION):
        edit.unarchive(record)


def _before(
    change: Change, place: str, history: Mapping[str, Change], erased: Mapping[str, set[str]]
) -> list[Value]:
    """Return the distinct values that the change's parents hold at a place."""
    parents = [
        history[p] for p, places in (change.over or {}).items() if place in places and p in history
    ]
    held = [
        value_at(p, place, erased)
        for p in parents
        if place in p.vals or ERASED_MARK + place in p.vals
    ]
    return list(dict.fromkeys(v or None for v in held))
