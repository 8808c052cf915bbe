"""The tables of a register, made from the declarations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.changes import element_place
from assetregister.errors import InvalidValue
from assetregister.folding import fold
from assetregister.kinds import Kind, Many
from assetregister.records.record import Record, RecordType, State

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.schema import Schema

_TYPES: Final[dict[str, Any]] = {"text": sa.Text, "real": sa.Float, "integer": sa.Integer}

Row = Mapping[str, Any]


class Tables:
    """Every table of one register: the log's, and one for each record type."""

    def __init__(self, schema: Schema) -> None:
        self.metadata = sa.MetaData()
        self.operation = _operation(self.metadata)
        self.change = _change(self.metadata)
        self.head = _head(self.metadata)
        self.erased = _erased(self.metadata)
        self.receipt = _receipt(self.metadata)
        self.aside = sa.Table(
            "aside",
            self.metadata,
            sa.Column("change", sa.Text, primary_key=True),
            sqlite_with_rowid=False,
        )
        self.about = sa.Table(
            "about",
            self.metadata,
            sa.Column("key", sa.Text, primary_key=True),
            sa.Column("value", sa.Text, nullable=False),
        )
        self.entry = sa.Table(
            "entry",
            self.metadata,
            sa.Column("n", sa.Integer, primary_key=True),
            sa.Column("id", sa.Text, nullable=False, unique=True),
            sa.Column("type", sa.Text, nullable=False),
            sa.Column("words", sa.Text, nullable=False),
        )
        self.element = sa.Table(
            "element",
            self.metadata,
            sa.Column("record", sa.Text, primary_key=True),
            sa.Column("field", sa.Text, primary_key=True),
            sa.Column("value", sa.Text, primary_key=True),
            sa.Column("key", sa.Text, nullable=False),
            sa.Index("element_by_value", "field", "value"),
            sqlite_with_rowid=False,
        )
        self.types = {about.key: TypeTable(about, self.metadata) for about in schema.tables}

    def of(self, about: RecordType) -> TypeTable:
        """Return the table that holds a type's records; a named view's is the type it views."""
        return self.types[about.table]

    def kept(self) -> list[sa.Table]:
        """Return the tables that nothing else can make again: the log, and what is local to it."""
        return [self.operation, self.change, self.erased, self.receipt, self.aside, self.about]

    def shown(self) -> list[sa.Table]:
        """Return the tables that are a view of the log and can be made again from it."""
        return [self.head, self.entry, self.element, *(t.table for t in self.types.values())]


@lru_cache(maxsize=8)
def tables_of(schema: Schema) -> Tables:
    """Return the tables of a schema; they are made once for each, since making them takes long."""
    return Tables(schema)


class TypeTable:
    """The table of one record type, and the way between its rows and records."""

    def __init__(self, about: RecordType, metadata: sa.MetaData) -> None:
        self.about = about
        self.fields = tuple(about.fields.values())
        columns: list[sa.Column[Any]] = [
            sa.Column("n", sa.Integer, primary_key=True),
            sa.Column("id", sa.Text, nullable=False, unique=True),
            sa.Column("base", sa.Text, nullable=False),
            sa.Column("state", sa.Integer, nullable=False),
        ]
        indices: list[sa.Index] = []
        for field in self.fields:
            columns.append(sa.Column(field.key, sa.Text))
            columns += [
                sa.Column(beside(field, extra.suffix), _TYPES[extra.type])
                for extra in field.kind.columns()
            ]
            if field.to is not None and not field.many:
                indices.append(sa.Index(f"{about.key}_by_{field.key}", field.key))
        for key in about.title_fields()[:1]:
            field = about.fields[key]
            if field.kind.columns():
                column = beside(field, field.kind.span_columns()[0])
                indices.append(sa.Index(f"{about.key}_by_title", column, "id"))
        self.table = sa.Table(about.key, metadata, *columns, *indices)

    def row(self, places: Mapping[str, str]) -> dict[str, Any]:
        """Return the columns that hold a record's places; unknown places are left out."""
        elements = _elements(places)
        row: dict[str, Any] = {}
        for field in self.fields:
            if field.many:
                _put_many(row, field, elements.get(field.key, []))
            else:
                _put(row, field, places.get(field.key))
        return row

    def elements(self, places: Mapping[str, str]) -> list[tuple[str, str, str]]:
        """Return (field, encoded element, folded element) of the many-valued fields."""
        found = _elements(places)
        return [
            (field.key, element, _fold_element(field.kind, element))
            for field in self.fields
            for element in found.get(field.key, ())
        ]

    def places(self, row: Row) -> dict[str, str]:
        """Return the encoded places that a row holds; the opposite of `row`."""
        held: dict[str, str] = {}
        for field in self.fields:
            encoded = row[field.key]
            if encoded is None:
                continue
            if field.many:
                held |= {element_place(field, e): e for e in json.loads(encoded)}
            else:
                held[field.key] = encoded
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

    def words(self, places: Mapping[str, str]) -> str:
        """Return the folded words by which a record is found."""
        elements = _elements(places)
        found: list[str] = []
        for field in self.fields:
            if field.many:
                held = sorted(elements.get(field.key, ()))
                found += [_search_text(field.kind, encoded) for encoded in held]
            elif field.key in places:
                found.append(_search_text(field.kind, places[field.key]))
        return fold(" ".join(filter(None, found)))


