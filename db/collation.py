"""Collating: the union of two logs, in any order, as often as one likes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.changes import Change, place_of
from assetregister.errors import Refused
from assetregister.identity import new_id
from assetregister.register import Changed
from db import recognising, sqlite
from db.applying import apply
from db.erasing import scrub
from db.failures import told
from db.log import chunks, read_change, write_changes
from db.views import fold_again

if TYPE_CHECKING:
    from pathlib import Path

    from db.register import SqlRegister
    from db.tables import Tables

Erased = set[tuple[str, str]]
"""Places something was erased from: record and place."""


@dataclass(frozen=True, slots=True)
class Collated:
    """What a collation brought: the receipt, and counts of what had not been here."""

    receipt: str
    operations: int
    changes: int
    records: int


def collate(register: SqlRegister, other: Path) -> Collated:
    """Bring what another register's log holds and this one lacks into this one.

    Writes no operation, only a receipt. Raises Refused, changing nothing, if the other file is no
    sound register, or if an id stands for other content here than there.
    """
    recognising.refuse_foreign(other)
    tables = register.tables
    receipt = new_id()
    source = sqlite.engine(other, read_only=True)
    try:
        with register.writing() as here:
            with told(), source.connect() as there:
                recognising.refuse_unsound(there, tables, other)
                operations = _new_operations(here, there, tables, receipt)
                erased = _erased(here, tables) | _erased(there, tables)
                _refuse_tampering(here, there, tables, erased)
                changes = [read_change(row) for row in _missing(here, there, tables.change)]
            write_changes(here, tables, changes)
            apply(here, tables, changes)
            collated = Collated(receipt, operations, len(changes), len({c.record for c in changes}))
            _write_receipt(here, tables, collated, _sha256(other))
    finally:
        source.dispose()
    if erased & {(c.record, place_of(key)) for c in changes for key in c.vals}:
        scrub(register.engine)
    register.tell(_changed(receipt, changes))
    return collated


def set_aside(register: SqlRegister, receipt: str) -> list[str]:
    """Leave what a collation brought out of view here; nobody else is affected.

    Records that were edited on top of it are kept as they are: their ids are returned. What it
    erased stays erased.
    """
    tables = register.tables
    with register.writing() as connection:
        brought = _brought(connection, tables, receipt)
        kept = _built_upon(connection, tables, brought)
        aside = [c for c in brought if c.record not in kept and not c.erases]
        rows = [{"change": change.id} for change in aside]
        _mark(connection, tables, receipt, aside=True)
        for chunk in chunks(rows):
            connection.execute(sa.insert(tables.aside).prefix_with("OR IGNORE"), chunk)
        fold_again(connection, tables, sorted({c.record for c in aside}))
    register.tell(_changed(receipt, aside))
    return sorted(kept)


def bring_back(register: SqlRegister, receipt: str) -> None:
    """Show again what a collation brought and was set aside."""
    tables = register.tables
    with register.writing() as connection:
        brought = _brought(connection, tables, receipt)
        for chunk in chunks(change.id for change in brought):
            connection.execute(sa.delete(tables.aside).where(tables.aside.c.change.in_(chunk)))
        _mark(connection, tables, receipt, aside=False)
        fold_again(connection, tables, sorted({c.record for c in brought}))
    register.tell(_changed(receipt, brought))


def _brought(connection: sa.Connection, tables: Tables, receipt: str) -> list[Change]:
    operations = sa.select(tables.operation.c.id).where(tables.operation.c.receipt == receipt)
    query = sa.select(tables.change).where(tables.change.c.operation.in_(operations))
    return [read_change(row) for row in connection.execute(query)]


def _built_upon(connection: sa.Connection, tables: Tables, brought: list[Change]) -> set[str]:
    """Return the records of which some later change names one that was brought as its parent."""
    ids = {change.id for change in brought}
    found: set[str] = set()
    for chunk in chunks(sorted({change.record for change in brought})):
        query = sa.select(tables.change).where(tables.change.c.record.in_(chunk))
        for row in connection.execute(query):
            change = read_change(row)
            if change.id not in ids and ids.intersection(change.over or ()):
                found.add(change.record)
    return found


def _mark(connection: sa.Connection, tables: Tables, receipt: str, *, aside: bool) -> None:
    this = tables.receipt.c.id == receipt
    connection.execute(sa.update(tables.receipt).where(this).values(set_aside=int(aside)))


def _changed(receipt: str, changes: list[Change]) -> Changed:
    touched: dict[str, set[str]] = {}
    for change in changes:
        touched.setdefault(change.type, set()).add(change.record)
    return Changed(receipt, {key: frozenset(ids) for key, ids in touched.items()})


def _write_receipt(here: sa.Connection, tables: Tables, brought: Collated, sha256: str) -> None:
    counts = {
        "operations": brought.operations,
        "changes": brought.changes,
        "records": brought.records,
    }
    values = {
        "id": brought.receipt,
        "sha256": sha256,
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "counts": json.dumps(counts),
        "set_aside": 0,
    }
    here.execute(sa.insert(tables.receipt), values)


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


def _erased(connection: sa.Connection, tables: Tables) -> Erased:
    erased = tables.erased
    rows = connection.execute(sa.select(erased.c.record, erased.c.place))
    return {(row.record, row.place) for row in rows}


def _refuse_tampering(
    here: sa.Connection, there: sa.Connection, tables: Tables, erased: Erased
) -> None:
    """Raise Refused if an id known here stands for something else there, erasure aside."""
    for table in (tables.operation, tables.change):
        columns = [c for c in table.c if c.name not in ("seq", "receipt")]
        for chunk in chunks(here.scalars(sa.select(table.c.id)).all()):
            wanted = sa.select(*columns).where(table.c.id.in_(chunk))
            theirs = {row.id: row for row in there.execute(wanted)}
            mine = here.execute(wanted) if theirs else ()
            for row in mine:
                other = theirs.get(row.id, row)
                same = row == other or (table is tables.change and _same(row, other, erased))
                if not same:
                    raise Refused(
                        f"The {table.name} {row.id} reads differently in the other register, so "
                        "one of the two has been tampered with. Nothing has been brought in."
                    )


def _same(mine: Any, theirs: Any, erased: Erased) -> bool:
    """Return whether two rows of one id differ only in values that were erased in one of them."""
    if (mine.record, mine.type, mine.operation) != (theirs.record, theirs.type, theirs.operation):
        return False
    here, there = read_change(mine), read_change(theirs)
    if here.over != there.over or here.vals.keys() != there.vals.keys():
        return False
    return all(
        here.vals[key] == there.vals[key]
        or (False in (here.vals[key], there.vals[key]) and (here.record, place_of(key)) in erased)
        for key in here.vals
    )


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
