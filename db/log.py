"""The log in the database: operations and changes written once, read back as they were."""

from __future__ import annotations

import json
from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

import sqlalchemy as sa

from assetregister.changes import ERASED_MARK, Change, Operation, place_of
from assetregister.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from db.tables import Tables

T = TypeVar("T")
CHUNK = 500
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: Any) -> str:
    """Return the one JSON text for a value: sorted keys, no spaces."""
    return _ENCODER.encode(value)


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Yield the items in lists of at most `size`, small enough to be parameters of one query."""
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk


def write_operation(connection: sa.Connection, tables: Tables, operation: Operation) -> None:
    """Append an operation to the log."""
    connection.execute(
        sa.insert(tables.operation),
        {
            "id": operation.id,
            "kind": operation.kind,
            "title": operation.title,
            "actor": operation.actor,
            "at": operation.at,
            "undoes": operation.undoes,
            "detail": operation.detail,
            "receipt": operation.receipt,
        },
    )


def write_changes(connection: sa.Connection, tables: Tables, changes: Sequence[Change]) -> None:
    """Append changes to the log, and note what they erase."""
    if not changes:
        return
    for chunk in chunks(changes, 10 * CHUNK):
        connection.execute(sa.insert(tables.change), [_change_row(change) for change in chunk])
    erased = [
        {"record": change.record, "place": place_of(key), "change": change.id}
        for change in changes
        for key in change.vals
        if key.startswith(ERASED_MARK)
    ]
    if erased:
        connection.execute(sa.insert(tables.erased), erased)


def _change_row(change: Change) -> dict[str, Any]:
    return {
        "id": change.id,
        "record": change.record,
        "type": change.type,
        "operation": change.operation,
        "vals": canonical(dict(change.vals)),
        "over": None if change.over is None else canonical(dict(change.over)),
    }


def read_change(row: Any) -> Change:
    """Return a row of the log as a change."""
    try:
        vals = json.loads(row.vals)
        over = None if row.over is None else {c: tuple(p) for c, p in json.loads(row.over).items()}
    except (ValueError, TypeError, AttributeError):
        raise Refused(f"The log is damaged: its change {row.id} cannot be read.") from None
    if not isinstance(vals, dict):
        raise Refused(f"The log is damaged: its change {row.id} cannot be read.")
    return Change(row.id, row.record, row.type, row.operation, vals, over)


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
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for chunk in chunks(records):
        change = tables.change
        query = sa.select(change).where(change.c.record.in_(chunk)).order_by(change.c.seq)
        if not set_aside_too:
            query = query.where(tables.change.c.id.not_in(sa.select(tables.aside.c.change)))
        for row in connection.execute(query):
            found[row.record].append(read_change(row))
    return found


def times(connection: sa.Connection, tables: Tables, operations: Iterable[str]) -> dict[str, str]:
    """Return when each operation was done."""
    found: dict[str, str] = {}
    for chunk in chunks(set(operations)):
        columns = (tables.operation.c.id, tables.operation.c.at)
        query = sa.select(*columns).where(tables.operation.c.id.in_(chunk))
        found |= {row.id: row.at for row in connection.execute(query)}
    return found
