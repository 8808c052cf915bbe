"""What of a damaged register can still be read: found out table by table, and put into words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from db.failures import DAMAGED, cause

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from db.tables import Tables

_PAGE: Final = re.compile(r"\bpage (\d+)", re.IGNORECASE)
_NO_FAULT: Final = re.compile(r"^\*\*\*|FTS5 table")
_SEARCH: Final = "search_"
_AT_MOST: Final = 1_000  # lines that SQLite is asked for
_NAMED: Final = 3


@dataclass(frozen=True, slots=True)
class Probe:
    """Which tables cannot be read to their end, and how many pages SQLite finds fault with.

    `lines` are SQLite's own.
    """

    unread: tuple[str, ...]
    lines: tuple[str, ...]
    pages: int
    of: int

    def log_reads(self, tables: Tables) -> bool:
        """Return whether every change and operation can be read."""
        return not {table.name for table in tables.kept()}.intersection(self.unread)

    def lists_read(self, tables: Tables) -> bool:
        """Return whether every table that people see, and what it is searched by, can be read."""
        return not any(
            name.startswith(_SEARCH) or name in {table.name for table in tables.shown()}
            for name in self.unread
        )

    def affected(self, tables: Tables) -> str:
        """Return what is affected, to stand behind “is damaged: ” and before a full stop."""
        parts = list(_parts(self.unread, tables))
        if parts:
            return f"part of {_joined(parts)} cannot be read"
        return "its pages do not fit together, although each of its lists can be read"


def faults(connection: sa.Connection, *, quick: bool = False) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file, in its own words; nothing if it is whole.

    `quick` leaves out whether each index agrees with its table. The index of the search is left
    out always: it can be made again, and is no damage.
    """
    check = "quick_check" if quick else "integrity_check"
    try:
        rows = connection.exec_driver_sql(f"PRAGMA {check}({_AT_MOST})").scalars().all()
    except sa.exc.DBAPIError as problem:
        if cause(problem) not in DAMAGED:
            raise
        return (str(problem.orig),)
    lines = [line for row in rows for line in str(row).splitlines()]
    return tuple(line for line in lines if line != "ok" and not _NO_FAULT.search(line))


def probe(connection: sa.Connection, tables: Tables, lines: Iterable[str] = ()) -> Probe:
    """Read everything in a file once, and return what could not be; `lines` are its faults."""
    told = tuple(lines)
    unread = tuple(name for name, query in _everything(connection) if not _reads(connection, query))
    pages = {int(number) for line in told for number in _PAGE.findall(line)}
    of = connection.exec_driver_sql("PRAGMA page_count").scalar() or 0
    return Probe(tuple(dict.fromkeys(unread)), told, len(pages), int(of))


def _everything(connection: sa.Connection) -> Iterator[tuple[str, str]]:
    """Yield a query that reads all of each table, and of each index of it."""
    listed = connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_schema").all()
    for kind, name, of, sql in listed:
        if kind == "table" and name != "search":
            yield name, f'SELECT * FROM "{name}"'
        elif kind == "index":
            yield of, _through_index(connection, name, of, sql or "")


def _through_index(connection: sa.Connection, name: str, of: str, sql: str) -> str:
    """Return the query that reads a table in the order of an index, and so all of both."""
    columns = [row[2] for row in connection.exec_driver_sql(f'PRAGMA index_info("{name}")')]
    order = ", ".join(f'"{column}"' for column in columns)
    _, where, condition = sql.partition(" WHERE ")
    return f'SELECT * FROM "{of}" INDEXED BY "{name}"{where}{condition} ORDER BY {order}'


def _reads(connection: sa.Connection, query: str) -> bool:
    try:
        for _ in connection.exec_driver_sql(query):
            pass
    except sa.exc.DBAPIError as problem:
        if cause(problem) not in DAMAGED:
            raise
        return False
    return True


def _parts(unread: Sequence[str], tables: Tables) -> Iterator[str]:
    if {table.name for table in tables.kept()}.intersection(unread):
        yield "its log"
    lists = [held.about.plural.lower() for key, held in tables.types.items() if key in unread]
    if lists:
        more = len(lists) - _NAMED
        named = [*lists[:_NAMED], f"{more} more"] if more > 0 else lists
        yield f"the {'list' if len(lists) == 1 else 'lists'} of {_joined(named)}"
    known = {table.name for table in tables.kept()} | set(tables.types)
    if any(name not in known for name in unread):
        yield "what is searched"


def _joined(parts: Sequence[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last
