"""The tables of a register, made from the declarations."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import sqlalchemy as sa

from db.typetable import TypeTable

if TYPE_CHECKING:
    from assetregister.records.record import RecordType
    from assetregister.schema import Schema


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
            sa.Index("element_by_name", "key", sqlite_where=sa.text("key <> value")),
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
        return [*self.common(), *(held.table for held in self.types.values())]

    def common(self) -> list[sa.Table]:
        """Return those of the tables shown that hold something of every type of record."""
        return [self.head, self.entry, self.element]

    def create(self, connection: sa.Connection) -> None:
        """Make the tables that are not there yet."""
        self.metadata.create_all(connection, [*self.kept(), *self.shown()])


@lru_cache(maxsize=8)
def tables_of(schema: Schema) -> Tables:
    """Return the tables of a schema; they are made once for each, since making them takes long."""
    return Tables(schema)


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
