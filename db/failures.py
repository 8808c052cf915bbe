"""What SQLite could not do, in sentences: what happened, then what to do."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from assetregister.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAMAGED: Final = (
    "Part of the register cannot be read: it is damaged. Close it and open it again, to be shown "
    "its backups."
)
_SENTENCES: Final = {
    sqlite3.SQLITE_BUSY: "Another program is using the register. Wait a moment and try again; if "
    "it goes on, close the other program that has the file open.",
    sqlite3.SQLITE_FULL: "The disk is full. Free some space, then try again.",
    sqlite3.SQLITE_READONLY: "The register cannot be written to. If the program was stopped while "
    "saving, open the register once where it can be changed.",
    sqlite3.SQLITE_IOERR: "The disk did not answer. Check that the drive is still connected, then "
    "try again.",
    sqlite3.SQLITE_CANTOPEN: "The register cannot be opened any more. Check that it has not been "
    "moved and that its drive is still connected.",
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}
DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_UNREADABLE: Final = "Could not decode to UTF-8"
_VANISHED: Final = "no such table"


def sentence(problem: BaseException | None) -> str:
    """Return what to tell about an error of SQLite's; "" for one that is nobody's but ours."""
    code = cause(problem)
    return _SENTENCES.get(code, "") if code is not None else ""


def cause(problem: BaseException | None) -> int | None:
    """Return the primary code of an error of SQLite's."""
    if isinstance(problem, sa.exc.DBAPIError):
        problem = problem.orig
    text = str(problem)
    if text.startswith((_UNREADABLE, _VANISHED)):
        return sqlite3.SQLITE_CORRUPT
    code: int | None = getattr(problem, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


@contextmanager
def told() -> Iterator[None]:
    """Turn what SQLite could not do within the block into Refused; the block changed nothing."""
    try:
        yield
    except (sa.exc.DBAPIError, sqlite3.Error) as problem:
        known = sentence(problem)
        if not known:
            raise
        raise Refused(f"{known} Nothing has been changed.") from problem
