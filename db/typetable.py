"""The table of one record type, and the way between its rows and records."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa

from assetregister.changes import element_place
from assetregister.folding import fold
from assetregister.records.record import Record, RecordType, State
from db.keeping import Kept, beside, decode

Row = Mapping[str, Any]
if TYPE_CHECKING:
    from collections.abc import Iterator


class Amounted(NamedTuple):
    """A record in the tables: its row, its elements (field, encoded, folded) and its words."""

    row: dict[str, Any]
    elements: list[tuple[str, str, str]]
    words: str


class TypeTable:
    """One record type's table. Its rows are all that its records' places amount to."""

    def __init__(self, about: RecordType, metadata: sa.MetaData) -> None:
        self.about = about
        self.fields = tuple(about.fields.values())
        self._kept = {field.key: Kept(field, i) for i, field in enumerate(self.fields)}
        columns: list[sa.Column[Any]] = [
            sa.Column("n", sa.Integer, primary_key=True),
            sa.Column("id", sa.Text, nullable=False, unique=True),
            sa.Column("base", sa.Text, nullable=False),
            sa.Column("state", sa.Integer, nullable=False),
        ]
        values = [column for kept in self._kept.values() for column in kept.columns()]
        self._blank: dict[str, Any] = dict.fromkeys(column.name for column in values)
        self.table = sa.Table(about.key, metadata, *columns, *values, *self._indices())

    def _indices(self) -> Iterator[sa.Index]:
        about = self.about
        for field in self.fields:
            if field.to is not None and not field.many:
                yield sa.Index(f"{about.key}_by_{field.key}", field.key)
        for key in about.title_fields()[:1]:
            field = about.fields[key]
            if field.kind.columns():
                column = beside(field, field.kind.span_columns()[0])
                yield sa.Index(f"{about.key}_by_title", column, "id")

    def amount_to(self, places: Mapping[str, str]) -> Amounted:
        """Return what a record's places amount to in the tables; unknown places are left out."""
        row = dict(self._blank)
        elements: list[tuple[str, str, str]] = []
        words: list[tuple[int, str]] = []
        several: dict[str, list[str]] = {}
        for place, encoded in places.items():
            kept = self._kept.get(place)
            if kept is not None:
                words.append((kept.position, kept.put(row, encoded)))
            else:
                several.setdefault(place.partition("/")[0], []).append(encoded)
        for key, held in several.items():
            kept = self._kept.get(key)
            if kept is not None:
                words.append((kept.position, kept.put_many(row, held, elements)))
        text = fold(" ".join(word for _, word in sorted(words) if word))
        return Amounted(row, elements, text)

    def places(self, row: Row) -> dict[str, str]:
        """Return the encoded places that a row holds; the opposite of `row`."""
        held: dict[str, str] = {}
        for kept in self._kept.values():
            encoded = row[kept.key]
            if encoded is None:
                continue
            if kept.many:
                held |= {element_place(kept.field, e): e for e in json.loads(encoded)}
            else:
                held[kept.key] = encoded
        return held

    def record(self, row: Row, heads: Mapping[str, tuple[str, ...]], made: type[Record]) -> Record:
        """Return a row as a snapshot of class `made`, carrying the heads it was read with.

        A value that only a newer program understands is left out, but for its head.
        """
        values: dict[str, Any] = {}
        unread: dict[str, tuple[str, ...]] = {}
        for field in self.fields:
            encoded = row[field.key]
            if encoded is None:
                continue
            value = decode(field.kind, encoded)
            if value is not None:
                values[field.key] = value
            elif field.key not in heads:
                unread[field.key] = (row["base"],)
        heads = {**heads, **unread} if unread else heads
        return made(
            row["id"], values, base=row["base"], state=State(row["state"]), heads_changed=heads
        )
