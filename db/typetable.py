"""The table of one record type, and the way between its rows and records."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import sqlalchemy as sa

from assetregister.changes import element_place
from assetregister.records.record import Record, RecordType, State
from db.keeping import Kept, beside, decode

Row = Mapping[str, Any]
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Amounted(NamedTuple):
    """A record in the tables: its row, its elements (field, encoded, folded) and its words.

    The row holds no column that is blank.
    """

    row: dict[str, Any]
    elements: list[tuple[str, str, str]]
    words: str


_TYPES: Final[dict[str, Any]] = {"text": sa.Text, "real": sa.Float, "integer": sa.Integer}
ARCHIVED: Final = "state & 1 = 1"  # few records are, so an index of them tells how many are live
_FRAME: Final = (("n", "integer"), ("id", "text"), ("base", "text"), ("state", "integer"))
OF_RECORD: Final = tuple(name for name, _ in _FRAME)


class TypeTable:
    """One record type's table. Its rows are all that its records' places amount to.

    What SQLAlchemy knows of it is made when it is first asked for: most days touch few tables.
    """

    def __init__(self, about: RecordType, metadata: sa.MetaData) -> None:
        self.about = about
        self.fields = tuple(about.fields.values())
        self.many = frozenset(field.key for field in self.fields if field.many)
        self._metadata = metadata
        self._table: sa.Table | None = None
        self._making = Lock()

    @cached_property
    def _kept(self) -> dict[str, Kept]:
        return {field.key: Kept(field, place) for place, field in enumerate(self.fields)}

    @cached_property
    def _values(self) -> list[tuple[str, str]]:
        return [column for kept in self._kept.values() for column in kept.columns()]

    @property
    def table(self) -> sa.Table:
        """Return the table; two threads that ask at once get the same."""
        if self._table is None:
            with self._making:
                self._table = self._table if self._table is not None else self._made()
        return self._table

    def _made(self) -> sa.Table:
        return sa.Table(
            self.about.key,
            self._metadata,
            sa.Column("n", sa.Integer, primary_key=True),
            sa.Column("id", sa.Text, nullable=False, unique=True),
            sa.Column("base", sa.Text, nullable=False),
            sa.Column("state", sa.Integer, nullable=False),
            *(sa.Column(name, _TYPES[cell]) for name, cell in self._values),
            *(
                sa.Index(name, *columns, sqlite_where=sa.text(where) if where else None)
                for name, columns, where in self._indices()
            ),
        )

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in (*_FRAME, *self._values))

    def columns(self) -> tuple[str, ...]:
        """Return the names of its columns, in order."""
        return self._names

    def shape(self) -> list[str]:
        """Return a line for each column and each index."""
        columns = (*_FRAME, *self._values)
        indices = sorted(
            f"{name} {list(of)} {where}".rstrip() for name, of, where in self._indices()
        )
        return [*(f"{name} {_TYPES[cell].__visit_name__}" for name, cell in columns), *indices]

    def _indices(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Yield the name, the columns and the condition of each index."""
        about = self.about
        for field in self.fields:
            if field.to is not None and not field.many:
                yield f"{about.key}_by_{field.key}", (field.key,), f'"{field.key}" IS NOT NULL'
        for key in about.title_fields()[:1]:
            field = about.fields[key]
            if field.kind.columns():
                column = beside(field, field.kind.span_columns()[0])
                yield f"{about.key}_by_title", (column, "id"), ""
        yield f"{about.key}_archived", ("state",), ARCHIVED

    def amount_to(self, places: Mapping[str, str]) -> Amounted:
        """Return what a record's places amount to in the tables; unknown places are left out."""
        row: dict[str, Any] = {}
        elements: list[tuple[str, str, str]] = []
        words: list[tuple[int, str]] = []
        several: dict[str, list[str]] = {}
        kept_as = self._kept
        for place, encoded in places.items():
            kept = kept_as.get(place)
            if kept is None:
                several.setdefault(place.partition("/")[0], []).append(encoded)
                continue
            row[place] = encoded
            if kept.amount_to is not None:
                cells, word = kept.amount_to(encoded)
                for name, cell in cells:
                    row[name] = cell
                if word:
                    words.append((kept.position, word))
        for key, held in several.items():
            kept = kept_as.get(key)
            if kept is not None:
                words.append((kept.position, kept.put_many(row, held, elements)))
        words.sort()
        return Amounted(row, elements, " ".join([word for _, word in words if word]))

    @cached_property
    def read(self) -> tuple[str, ...]:
        """The columns that say all of a record: what stands beside a value follows from it."""
        return (*OF_RECORD, *self._kept)

    def stated(self, row: Sequence[Any]) -> dict[str, Any]:
        """Return the cells that are not blank, by name, of a bare row of the columns to `read`."""
        pairs = zip(self.read, row, strict=True)
        return {name: cell for name, cell in pairs if cell is not None}

    def written_with(self, column: str) -> tuple[str, ...]:
        """Return a column and those beside it: what is to be written where it differs."""
        kept = self._kept.get(column)
        return (column,) if kept is None else tuple(name for name, _ in kept.columns())

    def places(self, row: Row) -> dict[str, str]:
        """Return the encoded places that a row holds; the opposite of `amount_to`."""
        held: dict[str, str] = {}
        for name, encoded in row.items():
            kept = self._kept.get(name)
            if kept is None or encoded is None:
                continue
            if kept.many:
                held |= {element_place(kept.field, e): e for e in json.loads(encoded)}
            else:
                held[name] = encoded
        return held

    def record(self, row: Row, heads: Mapping[str, tuple[str, ...]], made: type[Record]) -> Record:
        """Return a row as a snapshot of class `made`, carrying the heads it was read with.

        A value that only a newer program understands is left out, but for its head.
        """
        values: dict[str, Any] = {}
        unread: dict[str, tuple[str, ...]] = {}
        for key, encoded in row.items():
            kept = self._kept.get(key)
            if kept is None or encoded is None:
                continue
            value = decode(kept.field.kind, encoded)
            if value is not None:
                values[key] = value
            elif key not in heads:
                unread[key] = (row["base"],)
        heads = {**heads, **unread} if unread else heads
        return made(
            row["id"], values, base=row["base"], state=State(row["state"]), heads_changed=heads
        )
