"""What was done to a record, place by place, read back from the log."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.changes import ARCHIVED, ERASED_MARK, Change, Operation, Value, place_of
from assetregister.register import HistoryLine, Rival
from assetregister.view import erasures, value_at
from db.chunks import chunks
from db.keeping import decode as read_value
from db.keeping import element_kind
from db.log import changes_of, read_operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from db.reading import Reading


def history(connection: sa.Connection, reading: Reading, record_id: str) -> list[HistoryLine]:
    """Return one line for each place that each operation set, newest first."""
    changes = changes_of(connection, reading.tables, [record_id]).get(record_id, [])
    by_id = {change.id: change for change in changes}
    erased = erasures(changes)
    operations = operations_by_id(connection, reading, [c.operation for c in changes])
    lines = [
        _line(reading, change, key, by_id, erased, operations[change.operation])
        for change in changes
        for key in change.vals
    ]
    return sorted(lines, key=lambda line: (line.operation.seq, line.place), reverse=True)


def rivals(connection: sa.Connection, reading: Reading, record_id: str) -> dict[str, list[Rival]]:
    """Return the places of a record that hold several values, newest value first."""
    head = reading.tables.head
    query = sa.select(head).where(head.c.record == record_id, head.c.rivals > 1)
    rows = connection.execute(query).all()
    if not rows:
        return {}
    changes = changes_of(connection, reading.tables, [record_id])[record_id]
    by_id = {change.id: change for change in changes}
    erased = erasures(changes)
    operations = operations_by_id(connection, reading, [c.operation for c in changes])
    found: dict[str, list[Rival]] = {}
    for row in rows:
        change = by_id[row.change]
        value = decode(reading, change, row.place, value_at(change, row.place, erased))
        found.setdefault(row.place, []).append(
            Rival(change.id, value, operations[change.operation])
        )
    for several in found.values():
        several.sort(key=lambda rival: (rival.operation.at, rival.change), reverse=True)
    return found


def operations_by_id(
    connection: sa.Connection, reading: Reading, ids: list[str]
) -> dict[str, Operation]:
    """Return operations by id."""
    operation = reading.tables.operation
    found: dict[str, Operation] = {}
    for chunk in chunks(set(ids)):
        query = sa.select(operation).where(operation.c.id.in_(chunk))
        found |= {row.id: read_operation(row) for row in connection.execute(query)}
    return found


def _line(
    reading: Reading,
    change: Change,
    key: str,
    by_id: Mapping[str, Change],
    erased: Mapping[str, set[str]],
    operation: Operation,
) -> HistoryLine:
    place = place_of(key)
    after = value_at(change, place, erased)
    before = [
        decode(reading, change, place, value_at(by_id[parent], place, erased))
        for parent, places in (change.over or {}).items()
        if place in places and parent in by_id and _sets(by_id[parent], place)
    ]
    return HistoryLine(
        operation,
        change.id,
        change.record,
        place,
        tuple(before),
        decode(reading, change, place, after),
        change.creates,
        erased=after is False or key.startswith(ERASED_MARK),
    )


def _sets(change: Change, place: str) -> bool:
    return place in change.vals or ERASED_MARK + place in change.vals


def decode(reading: Reading, change: Change, place: str, value: Value) -> Any:
    """Return a logged value as a Python value; None for one only a newer program understands."""
    if not isinstance(value, str):
        return None
    if place == ARCHIVED or change.type not in reading.tables.types:
        return value
    field = reading.schema.fields(change.type).get(place.partition("/")[0])
    return value if field is None else read_value(element_kind(field.kind), value)
