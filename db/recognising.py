"""What a file is: found out before anything in it is trusted or touched."""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Final

from assetregister.damage import DAMAGED
from assetregister.errors import Refused
from db import failures, search, sqlite
from db.failures import cause, sentence
from db.probing import faults

if TYPE_CHECKING:
    from pathlib import Path

    import sqlalchemy as sa

    from db.tables import Tables

_MAGIC: Final = b"SQLite format 3\x00"
_CHECK_BELOW: Final = 64 << 20  # larger files are checked whole by the daily backup
_DOWNLOAD: Final = "If it is kept in OneDrive, open it there once so that it downloads."
_UNREADABLE: Final = "parts of it cannot be read"
_ID: Final = re.compile(r"[0-9a-f]{32}")
_OURS: Final = ("table", "index")


class Foreign(Refused):
    """The file is no register, or not any more."""


class Spoilt(Refused):
    """The file is a register that does not read back: `what` and `hint` as Damage has them."""

    def __init__(self, path: Path, what: str, hint: str = "") -> None:
        super().__init__(f"{path} {what}. {hint}".rstrip() + " It has not been changed.")
        self.what = what
        self.hint = hint


def refuse_foreign(path: Path) -> None:
    """Raise Refused, with what to do, for a file that is not a register this program can open."""
    head = _head(path)
    if not head:
        raise Spoilt(path, "is empty", _DOWNLOAD)
    application = int.from_bytes(head[68:72], "big")
    if len(head) < 100 or head[:16] != _MAGIC or application != sqlite.APPLICATION_ID:
        raise Foreign(f"{path} is not a register. It has not been changed.")
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
    """Raise Refused for a register that is damaged, or holds what no register does."""
    refuse_strange(connection, path)
    refuse_misshapen(connection, tables, path)
    if path.stat().st_size < _CHECK_BELOW:
        refuse_broken(connection, path, quick=True)
    if not register_id(connection):
        raise damaged(path, "it does not say which register it is")


def refuse_strange(connection: sa.Connection, path: Path) -> None:
    """Raise Refused for a file with more in it than tables and indices.

    Triggers and views would run on reading and writing, so a file with any is not trusted at all.
    """
    listed = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema").all()
    for kind, name, sql in listed:
        virtual = (sql or "").upper().startswith("CREATE VIRTUAL")
        ours = not virtual or (name == "search" and sql in (search.CREATE, *search.FORMER))
        if kind not in _OURS or not ours:
            raise Refused(
                f"{path} holds something that does not belong in a register: the "
                f"{'table' if virtual else kind} “{name}”. It was not opened and has not been "
                "changed. Ask whoever sent it."
            )


def refuse_misshapen(connection: sa.Connection, tables: Tables, path: Path) -> None:
    """Raise Spoilt for a file whose log has other columns than a log has."""
    for table in tables.kept():
        columns = connection.exec_driver_sql(f'PRAGMA table_xinfo("{table.name}")').all()
        if [row[1] for row in columns] != [column.name for column in table.c]:
            raise damaged(path, f"its table “{table.name}” is not as it should be")


def refuse_broken(connection: sa.Connection, path: Path, *, quick: bool = False) -> None:
    """Raise Spoilt for a file that SQLite finds fault with; `quick` leaves out its indices."""
    if faults(connection, quick=quick):
        raise damaged(path, _UNREADABLE)


def register_id(connection: sa.Connection) -> str:
    """Return which register a file is; empty if it does not say."""
    found = said(connection, "id") or ""
    return found if _ID.fullmatch(found) else ""


def said(connection: sa.Connection, key: str) -> str | None:
    """Return what a register says of itself under a key."""
    query = "SELECT value FROM about WHERE key = ?"
    value: str | None = connection.exec_driver_sql(query, (key,)).scalar()
    return value


def damaged(path: Path, affected: str) -> Spoilt:
    """Return what to raise for a register that does not read back."""
    return Spoilt(path, f"{DAMAGED}{affected}")


def not_opened(path: Path, problem: sa.exc.DBAPIError) -> Refused:
    """Return what to raise for a register that SQLite could not read."""
    known = sentence(problem)
    if not known or cause(problem) in failures.DAMAGED:
        return damaged(path, _UNREADABLE)
    return Refused(f"{path} could not be opened. {known} It has not been changed.")
