"""Rows put into a table as quickly as the driver takes them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    import sqlalchemy as sa

    from db.typetable import TypeTable


def insert(
    connection: sa.Connection,
    table: str,
    columns: tuple[str, ...],
    rows: list[tuple[Any, ...]],
) -> None:
    """Insert rows whose values stand in the order of the columns, if there are any."""
    if rows:
        connection.exec_driver_sql(_insertion(table, columns), rows)


def insert_stated(
    connection: sa.Connection, table: TypeTable, rows: Sequence[dict[str, Any]]
) -> None:
    """Insert rows that hold only what is stated, naming no column that all of them leave blank.

    The driver takes longer over a blank than over a value, and most columns are blank.
    """
    stated = set[str]().union(*rows)
    columns = tuple(name for name in table.columns() if name in stated)
    insert(connection, table.about.key, columns, [tuple(map(row.get, columns)) for row in rows])


@lru_cache(maxsize=128)
def _insertion(table: str, columns: tuple[str, ...]) -> str:
    listed = ", ".join(f'"{name}"' for name in columns)
    return f'INSERT INTO "{table}"({listed}) VALUES ({", ".join("?" * len(columns))})'
