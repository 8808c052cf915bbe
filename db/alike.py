"""Records that may be the one being entered: found by the words of the name, then compared."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from assetregister.alike import (
    LEAST,
    Alike,
    Candidate,
    may_be_misspelt,
    most_alike,
    name_field,
    telling_words,
)
from assetregister.folding import fold
from assetregister.kinds import Postcode, Shape
from assetregister.records.record import State
from db.keeping import beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from db.reading import Reading

_MOST: Final = 300  # candidates of each search
_LAST: Final = "\uffff"
_FIRST_LETTERS: Final = 3  # of a word: those that a slip further on leaves as they are
_MOST_WORDS: Final = 6


def alike(
    connection: sa.Connection,
    reading: Reading,
    type_key: str,
    name: str,
    limit: int,
    postcode: str,
) -> list[Alike]:
    """Return the live records of a type that may be what is named, the likeliest first."""
    about = reading.schema.about(type_key)
    field = name_field(about)
    words = telling_words(name)
    if field is None or not words:
        return []
    found: dict[str, Candidate] = {}
    for clause in (_so_begun(reading, about, field, name), *_searches(reading, about, words)):
        found |= _candidates(connection, reading, about, field, clause)
    return most_alike(name, found.values(), limit, postcode)


def _so_begun(
    reading: Reading, about: RecordType, field: Field, name: str
) -> sa.ColumnElement[bool]:
    """Return what finds the very name, and those that go on after it."""
    key = reading.tables.of(about).table.c[beside(field, "key")]
    begun = fold(name)
    return sa.and_(key >= begun, key < begun + _LAST)


def _searches(
    reading: Reading, about: RecordType, words: Sequence[str]
) -> Iterator[sa.ColumnElement[bool]]:
    """Return what finds all the words, then all but one; a word may be misspelt further on."""
    several = list(dict.fromkeys(words))[:_MOST_WORDS]
    n = reading.tables.of(about).table.c.n
    for left_out in (None, *several):
        kept = [word for word in several if word != left_out]
        if len("".join(kept)) >= LEAST * len("".join(several)):
            wanted = " AND ".join(map(_begun, kept))
            search = sa.text("SELECT rowid FROM search WHERE search MATCH :wanted")
            yield n.in_(search.bindparams(sa.bindparam("wanted", wanted, unique=True)))


def _begun(word: str) -> str:
    """Return what finds a word, and where it is long enough to be misspelt, what begins like it."""
    return f'"{word[:_FIRST_LETTERS]}"*' if may_be_misspelt(word) else f'"{word}"'


def _candidates(
    connection: sa.Connection,
    reading: Reading,
    about: RecordType,
    field: Field,
    clause: sa.ColumnElement[bool],
) -> dict[str, Candidate]:
    """Return some records of a type that meet a clause, by id, with every name they have."""
    table = reading.tables.of(about).table
    postcode = next((f for f in about.fields.values() if isinstance(f.kind, Postcode)), None)
    place = table.c[postcode.key] if postcode else sa.literal("")
    name = table.c[field.key]
    live = table.c.state.op("&")(int(State.ARCHIVED)) == 0
    query = sa.select(table.c.id, name, place).where(live, name.is_not(None), clause)
    rows = connection.execute(query.limit(_MOST)).all()
    other = _other_names(connection, reading, about, [row[0] for row in rows])
    return {
        row[0]: Candidate(row[0], row[1], (row[1], *other.get(row[0], ())), row[2] or "")
        for row in rows
    }


def _other_names(
    connection: sa.Connection, reading: Reading, about: RecordType, ids: Sequence[str]
) -> dict[str, list[str]]:
    element = reading.tables.element
    keys = [f.key for f in about.fields.values() if f.kind.shape is Shape.TEXTS]
    query = sa.select(element.c.record, element.c.value).where(
        element.c.record.in_(ids), element.c.field.in_(keys)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.record].append(row.value)
    return found
