"""What a file is: found out before anything in it is trusted or touched."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused
from db import search, sqlite
from db.failures import DAMAGED, cause, sentence

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from db.tables import Tables

_MAGIC: Final = b"SQLite format 3\x00"
_CHECK_BELOW: Final = 64 << 20  # larger files are checked whole by the daily backup
_UNREADABLE: Final = "parts of it cannot be read back"
_ID: Final = re.compile(r"[0-9a-f]{32}")
_OURS: Final = ("table", "index")


def refuse_foreign(path: Path) -> None:
    """Raise Refused, with what to do, for a file that is not a register this program can open."""
    head = _head(path)
    if not head:
        raise Refused(
            f"{path} is empty. If it is kept in OneDrive, open it there once so that it downloads; "
            "otherwise restore a backup. It has not been changed."
        )
    application = int.from_bytes(head[68:72], "big")
    if len(head) < 100 or head[:16] != _MAGIC or application != sqlite.APPLICATION_ID:
        raise Refused(f"{path} is not a register. It has not been changed.")
    written_by = int.from_bytes(head[60:64], "big")
    if written_by > sqlite.FORMAT:
        raise Refused(
            f"{path} was written by a newer version of Asset Register. Install that version to "
            "open it. It has not been changed."
        )


def _head(path: Path) -> bytes:
    """Return the first bytes of a file. Raises Refused if there is none that can be read."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise Refused(f"{path} is a folder. Name a register file inside it.")
        if not stat.S_ISREG(mode):
            raise Refused(f"{path} is not a register. It has not been changed.")
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError:
        raise Refused(
            f"There is no register at {path}. Make one with “assetregister new {path}”."
        ) from None
    except (OSError, ValueError) as problem:
        told = problem.strerror if isinstance(problem, OSError) else str(problem)
        raise Refused(f"{path} could not be read: {told}. Nothing was changed.") from None


def refuse_unsound(connection: sa.Connection, tables: Tables, path: Path) -> None:
    """Raise Refused for a register that is damaged, or holds what no register does.

    Triggers and views would run on reading and writing, so a file with any is not trusted at all.
    """
    listed = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema").all()
    for kind, name, sql in listed:
        virtual = (sql or "").upper().startswith("CREATE VIRTUAL")
        if kind not in _OURS or (virtual and (name, sql) != ("search", search.CREATE)):
            raise Refused(
                f"{path} holds something that does not belong in a register: the "
                f"{'table' if virtual else kind} “{name}”. It was not opened and has not been "
                "changed. Ask whoever sent it."
            )
    for table in tables.kept():
        columns = connection.exec_driver_sql(f'PRAGMA table_xinfo("{table.name}")').all()
        if [row[1] for row in columns] != [column.name for column in table.c]:
            raise Refused(damaged(path, f"its table “{table.name}” is not as it should be"))
    if path.stat().st_size < _CHECK_BELOW:
        found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
        if found != "ok":
            raise Refused(damaged(path, _UNREADABLE))
    if not _ID.fullmatch(said(connection, "id") or ""):
        raise Refused(damaged(path, "it does not say which register it is"))


def said(connection: sa.Connection, key: str) -> str | None:
    """Return what a register says of itself under a key."""
    query = "SELECT value FROM about WHERE key = ?"
    value: str | None = connection.exec_driver_sql(query, (key,)).scalar()
    return value


def damaged(path: Path, cause: str) -> str:
    """Return the sentence for a register that does not read back."""
    return (
        f"{path} is damaged ({cause}). It has not been changed. Restore the latest backup, or send "
        "the file to whoever looks after the register."
    )


def not_opened(path: Path, problem: sa.exc.DBAPIError) -> str:
    """Return the sentence for a register that SQLite could not read."""
    known = sentence(problem)
    if not known or cause(problem) in DAMAGED:
        return damaged(path, _UNREADABLE)
    return f"{path} could not be opened. {known} It has not been changed."
