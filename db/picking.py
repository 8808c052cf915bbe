"""Rows asked for by a list of ids, as bare tuples: most of what is read to save a record."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from db.chunks import chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import sqlalchemy as sa

HEADS: Final = ("record", "place", "change")


def pick(
    connection: sa.Connection,
    table: str,
    columns: tuple[str, ...],
    by: str,
    wanted: Iterable[Any],
    order: str = "",
) -> Iterator[tuple[Any, ...]]:
    """Yield the columns of the rows in which one column holds any of what is wanted.

    They come in order within each few hundred of what is wanted.
    """
    if not connection.in_transaction():
        connection.begin()
    cursor = connection.connection.cursor()  # SQLAlchemy's results cost more than such a reading
    for chunk in chunks(wanted):
        cursor.execute(_selection(table, columns, by, len(chunk), order), chunk)
        yield from cursor.fetchall()
    cursor.close()


@lru_cache(maxsize=256)
def _selection(table: str, columns: tuple[str, ...], by: str, count: int, order: str) -> str:
    listed = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" * count)
    wanted = f'SELECT {listed} FROM "{table}" WHERE "{by}" IN ({marks})'
    return f'{wanted} ORDER BY "{order}"' if order else wanted
