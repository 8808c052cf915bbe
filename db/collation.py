"""Collating: the union of two logs, in any order, as often as one likes."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.changes import Change, place_of
from assetregister.errors import Refused, Separate
from assetregister.identity import new_id
from assetregister.register import Changed
from db import recognising, sqlite
from db.applying import apply
from db.chunks import CHUNK, chunks
from db.erasing import scrub
from db.failures import told
from db.inserting import insert
from db.log import CHANGE, OPERATION, change_of, read_change, write_changes
from db.picking import pick
from db.views import fold_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.register import SqlRegister
    from db.tables import Tables

Erased = set[tuple[str, str]]
"""Places something was erased from: record and place."""
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Collated:
    """What a collation brought: the receipt, and counts of what had not been here."""

    receipt: str
    operations: int
    changes: int
    records: int


def collate(register: SqlRegister, other: Path, *, although_separate: bool = False) -> Collated:
    """Bring what another register's log holds and this one lacks into this one.

    Writes no operation, only a receipt. Raises Refused, changing nothing, if the other file is no
    sound register, or if an id stands for other content here than there; Separate if the two were
    started separately, unless that was said to be meant here before, or is by `although_separate`.
    """
    recognising.refuse_foreign(other)
    tables = register.tables
    receipt = new_id()
    source = sqlite.engine(other, read_only=True)
    try:
        with register.writing() as here:
            with told(), source.connect() as there:
                recognising.refuse_unsound(there, tables, other)
                _join(here, there, tables, other, agreed=although_separate)
                operations = _missing(here, there, "operation", OPERATION, lambda *_: False)
                erased = _erased(here, tables) | _erased(there, tables)
                same = partial(_same_but_erased, erased=erased)
                fresh = _missing(here, there, "change", CHANGE, same)
            changes = [change_of(*row) for row in fresh]
            insert(here, "operation", (*OPERATION, "receipt"), [(*o, receipt) for o in operations])
            write_changes(here, tables, changes)
            apply(here, tables, changes)
            records = {change.record for change in changes}
            collated = Collated(receipt, len(operations), len(changes), len(records))
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


def _join(
    here: sa.Connection, there: sa.Connection, tables: Tables, other: Path, *, agreed: bool
) -> None:
    """Note that a register started separately is wanted here. Raises Separate if it is not."""
    theirs = recognising.register_id(there)
    joined = f"joined {theirs}"
    if theirs == recognising.register_id(here) or recognising.said(here, joined) is not None:
        return
    if not agreed:
        raise Separate(
            f"{other} is no copy of this register: the two were started separately, and may hold "
            "the same things twice. Nothing has been brought in."
        )
    here.execute(sa.insert(tables.about), {"key": joined, "value": other.name})


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


def _missing(
    here: sa.Connection,
    there: sa.Connection,
    table: str,
    columns: tuple[str, ...],
    same: Callable[[Row, Row], bool],
) -> list[Row]:
    """Return the rows of the log that are there and not here, as they arrived there.

    Raises Refused if a row of both does not read the same.
    """
    found: list[Row] = []
    theirs = there.exec_driver_sql(f'SELECT {", ".join(columns)} FROM "{table}" ORDER BY seq')
    assert theirs.cursor is not None
    while rows := theirs.cursor.fetchmany(CHUNK):
        ids = [row[0] for row in rows]
        held = {row[0]: row for row in pick(here, table, columns, "id", ids)}
        for row in rows:
            mine = held.get(row[0])
            if mine is None:
                found.append(row)
            elif mine != row and not same(mine, row):
                raise Refused(
                    f"The {table} {row[0]} reads differently in the other register, so one of the "
                    "two has been tampered with. Nothing has been brought in."
                )
    return found


def _erased(connection: sa.Connection, tables: Tables) -> Erased:
    erased = tables.erased
    rows = connection.execute(sa.select(erased.c.record, erased.c.place))
    return {(row.record, row.place) for row in rows}


def _same_but_erased(mine: Row, theirs: Row, erased: Erased) -> bool:
    """Return whether two changes of one id differ only in values that were erased in one."""
    here, there = change_of(*mine), change_of(*theirs)
    if replace(here, vals={}) != replace(there, vals={}) or here.vals.keys() != there.vals.keys():
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