def beside(field: Field, suffix: str) -> str:
    """Return the name of the column that a field keeps under a suffix; "" is the value itself."""
    return f"{field.key}__{suffix}" if suffix else field.key


def element_kind(kind: Kind[Any]) -> Kind[Any]:
    """Return the kind of one element; a kind that holds a single value is its own."""
    return kind.element if isinstance(kind, Many) else kind


def _elements(places: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for place, value in places.items():
        key, slash, _ = place.partition("/")
        if slash:
            found.setdefault(key, []).append(value)
    return found


def _put(row: dict[str, Any], field: Field, encoded: str | None) -> None:
    extras = field.kind.columns()
    value = decode(field.kind, encoded) if extras and encoded is not None else None
    row[field.key] = encoded
    for extra in extras:
        row[f"{field.key}__{extra.suffix}"] = None if value is None else extra.of(value)


def _put_many(row: dict[str, Any], field: Field, elements: list[str]) -> None:
    elements = sorted(elements, key=lambda e: (_fold_element(field.kind, e), e))
    row[field.key] = json.dumps(elements, ensure_ascii=False) if elements else None


def _fold_element(kind: Kind[Any], encoded: str) -> str:
    one = element_kind(kind)
    value = decode(one, encoded)
    return encoded if value is None else one.fold(value)


def _search_text(kind: Kind[Any], encoded: str) -> str:
    one = element_kind(kind)
    value = decode(one, encoded)
    return "" if value is None else one.search_text(value)


def decode(kind: Kind[Any], encoded: str) -> Any:
    """Return a logged value; None for one that only a newer program understands."""
    try:
        return kind.decode(encoded)
    except (InvalidValue, ValueError, ArithmeticError, TypeError):
        return None


def _operation(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "operation",
        metadata,
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("undoes", sa.Text),
        sa.Column("detail", sa.Text, nullable=False),
        sa.Column("receipt", sa.Text),
    )


def _change(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "change",
        metadata,
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("record", sa.Text, nullable=False, index=True),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("operation", sa.Text, nullable=False, index=True),
        sa.Column("vals", sa.Text, nullable=False),
        sa.Column("over", sa.Text),
    )


def _head(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "head",
        metadata,
        sa.Column("record", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("change", sa.Text, primary_key=True),
        sa.Column("rivals", sa.Integer, nullable=False),
        sa.Index("conflicts", "record", sqlite_where=sa.text("rivals > 1")),
        sqlite_with_rowid=False,
    )


def _erased(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "erased",
        metadata,
        sa.Column("record", sa.Text, primary_key=True),
        sa.Column("place", sa.Text, primary_key=True),
        sa.Column("change", sa.Text, primary_key=True),
        sqlite_with_rowid=False,
    )


def _receipt(metadata: sa.MetaData) -> sa.Table:
    return sa.Table(
        "receipt",
        metadata,
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("counts", sa.Text, nullable=False),
        sa.Column("set_aside", sa.Integer, nullable=False, default=0),
    )
