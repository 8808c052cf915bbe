"""The tables people see, as a view of the log: written when it grows, made again from it whole."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.changes import ARCHIVED
from assetregister.view import Folded, FoldValue, fold_record
from db import search
from db.chunks import chunks
from db.inserting import insert, insert_stated
from db.keeping import decode, element_kind
from db.log import changes_of, times
from db.updating import ELEMENT, Update, rows_by_id, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assetregister.changes import Change
    from db.tables import Tables
    from db.typetable import Amounted, TypeTable

HEAD: Final = ("record", "place", "change", "rivals")


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
        rewrite(connection, tables, chunk, folded(connection, tables, chunk))


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


def rewrite(
    connection: sa.Connection, tables: Tables, records: Sequence[str], shown: Sequence[Shown]
) -> None:
    """Write what records amount to in place of what the tables hold of them, where it differs."""
    entry = tables.entry
    held = connection.execute(sa.select(entry).where(entry.c.id.in_(records))).all()
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for key in {row.type for row in held}:
        ids = [row.id for row in held if row.type == key]
        found = rows_by_id(connection, tables.types[key], ids)
        rows |= {(key, record): row for record, row in found.items()}
    standing = [record for record in shown if (record.type, record.id) in rows]
    fresh = [record for record in shown if (record.type, record.id) not in rows]
    kept = {record.id for record in standing}
    _remove(connection, tables, [row for row in held if row.id not in kept])
    write(connection, tables, fresh)
    by_type: defaultdict[str, list[Update]] = defaultdict(list)
    for record in standing:
        table, before = tables.types[record.type], rows[record.type, record.id]
        by_type[record.type].append(Update(before, _made(table, record, before["n"])))
    for key, updates in by_type.items():
        update(connection, tables, tables.types[key], updates)
    connection.execute(sa.delete(tables.head).where(tables.head.c.record.in_(kept)))
    _write_heads(connection, standing)


def _made(table: TypeTable, record: Shown, n: int) -> Amounted:
    made = table.amount_to(record.places)
    made.row.update(n=n, id=record.id, base=record.base, state=record.state)
    return made


def write(connection: sa.Connection, tables: Tables, shown: Sequence[Shown]) -> None:
    """Write records into the tables that hold nothing of them yet."""
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    entries: list[tuple[int, str, str, str]] = []
    elements: list[tuple[str, ...]] = []
    for n, record in enumerate(shown, _next_number(connection, tables)):
        made = _made(tables.types[record.type], record, n)
        rows[record.type].append(made.row)
        entries.append((n, record.id, record.type, made.words))
        elements += [(record.id, *element) for element in made.elements]
    for key, several in rows.items():
        insert_stated(connection, tables.types[key], several)
    insert(connection, "element", ELEMENT, elements)
    insert(connection, "entry", ("n", "id", "type", "words"), entries)
    search.add(connection, [(n, words) for n, _, _, words in entries])
    _write_heads(connection, shown)


def _write_heads(connection: sa.Connection, shown: Sequence[Shown]) -> None:
    heads = [
        (record.id, place, change, record.rivals[place])
        for record in shown
        for place, ids in record.heads.items()
        for change in ids
    ]
    insert(connection, "head", HEAD, heads)


def _remove(connection: sa.Connection, tables: Tables, entries: Sequence[sa.Row[Any]]) -> None:
    search.remove(connection, [(row.n, row.words) for row in entries])
    ids = [row.id for row in entries]
    held = [tables.entry.c.id, tables.element.c.record, tables.head.c.record]
    held += [tables.types[key].table.c.id for key in {row.type for row in entries}]
    for column in held if ids else ():
        connection.execute(sa.delete(column.table).where(column.in_(ids)))


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
