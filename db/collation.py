"""Collating: the union of two logs, in any order, as often as one likes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.errors import Refused
from assetregister.identity import new_id
from db import sqlite
from db.applying import apply
from db.log import chunks, read_change, write_changes
from db.views import fold_again

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.changes import Change
    from db.register import SqlRegister
    from db.tables import Tables


@dataclass(frozen=True, slots=True)
class Collated:
    """What a collation brought: the receipt, and counts of what had not been here."""

    receipt: str
    operations: int
    changes: int
    records: int


def collate(register: SqlRegister, other: Path) -> Collated:
    """Bring what another register's log holds and this one lacks into this one.

    Writes no operation, only a receipt. Raises Refused, changing nothing, if an id stands for other
    content here than there.
    """
    source = sqlite.engine(other, read_only=True)
    try:
        with source.connect() as there, register.writing() as here:
            collated = _bring_in(here, there, register.tables, _sha256(other))
    finally:
        source.dispose()
    register.tell()
    return collated


def _bring_in(here: sa.Connection, there: sa.Connection, tables: Tables, sha256: str) -> Collated:
    receipt = new_id()
    operations = _new_operations(here, there, tables, receipt)
    _refuse_tampering(here, there, tables)
    changes = [read_change(row) for row in _missing(here, there, tables.change)]
    write_changes(here, tables, changes)
    apply(here, tables, changes)
    counts = Collated(receipt, operations, len(changes), len({c.record for c in changes}))
    held = {"operations": counts.operations, "changes": counts.changes, "records": counts.records}
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    values = {"id": receipt, "sha256": sha256, "at": at, "counts": json.dumps(held), "set_aside": 0}
    here.execute(sa.insert(tables.receipt), values)
    return counts


def set_aside(register: SqlRegister, receipt: str, aside: bool = True) -> None:
    """Leave what a collation brought out of view here, or bring it back; nobody else is affected."""
    tables = register.tables
    with register.writing() as connection:
        connection.execute(
            sa.update(tables.receipt).where(tables.receipt.c.id == receipt).values(set_aside=aside)
        )
        operations = sa.select(tables.operation.c.id).where(tables.operation.c.receipt == receipt)
        records = connection.scalars(
            sa.select(tables.change.c.record)
            .where(tables.change.c.operation.in_(operations))
            .distinct()
        ).all()
        fold_again(connection, tables, records)
    register.tell()


def _new_operations(here: sa.Connection, there: sa.Connection, tables: Tables, receipt: str) -> int:
    missing = _missing(here, there, tables.operation)
    columns = [c.name for c in tables.operation.c if c.name not in ("seq", "receipt")]
    rows = [
        {name: getattr(row, name) for name in columns} | {"receipt": receipt} for row in missing
    ]
    if rows:
        here.execute(sa.insert(tables.operation), rows)
    return len(rows)


def _missing(here: sa.Connection, there: sa.Connection, table: sa.Table) -> list[Any]:
    held = set(here.scalars(sa.select(table.c.id)))
    ids = there.execute(sa.select(table.c.id).order_by(table.c.seq)).scalars()
    found: list[Any] = []
    for chunk in chunks(i for i in ids if i not in held):
        rows = there.execute(sa.select(table).where(table.c.id.in_(chunk)).order_by(table.c.seq))
        found += rows.all()
    return found


def _refuse_tampering(here: sa.Connection, there: sa.Connection, tables: Tables) -> None:
    """Raise Refused if a change known here reads differently there and erasure is not why."""
    change = tables.change
    for chunk in chunks(here.scalars(sa.select(change.c.id)).all()):
        wanted = sa.select(change).where(change.c.id.in_(chunk))
        theirs = {row.id: row for row in there.execute(wanted)}
        if not theirs:
            continue
        for mine in here.execute(sa.select(change).where(change.c.id.in_(list(theirs)))):
            if not _same(read_change(mine), read_change(theirs[mine.id])):
                raise Refused(
                    f"The change {mine.id} reads differently in the other register, so one of the "
                    "two has been tampered with. Nothing has been brought in."
                )


def _same(mine: Change, theirs: Change) -> bool:
    if (mine.record, mine.type, mine.operation) != (theirs.record, theirs.type, theirs.operation):
        return False
    if mine.over != theirs.over or mine.vals.keys() != theirs.vals.keys():
        return False
    pairs = ((mine.vals[key], theirs.vals[key]) for key in mine.vals)
    return all(a == b or a is False or b is False for a, b in pairs)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
