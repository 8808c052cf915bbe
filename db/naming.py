"""Finding the record that a text names: by reference, id, name or alias."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

from assetregister.errors import Ambiguous, NotFound
from assetregister.folding import clean, fold
from assetregister.identity import id_prefix, ids_begun, reference
from assetregister.kinds import ANY, Shape
from assetregister.nearest import nearest
from assetregister.records.record import RecordType, State
from db.names import called, has_name, may_be_called, suggested
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
    found = _begun(connection, reading, type_key, text, limit)
    if not found:
        found = suggested(connection, _types(reading, type_key), text, limit)
    names = titles(connection, reading, found)
    types_of = reading.types_of(connection, found)
    wanted = fold(text)
    folded = ((fold(name), i) for i, name in names.items())
    ranked = sorted((_rank(name, wanted), name, i) for name, i in folded)[:limit]
    return [(i, names[i], _telling(reading, types_of[i], i)) for _, _, i in ranked]


def _types(reading: Reading, type_key: str) -> list[RecordType]:
    if type_key == ANY:
        return reading.schema.tables
    return [reading.schema.about(reading.schema.about(type_key).table)]


def _begun(
    connection: sa.Connection, reading: Reading, type_key: str, text: str, limit: int
) -> list[str]:
    """Return the live records whose references begin as typed; none where that begins none."""
    found = ids_begun(text)
    about = reading.schema.by_prefix(found[0]) if found else None
    if found is None or about is None or about not in _types(reading, type_key):
        return []
    _, first, last = found
    table = reading.tables.of(about).table
    wanted = sa.select(table.c.id).where(table.c.id >= first, table.c.id < last + "g")
    live = table.c.state.op("&")(int(State.ARCHIVED)) == 0
    return list(connection.scalars(wanted.where(live).order_by(table.c.id).limit(limit)))


def _telling(reading: Reading, type_key: str, record_id: str) -> str:
    about = reading.schema.about(type_key)
    return f"{about.label} {reference(about.prefix, record_id)}"


def _rank(name: str, wanted: str) -> int:
    """Return 0 for the very name; more for one that begins so, has such a word, or holds it."""
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name:
        return 2
    return 3 if wanted in name else 4


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
    name = fold(text)
    if not name:
        return []
    found: set[str] = set()
    for about in _types(reading, type_key):
        found.update(called(connection, about, name))
        if not has_name(about):
            found.update(_titled(connection, reading, about, name))
    return sorted(found)


def _titled(connection: sa.Connection, reading: Reading, about: RecordType, name: str) -> list[str]:
    likely = may_be_called(connection, reading.schema, about, name)
    named = titles(connection, reading, likely)
    return [record for record, title in named.items() if fold(title) == name]
