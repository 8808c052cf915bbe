"""SQLite as this program uses it: one file, a rollback journal, every write on the disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
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


def engine(path: Path, *, read_only: bool = False, damaged: bool = False) -> sa.Engine:
    """Return the way to a register file. The file is not opened before it is asked something.

    A file that is `damaged` can only be read, as far as it goes: it may end too early.
    """
    read_only = read_only or damaged
    mode = "ro" if read_only else "rw"
    uri = f"file:{quote(path.resolve().as_posix())}?mode={mode}"

    def connect() -> sqlite3.Connection:
        made = prepared(sqlite3.connect(uri, uri=True, check_same_thread=False), read_only)
        if damaged:
            made.execute("PRAGMA writable_schema = ON")  # else SQLite refuses a file cut short
        return made

    made = sa.create_engine(
        "sqlite://", creator=connect, poolclass=sa.QueuePool, enable_from_linting=False
    )  # a condition that never holds leaves nothing to join by, and is no oversight
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


def finish(path: Path) -> None:
    """Roll back what a program that was stopped while saving left half-written, if there is any.

    A file cannot be read before that, and who opens it for reading only cannot do it.
    """
    if not path.with_name(path.name + "-journal").exists():
        return
    with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as connection:  # told on reading
        connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


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
