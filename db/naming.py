"""Finding the record that a text names: by reference, id, name or alias."""

from __future__ import annotations

from typing import Any, Final

import sqlalchemy as sa

from assetregister.errors import Ambiguous, NotFound
from assetregister.folding import clean, fold
from assetregister.identity import id_prefix, ids_begun, reference
from assetregister.kinds import ANY, Many, Shape
from assetregister.nearest import nearest
from assetregister.records.record import RecordType, State
from db import search
from db.keeping import beside
from db.reading import Reading, titles

_SHORTEST_ID: Final = 6
_MOST_NAMES: Final = 20_000
_HEX: Final = frozenset("0123456789abcdef")


def candidates(connection: sa.Connection, reading: Reading, type_key: str, text: str) -> list[str]:
    """Return the ids that a text may mean: the first of these ways that finds any decides."""
    for way in (_by_id, _by_reference, _by_name):
        found = way(connection, reading, type_key, clean(text))
        if found:
            return found
    return []


def resolve(connection: sa.Connection, reading: Reading, type_key: str, text: str) -> str:
    """Return the id of the one record that a text names. Raises NotFound or Ambiguous."""
    found = candidates(connection, reading, type_key, text)
    if len(found) == 1:
        return found[0]
    what = "record" if type_key == ANY else reading.schema.about(type_key).label.lower()
    if not found:
        near: list[str] = []
        if fold(text):
            near = [title for _, title, _ in suggest(connection, reading, type_key, text, 3)]
            near = near or _alike(connection, reading, type_key, text)
        hint = f" Nearest: {'; '.join(near)}." if near else ""
        raise NotFound(f"No {what} answers to “{clean(text)}”.{hint}")
    names = titles(connection, reading, found)
    types = reading.types_of(connection, found)
    listed = [
        (reference(reading.schema.about(types[i]).prefix, i), names.get(i, "")) for i in found
    ]
    told = "; ".join(f"{ref} {name}" for ref, name in listed[:10])
    raise Ambiguous(f"More than one {what} answers to “{clean(text)}”: {told}.", listed)


def _alike(connection: sa.Connection, reading: Reading, type_key: str, text: str) -> list[str]:
    """Return the three names of a type most like a text, misspelt as it may be."""
    if type_key == ANY:
        return []
    about = reading.schema.about(reading.schema.about(type_key).table)
    field = about.fields[about.title_fields()[0]]
    if field.kind.shape is not Shape.TEXT:
        return []
    name = reading.tables.of(about).table.c[field.key]
    names = connection.scalars(sa.select(name).where(name.is_not(None)).limit(_MOST_NAMES)).all()
    return nearest(text, names)


def suggest(
    connection: sa.Connection, reading: Reading, type_key: str, text: str, limit: int
) -> list[tuple[str, str, str]]:
    """Return (id, title, type and reference) of records whose words begin as typed, best first.

    The beginning of a reference finds the records whose references begin so.
    """
    entry = reading.tables.entry
    statement = sa.select(entry.c.id, entry.c.type)
    if type_key != ANY:
        statement = statement.where(entry.c.type == reading.schema.about(type_key).table)
    rows = connection.execute(_begun(reading, statement, text).limit(limit)).all()
    matching = search.matching(text)
    if not rows and matching is not None:
        statement = statement.where(entry.c.n.in_(matching))
    rows = rows or connection.execute(statement.limit(limit * 20)).all()
    live = _live(connection, reading, {row.id: row.type for row in rows})
    names = titles(connection, reading, live)
    wanted = fold(text)
    ranked = sorted(names.items(), key=lambda item: _rank(fold(item[1]), wanted))
    types = {row.id: row.type for row in rows}
    return [(i, name, _telling(reading, types[i], i)) for i, name in ranked[:limit]]


