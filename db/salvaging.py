"""Saving what can be read of a damaged register: its log, united with that of a backup."""

from __future__ import annotations

import re
import sqlite3
from collections import namedtuple
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.changes import Change, Operation
from assetregister.errors import Refused
from assetregister.exporting import Progress, unheard
from db import sqlite
from db.applying import forget_erased
from db.erasing import scrub
from db.failures import DAMAGED, cause
from db.log import read_change, read_operation, write_changes, write_operation
from db.upgrading import make_again

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from db.register import SqlRegister
    from db.tables import Tables

_LEAST_ROW: Final = 100  # bytes that a row of the log takes at the very least: it has long ids
_ID: Final = re.compile(r"[0-9a-f]{32}")
_ROWS: Final = 4_096  # asked for at once; where that fails, each half of them, down to one
_UNKNOWN: Final = "Changes saved from a damaged register"


def salvage(damaged: sa.Engine, made: SqlRegister, progress: Progress = unheard) -> int:
    """Bring all that can be read of a damaged log into a register that holds a backup, or nothing.

    Returns how many changes are missing, at the least.
    """
    tables = made.tables
    with damaged.connect() as there:
        operations = readable(there, tables.operation)
        changes = readable(there, tables.change, progress)
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


def readable(there: sa.Connection, table: sa.Table, progress: Progress = unheard) -> list[Any]:
    """Return the rows of a table of the log that can be read, in order."""
    last = _last(there, table)
    columns = [column.name for column in table.c]
    row = namedtuple("row", columns)  # type: ignore[misc]  # the columns are those of the table
    names = ", ".join(f'"{name}"' for name in columns)
    query = f'SELECT {names} FROM "{table.name}" WHERE seq BETWEEN ? AND ? ORDER BY seq'
    raw: Any = there.connection.driver_connection  # asked many thousand times
    found: list[Any] = []
    for low in range(1, last + 1, _ROWS):
        progress(low, last)
        found += map(row._make, _between(raw, query, low, min(low + _ROWS - 1, last)))
    return found


def _last(there: sa.Connection, table: sa.Table) -> int:
    """Return the number of the last row, or the most there can be where that cannot be read."""
    try:
        found: int | None = there.scalar(sa.select(sa.func.max(table.c.seq)))
    except sa.exc.DBAPIError as problem:
        _only_damage(problem)
        found = None
    pages, size = (int(sqlite.pragma(there, name)) for name in ("page_count", "page_size"))
    most = pages * size // _LEAST_ROW
    return most if found is None else min(found, most)


def _between(raw: Any, query: str, low: int, high: int) -> Iterator[Any]:
    try:
        yield from raw.execute(query, (low, high)).fetchall()
    except sqlite3.Error as problem:
        _only_damage(problem)
        if low < high:
            middle = (low + high) // 2
            yield from _between(raw, query, low, middle)
            yield from _between(raw, query, middle + 1, high)


def _all(there: sa.Connection, table: sa.Table) -> list[dict[str, Any]]:
    try:
        return [dict(row) for row in there.execute(sa.select(table)).mappings()]
    except sa.exc.DBAPIError as problem:
        _only_damage(problem)
        return []


def _only_damage(problem: sa.exc.DBAPIError | sqlite3.Error) -> None:
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
