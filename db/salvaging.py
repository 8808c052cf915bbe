"""Saving what can be read of a damaged register: its log, united with that of a backup."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.changes import Change, Operation
from assetregister.errors import Refused
from assetregister.exporting import Progress, unheard
from db.applying import forget_erased
from db.erasing import scrub
from db.failures import DAMAGED, cause
from db.log import read_change, read_operation, write_changes, write_operation
from db.upgrading import make_again

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.register import SqlRegister
    from db.tables import Tables

LEAST_ROW: Final = 64  # bytes of a file that a row of the log takes at the very least
_ID: Final = re.compile(r"[0-9a-f]{32}")
_ROWS: Final = 4_096  # asked for at once; where that fails, each half of them, down to one
_UNKNOWN: Final = "Changes saved from a damaged register"


def salvage(damaged: sa.Engine, most: int, made: SqlRegister, progress: Progress = unheard) -> int:
    """Bring all that can be read of a damaged log into a register that holds a backup, or nothing.

    The log has at `most` so many rows. Returns how many changes are missing, at the least.
    """
    tables = made.tables
    with damaged.connect() as there:
        last = _last(there, tables.change, most)
        operations = _read(there, tables.operation, _last(there, tables.operation, most), unheard)
        changes = _read(there, tables.change, last, progress)
        aside = _all(there, tables.aside)
        receipts = _all(there, tables.receipt)
    with made.writing() as here:
        fresh = _write(here, tables, operations, changes)
        for table, rows in ((tables.aside, aside), (tables.receipt, receipts)):
            if rows:
                here.execute(sa.insert(table).prefix_with("OR IGNORE"), rows)
        forget_erased(here, tables, fresh)
        held = here.scalar(sa.select(sa.func.count()).select_from(tables.change)) or 0
    make_again(made)
    if any(change.erases for change in fresh):
        scrub(made.engine)
    highest = max((row.seq for row in changes), default=0)
    return max(0, highest - held)


def _last(there: sa.Connection, table: sa.Table, most: int) -> int:
    """Return the number of the last row, or the most there can be where that cannot be read."""
    try:
        found: int | None = there.scalar(sa.select(sa.func.max(table.c.seq)))
    except sa.exc.DBAPIError as problem:
        _only_damage(problem)
        return most
    return min(found or 0, most)


def _read(there: sa.Connection, table: sa.Table, last: int, progress: Progress) -> list[Any]:
    found: list[Any] = []
    for low in range(1, last + 1, _ROWS):
        progress(low, last)
        found += _between(there, table, low, min(low + _ROWS - 1, last))
    return found


def _between(there: sa.Connection, table: sa.Table, low: int, high: int) -> Iterator[Any]:
    query = sa.select(table).where(table.c.seq.between(low, high)).order_by(table.c.seq)
    try:
        yield from there.execute(query).all()
    except sa.exc.DBAPIError as problem:
        _only_damage(problem)
        if low < high:
            middle = (low + high) // 2
            yield from _between(there, table, low, middle)
            yield from _between(there, table, middle + 1, high)


def _all(there: sa.Connection, table: sa.Table) -> list[dict[str, Any]]:
    try:
        return [dict(row) for row in there.execute(sa.select(table)).mappings()]
    except sa.exc.DBAPIError as problem:
        _only_damage(problem)
        return []


def _only_damage(problem: sa.exc.DBAPIError) -> None:
    if cause(problem) not in DAMAGED:
        raise problem


def _write(
    here: sa.Connection, tables: Tables, operations: Sequence[Any], changes: Sequence[Any]
) -> list[Change]:
    """Append what is not there yet to the log, and return its changes."""
    held = set(here.scalars(sa.select(tables.change.c.id)))
    fresh: dict[str, Change] = {}
    for row in changes:
        change = _change(row)
        if change is not None and change.id not in held:
            fresh.setdefault(change.id, change)
    known = set(here.scalars(sa.select(tables.operation.c.id)))
    read = {made.id: made for row in operations if (made := _operation(row)) is not None}
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    missing = {change.operation for change in fresh.values()} - known - set(read)
    for one in sorted(missing):
        read[one] = Operation(one, "edit", _UNKNOWN, "Not known", at)
    for one, operation in read.items():
        if one not in known:
            write_operation(here, tables, operation)
    write_changes(here, tables, list(fresh.values()))
    return list(fresh.values())


def _operation(row: Any) -> Operation | None:
    """Return a row as an operation, unless it does not read as one."""
    words = (row.kind, row.title, row.actor, row.at, row.detail)
    if not (_is_id(row.id) and all(isinstance(word, str) for word in words)):
        return None
    try:
        datetime.fromisoformat(row.at)
    except ValueError:
        return None
    return read_operation(row)


def _change(row: Any) -> Change | None:
    """Return a row as a change, unless it does not read as one."""
    ids = (row.id, row.record, row.operation)
    if not (all(_is_id(one) for one in ids) and isinstance(row.type, str)):
        return None
    try:
        change = read_change(row)
    except Refused:
        return None
    over = (change.over or {}).values()
    places = [place for places in over for place in places]
    sound = all(value is None or value is False or isinstance(value, str)
                for value in change.vals.values())  # fmt: skip
    return change if sound and all(isinstance(place, str) for place in places) else None


def _is_id(text: object) -> bool:
    return isinstance(text, str) and _ID.fullmatch(text) is not None