def _begun(reading: Reading, statement: sa.Select[Any], text: str) -> sa.Select[Any]:
    """Narrow to records whose references begin as typed; to none where that begins none."""
    entry = reading.tables.entry
    found = ids_begun(text)
    about = reading.schema.by_prefix(found[0]) if found else None
    if found is None or about is None:
        return statement.where(sa.false())
    _, first, last = found
    return statement.where(
        entry.c.type == about.table, entry.c.id >= first, entry.c.id < last + "g"
    )


def _telling(reading: Reading, type_key: str, record_id: str) -> str:
    about = reading.schema.about(type_key)
    return f"{about.label} {reference(about.prefix, record_id)}"


def _rank(name: str, wanted: str) -> tuple[int, int, str]:
    if name == wanted:
        return (0, 0, name)
    if name.startswith(wanted):
        return (1, len(name), name)
    return (2 if wanted in name else 3, len(name), name)


def _live(connection: sa.Connection, reading: Reading, types: dict[str, str]) -> list[str]:
    found: list[str] = []
    for key in set(types.values()):
        table = reading.tables.types[key].table
        ids = [i for i, t in types.items() if t == key]
        live = table.c.state.op("&")(int(State.ARCHIVED)) == 0
        found += connection.scalars(sa.select(table.c.id).where(table.c.id.in_(ids), live)).all()
    return found


def _by_id(connection: sa.Connection, reading: Reading, type_key: str, text: str) -> list[str]:
    lowered = text.lower()
    if len(lowered) < _SHORTEST_ID or not set(lowered) <= _HEX:
        return []
    return _starting(connection, reading, type_key, lowered)


def _by_reference(
    connection: sa.Connection, reading: Reading, type_key: str, text: str
) -> list[str]:
    found = id_prefix(text)
    if found is None:
        return []
    about = reading.schema.by_prefix(found[0]) if found[0] else None
    if about and type_key != ANY and about.key != reading.schema.about(type_key).table:
        return []
    return _starting(connection, reading, about.key if about else type_key, found[1])


def _starting(connection: sa.Connection, reading: Reading, type_key: str, start: str) -> list[str]:
    entry = reading.tables.entry
    statement = sa.select(entry.c.id).where(entry.c.id >= start, entry.c.id < start + "g")
    if type_key != ANY:
        statement = statement.where(entry.c.type == reading.schema.about(type_key).table)
    return list(connection.scalars(statement.limit(20)))


def _by_name(connection: sa.Connection, reading: Reading, type_key: str, text: str) -> list[str]:
    types = (
        reading.schema.tables
        if type_key == ANY
        else [reading.schema.about(reading.schema.about(type_key).table)]
    )
    found: list[str] = []
    for about in types:
        found += _named(connection, reading, about, fold(text))
    return sorted(set(found))


def _named(connection: sa.Connection, reading: Reading, about: RecordType, name: str) -> list[str]:
    table = reading.tables.of(about).table
    live = table.c.state.op("&")(int(State.ARCHIVED)) == 0
    titled = [about.fields[key] for key in about.title_fields()]
    clauses: list[sa.ColumnElement[bool]] = []
    if len(titled) == 1 and titled[0].kind.shape is Shape.TEXT:
        clauses.append(table.c[beside(titled[0], "key")] == name)
    for field in about.fields.values():
        if isinstance(field.kind, Many) and field.kind.shape is Shape.TEXTS:
            element = reading.tables.element
            clauses.append(
                table.c.id.in_(
                    sa.select(element.c.record).where(
                        element.c.field == field.key, element.c.key == name
                    )
                )
            )
    if not clauses or not name:
        return _by_whole_title(connection, reading, about, name)
    return list(connection.scalars(sa.select(table.c.id).where(live, sa.or_(*clauses)).limit(20)))


def _by_whole_title(
    connection: sa.Connection, reading: Reading, about: RecordType, name: str
) -> list[str]:
    """Find by a title made of several fields: among the records that hold its first words."""
    if not name:
        return []
    return [
        i
        for i, title, _ in suggest(connection, reading, about.key, "", 10_000)
        if fold(title) == name
    ][:20]
