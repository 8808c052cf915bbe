"""The tables people see, as a view of the log: written when it grows, made again from it whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.changes import ARCHIVED
from assetregister.view import Folded, FoldValue, fold_record
from db import search
from db.keeping import decode, element_kind
from db.log import changes_of, chunks, times

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assetregister.changes import Change
    from db.tables import Tables
    from db.typetable import TypeTable


@dataclass(frozen=True)
class Shown:
    """A record as the tables show it: places encoded, heads where they are not just the base."""

    id: str
    type: str
    base: str
    state: int
    places: Mapping[str, str]
    heads: Mapping[str, tuple[str, ...]]
    rivals: Mapping[str, int]


def fold_again(connection: sa.Connection, tables: Tables, records: Iterable[str]) -> None:
    """Work out the given records from their changes and write what they amount to."""
    for chunk in chunks(records):
        write(connection, tables, folded(connection, tables, chunk), remove=chunk)


def folded(connection: sa.Connection, tables: Tables, records: Sequence[str]) -> list[Shown]:
    """Return what the changes of the given records amount to; records without any are left out."""
    changes = changes_of(connection, tables, records)
    at = times(connection, tables, (c.operation for held in changes.values() for c in held))
    shown = (_shown(tables, record, held, at) for record, held in changes.items())
    return [record for record in shown if record is not None]


def _shown(
    tables: Tables, record: str, changes: list[Change], at: Mapping[str, str]
) -> Shown | None:
    table = tables.types.get(min(change.type for change in changes))
    if table is None:
        return None  # a type that only a newer program knows: kept in the log
    view: Folded = fold_record(changes, at, _fold_value(table))
    known = table.about.fields
    places = {p: value for p, value in view.values.items() if p.partition("/")[0] in known}
    return Shown(
        record, table.about.key, view.base, int(view.state), places, view.heads, view.rivals
    )


def _fold_value(table: TypeTable) -> FoldValue:
    def fold(place: str, encoded: str) -> str:
        if place == ARCHIVED:
            return encoded
        field = table.about.fields.get(place.partition("/")[0])
        if field is None:
            return ""  # a field that only a newer program knows is no conflict here
        kind = element_kind(field.kind)
        value = decode(kind, encoded)
        return encoded if value is None else kind.fold(value)

    return fold


def write(
    connection: sa.Connection,
    tables: Tables,
    shown: Sequence[Shown],
    remove: Sequence[str] = (),
) -> None:
    """Write records into the tables, in place of what stands there of `remove`."""
    free = _next_number(connection, tables)  # counting those that are about to be written again
    numbers = _remove(connection, tables, remove)
    entries: list[dict[str, Any]] = []
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    elements: list[dict[str, Any]] = []
    heads: list[dict[str, Any]] = []
    for record in shown:
        table = tables.types[record.type]
        n = numbers.get(record.id)
        if n is None:
            n, free = free, free + 1
        made = table.amount_to(record.places)
        entries.append({"n": n, "id": record.id, "type": record.type, "words": made.words})
        made.row.update(n=n, id=record.id, base=record.base, state=record.state)
        rows[record.type].append(made.row)
        elements += [
            {"record": record.id, "field": field, "value": value, "key": key}
            for field, value, key in made.elements
        ]
        heads += head_rows(record.id, record.heads, record.rivals)
    for key, several in rows.items():
        insert(connection, tables.types[key].table, several)
    insert(connection, tables.element, elements)
    insert(connection, tables.head, heads)
    insert(connection, tables.entry, entries)
    search.add(connection, entries)


def head_rows(
    record: str, heads: Mapping[str, tuple[str, ...]], rivals: Mapping[str, int]
) -> list[dict[str, Any]]:
    """Return the rows that keep a record's heads."""
    return [
        {"record": record, "place": place, "change": change, "rivals": rivals[place]}
        for place, ids in heads.items()
        for change in ids
    ]


def insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    """Insert rows that name every column, if there are any."""
    if not rows:
        return
    compiled = sa.insert(table).compile(dialect=connection.dialect, column_keys=list(rows[0]))
    order = compiled.positiontup
    if order is None:
        connection.execute(sa.insert(table), rows)
    else:  # as that would, without working out each row's parameters by name
        pick = itemgetter(*order)
        connection.exec_driver_sql(str(compiled), [pick(row) for row in rows])


def _remove(connection: sa.Connection, tables: Tables, records: Sequence[str]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for chunk in chunks(records):
        entry = tables.entry
        held = list(connection.execute(sa.select(entry).where(entry.c.id.in_(chunk))))
        search.remove(connection, [(row.n, row.words) for row in held])
        for row in held:
            numbers[row.id] = row.n
        for key in {row.type for row in held}:
            table = tables.types[key].table
            connection.execute(sa.delete(table).where(table.c.id.in_(chunk)))
        connection.execute(sa.delete(entry).where(entry.c.id.in_(chunk)))
        for table in (tables.element, tables.head):
            connection.execute(sa.delete(table).where(table.c.record.in_(chunk)))
    return numbers


def _next_number(connection: sa.Connection, tables: Tables) -> int:
    highest: int | None = connection.scalar(sa.select(sa.func.max(tables.entry.c.n)))
    return (highest or 0) + 1


def rebuild(connection: sa.Connection, tables: Tables) -> None:
    """Make every table people see again from the log."""
    for table in tables.shown():
        connection.execute(sa.delete(table))
    search.clear(connection)
    records = connection.scalars(
        sa.select(tables.change.c.record).distinct().order_by(tables.change.c.record)
    ).all()
    for chunk in chunks(records):
        write(connection, tables, folded(connection, tables, chunk))
