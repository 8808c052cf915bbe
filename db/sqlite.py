"""SQLite as this program uses it: one file, a rollback journal, every write on the disk."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import sqlalchemy as sa

from assetregister.folding import fold

if TYPE_CHECKING:
    from pathlib import Path

APPLICATION_ID: Final = 0x41537267  # "ASrg"
FORMAT: Final = 1  # of the log; the tables people see are made again from it
_BUSY_MS: Final = 5_000
_CACHE_KIB: Final = 16_384
_CACHE_TO_READ_KIB: Final = 4_096  # lists and exports go through once; more would only fill up


def engine(path: Path, *, read_only: bool = False) -> sa.Engine:
    """Return the way to a register file. The file is not opened before it is asked something."""
    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(path.resolve().as_posix())}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return prepared(sqlite3.connect(uri, uri=True, check_same_thread=False), read_only)

    made = sa.create_engine("sqlite://", creator=connect, poolclass=sa.QueuePool)
    sa.event.listen(made, "begin", _begin)
    return made


def prepared(connection: sqlite3.Connection, read_only: bool) -> sqlite3.Connection:
    """Set a connection up: no autocommit magic, safe pragmas, the folding function."""
    connection.isolation_level = None
    pragmas = {
        "busy_timeout": _BUSY_MS,
        "trusted_schema": "OFF",
        "cell_size_check": "ON",
        "synchronous": "FULL",
        "secure_delete": "ON",
        "temp_store": "MEMORY",
        "cache_size": -(_CACHE_TO_READ_KIB if read_only else _CACHE_KIB),
        "query_only": "ON" if read_only else "OFF",
    }
    for name, value in pragmas.items():
        connection.execute(f"PRAGMA {name} = {value}")
    connection.create_function("contains_folded", 2, _contains_folded, deterministic=True)
    return connection


def _contains_folded(text: str | None, folded: str) -> int:
    return int(text is not None and folded in fold(text))


def _begin(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def create_file(path: Path) -> None:
    """Make an empty database that says what it is, before anything else is in it."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.commit()
    finally:
        connection.close()


def pragma(connection: sa.Connection, name: str) -> Any:
    """Return the value of a pragma."""
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()
