"""The log in the database: operations and changes written once, read back as they were."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.changes import ERASED_MARK, Change, Operation, place_of
from assetregister.errors import Refused
from db.chunks import CHUNK, chunks
from db.inserting import insert
from db.picking import pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from db.tables import Tables

OPERATION: Final = ("id", "kind", "title", "actor", "at", "undoes", "detail")
CHANGE: Final = ("id", "record", "type", "operation", "vals", "over")
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """Return the one JSON text for a value: sorted keys, no spaces."""
    return _ENCODER.encode(value)


def write_operation(connection: sa.Connection, tables: Tables, operation: Operation) -> None:
    """Append an operation to the log."""
    columns = (*OPERATION, "receipt")
    row = tuple(getattr(operation, name) for name in columns)
    insert(connection, "operation", columns, [row])


def write_changes(connection: sa.Connection, tables: Tables, changes: Sequence[Change]) -> None:
    """Append changes to the log, and note what they erase."""
    if not changes:
        return
    for chunk in chunks(changes, 10 * CHUNK):
        insert(connection, "change", CHANGE, [_change_row(change) for change in chunk])
    erased = [
        {"record": change.record, "place": place_of(key), "change": change.id}
        for change in changes
        if change.erases
        for key in change.vals
        if key.startswith(ERASED_MARK)
    ]
    if erased:
        connection.execute(sa.insert(tables.erased), erased)


def _change_row(change: Change) -> tuple[str | None, ...]:
    return (
        change.id,
        change.record,
        change.type,
        change.operation,
        canonical(dict(change.vals)),
        None if change.over is None else canonical(dict(change.over)),
    )


def read_change(row: Any) -> Change:
    """Return a row of the log as a change."""
    return change_of(row.id, row.record, row.type, row.operation, row.vals, row.over)


def change_of(
    id: str, record: str, type: str, operation: str, vals: str, over: str | None
) -> Change:
    """Return the change that the cells of a row of the log say, in the order of `CHANGE`."""
    try:
        held = json.loads(vals)
        named = None if over is None else {c: tuple(p) for c, p in json.loads(over).items()}
    except (ValueError, TypeError, AttributeError):
        raise Refused(f"The log is damaged: its change {id} cannot be read.") from None
    if not isinstance(held, dict):
        raise Refused(f"The log is damaged: its change {id} cannot be read.")
    return Change(id, record, type, operation, held, named)


def read_operation(row: Any) -> Operation:
    """Return a row of the log as an operation."""
    return Operation(
        row.id,
        row.kind,
        row.title,
        row.actor,
        row.at,
        row.undoes,
        row.detail,
        row.seq,
        row.receipt,
    )


def changes_of(
    connection: sa.Connection,
    tables: Tables,
    records: Iterable[str],
    *,
    set_aside_too: bool = False,
) -> dict[str, list[Change]]:
    """Return the changes of records as they arrived, but for those set aside on this computer."""
    rows = list(pick(connection, "change", CHANGE, "record", records, order="seq"))
    aside: set[tuple[str]] = set()
    if not set_aside_too:
        aside.update(pick(connection, "aside", ("change",), "change", [row[0] for row in rows]))
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for row in rows:
        if row[:1] not in aside:
            found[row[1]].append(change_of(*row))
    return found


def times(connection: sa.Connection, tables: Tables, operations: Iterable[str]) -> dict[str, str]:
    """Return when each operation was done."""
    return dict(pick(connection, "operation", ("id", "at"), "id", set(operations)))
