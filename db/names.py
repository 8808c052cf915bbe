"""The names that records of a type go by, found from their indices: whole, begun or contained."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from assetregister.folding import fold
from assetregister.kinds import ANY, Shape, Text
from db import search
from db.keeping import beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.schema import Schema

_LIVE: Final = "state & 1 = 0"
_LAST: Final = "\U0010ffff"
_TYPES_SAYING: Final = f"SELECT DISTINCT type FROM entry WHERE n IN ({search.NUMBERS})"
_FEW: Final = 20
_MANY: Final = 5_000
_DEEPEST: Final = 3  # a title may hold the title of a record whose title holds another's


def called(connection: sa.Connection, about: RecordType, name: str) -> list[str]:
    """Return the ids of live records whose name or other name it is, folded."""
    table, key = about.table, _name_column(about)
    ways = [f'SELECT id FROM "{table}" WHERE "{key}" = :name AND {_LIVE}'] if key else []
    fields = (field.key for field in about.fields.values() if field.kind.shape is Shape.TEXTS)
    for field in fields:
        for other in ("key <> value AND key = :name", "value = :name AND key = :name"):
            ways.append(  # one for each index
                f"SELECT record FROM element WHERE field = '{field}' AND {other} "
                f'AND record IN (SELECT id FROM "{table}" WHERE id = record AND {_LIVE})'
            )
    if not ways:
        return []
    return _ids(connection, f"{' UNION '.join(ways)} LIMIT {_FEW}", name=name)


def may_be_called(
    connection: sa.Connection, schema: Schema, about: RecordType, name: str
) -> list[str]:
    """Return the ids of the live records whose title, made of several fields, may be a name.

    Each part of such a title is a run of the words of the whole.
    """
    words = name.split()
    ends = range(1, len(words) + 1)
    runs = [" ".join(words[start:end]) for end in ends for start in range(end)]
    fitting = " AND ".join([_LIVE, *_parts_fit(schema, about, 0)])
    statement = f'SELECT id FROM "{about.table}" WHERE {fitting} LIMIT {_MANY}'
    return _ids(connection, statement, runs=json.dumps(runs))


def suggested(
    connection: sa.Connection, types: Sequence[RecordType], text: str, limit: int
) -> list[str]:
    """Return the ids of live records that a text may mean, the best of each type among them.

    The best are those whose names begin so, then those whose names hold it, then those of which
    anything else does: each is asked for only where there are too few of the better.
    """
    begun, words = fold(text), search.wanted(text)
    asked: dict[str, str | int] = {"begun": begun, "last": begun + _LAST, "words": words}
    found: dict[str, None] = {}
    for way in (_begun, _holding, _saying) if words else (_any,):
        if len(found) >= limit:
            break
        asked["limit"] = limit + len(found)
        if way is _saying:
            said = {row[0] for row in connection.exec_driver_sql(_TYPES_SAYING, {"words": words})}
            types = [about for about in types if about.table in said]
        for about in types:
            statement = way(f'SELECT id FROM "{about.table}"', _name_column(about))
            found |= dict.fromkeys(_ids(connection, statement, **asked))
    return list(found)


def _any(select: str, key: str) -> str:
    return f"{select} WHERE {_LIVE} {_ordered(key)}"


def _begun(select: str, key: str) -> str:
    begins = f'"{key}" >= :begun AND "{key}" < :last' if key else "0"
    return f"{select} WHERE {_LIVE} AND {begins} {_ordered(key)}"


def _holding(select: str, key: str) -> str:
    """Ask for names that hold the text, those first in which a word begins so."""
    if not key:
        return _begun(select, key)
    holding = f'{select} WHERE instr("{key}", :begun)'  # read from the index of names alone
    order = f"""ORDER BY instr(' ' || "{key}", ' ' || :begun) = 0, "{key}", id LIMIT :limit"""
    return f"{select} WHERE {_LIVE} AND id IN ({holding}) {order}"


def _saying(select: str, key: str) -> str:
    return f"{select} WHERE {_LIVE} AND n IN ({search.NUMBERS}) {_ordered(key)}"


def _ordered(key: str) -> str:
    return f'ORDER BY "{key}", id LIMIT :limit' if key else "ORDER BY n DESC LIMIT :limit"


def has_name(about: RecordType) -> bool:
    """Return whether records of a type are called by one line of writing."""
    return bool(_name_column(about))


def _name_column(about: RecordType) -> str:
    """Return the column of the folded title, if the title is one line of writing, else nothing."""
    fields = [about.fields[key] for key in about.title_fields()]
    return beside(fields[0], "key") if len(fields) == 1 and _is_line(fields[0]) else ""


def _is_line(field: Field) -> bool:
    kind = field.kind
    folded = isinstance(kind, Text) and type(kind).fold is Text.fold
    return folded and kind.span_columns()[0] == "key"


def _parts_fit(schema: Schema, about: RecordType, depth: int) -> list[str]:
    """Return what holds of a record's title fields where they are parts of the name wanted."""
    clauses: list[str] = []
    for field in map(about.fields.__getitem__, about.title_fields()):
        if _is_line(field):
            fits = f'"{beside(field, "key")}" IN (SELECT value FROM json_each(:runs))'
        elif field.to and field.to != ANY and not field.many and depth < _DEEPEST:
            target = schema.about(field.to)
            there = " AND ".join(_parts_fit(schema, target, depth + 1)) or "1"
            fits = f'"{field.key}" IN (SELECT id FROM "{target.table}" WHERE {there})'
        else:
            continue
        clauses.append(f'("{field.key}" IS NULL OR {fits})')
    return clauses


def _ids(connection: sa.Connection, statement: str, **asked: Any) -> list[str]:
    return [row[0] for row in connection.exec_driver_sql(statement, asked)]
