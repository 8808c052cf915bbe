"""Making and opening register files: what a file is gets checked before it is touched."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from assetregister.errors import Refused
from assetregister.identity import new_id
from db import backups, search, sqlite
from db.lock import Lock
from db.log import canonical
from db.register import Clock, SqlRegister, now
from db.tables import Tables
from db.views import rebuild

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assetregister.home import Home
    from assetregister.schema import Schema

_MAGIC: Final = b"SQLite format 3\x00"
_CHECK_BELOW: Final = 64 << 20  # larger files are checked whole by the daily backup


@dataclass(frozen=True)
class Opened:
    """A register, the lock it holds and where its backups lie. Close it when done."""

    register: SqlRegister
    path: Path
    backups: Path
    lock: Lock | None

    def close(self) -> None:
        """Let go of the database and of the lock."""
        self.register.close()
        if self.lock is not None:
            self.lock.release()


class Keeper:
    """Makes and opens registers for one person on one computer."""

    def __init__(
        self, schema: Schema, home: Home, actor: Callable[[], str], clock: Clock = now
    ) -> None:
        self._schema = schema
        self._home = home
        self._actor = actor
        self._clock = clock

    def create(self, path: Path) -> Opened:
        """Make a new, empty register and open it. Raises Refused if a file is already there."""
        if path.exists():
            raise Refused(f"{path} exists already, so no register was made. Choose another name.")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(path.name + ".unfinished")
            unfinished.unlink(missing_ok=True)
            self._make(unfinished)
            os.replace(unfinished, path)
        except (OSError, sqlite3.Error, sa.exc.DBAPIError) as problem:
            raise Refused(f"No register could be made at {path}: {_cause(problem)}.") from None
        return self.open(path)

    def open(self, path: Path, *, read_only: bool = False) -> Opened:
        """Open a register. Raises Refused with a sentence for a file that cannot be one.

        It opens for reading only if asked to, if the file or its folder cannot be written, or if
        somebody else has it open; `register.read_only` then says why.
        """
        refuse_foreign(path)
        reason = "It was opened for reading only." if read_only else _cannot_write(path)
        lock: Lock | None = None
        if not reason:
            lock = Lock(path)
            holder = lock.take(self._actor() or "Somebody")
            if holder is not None:
                lock, reason = None, holder.sentence()
        try:
            return self._open(path, reason, lock)
        except BaseException:
            if lock is not None:
                lock.release()
            raise

    def _open(self, path: Path, reason: str, lock: Lock | None) -> Opened:
        engine = sqlite.engine(path, read_only=bool(reason))
        register = SqlRegister(
            engine, self._schema, actor=self._actor, read_only=reason, clock=self._clock
        )
        try:
            folder = self._home.backups(self._look(register, path))
            if not reason:
                self._look_after(register, path, folder)
        except sa.exc.DatabaseError as problem:
            register.close()
            raise Refused(damaged(path, problem.orig)) from None
        return Opened(register, path, folder, lock)

    def _look(self, register: SqlRegister, path: Path) -> str:
        """Return the register's id, or raise Refused for a file that is damaged or too new."""
        with register.engine.connect() as connection:
            if path.stat().st_size < _CHECK_BELOW:
                found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar()
                if found != "ok":
                    raise Refused(damaged(path, found))
            return str(said(connection, register.tables, "id"))

    def _look_after(self, register: SqlRegister, path: Path, folder: Path) -> None:
        with register.engine.connect() as connection:
            shape = said(connection, register.tables, "shape")
        if shape != shape_of(register.tables):
            backups.make(path, folder, "before-upgrade")
            upgrade(register)
        elif backups.is_due(folder, path):
            backups.make(path, folder, "daily")

    def _make(self, path: Path) -> None:
        sqlite.create_file(path)
        tables = Tables(self._schema)
        engine = sqlite.engine(path)
        try:
            with engine.execution_options(writes=True).begin() as connection:
                tables.metadata.create_all(connection)
                search.create(connection)
                held = {"id": new_id(), "shape": shape_of(tables)}
                connection.execute(
                    sa.insert(tables.about), [{"key": k, "value": v} for k, v in held.items()]
                )
        finally:
            engine.dispose()


def refuse_foreign(path: Path) -> None:
    """Raise Refused, with what to do, for a file that is not a register this program can open."""
    if not path.exists():
        raise Refused(f"There is no register at {path}. Make one with “assetregister new {path}”.")
    if path.is_dir():
        raise Refused(f"{path} is a folder. Name a register file inside it.")
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError as problem:
        raise Refused(
            f"{path} could not be read: {_cause(problem)}. Nothing was changed."
        ) from None
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


def damaged(path: Path, cause: object) -> str:
    """Return the sentence for a register that does not read back."""
    return (
        f"{path} is damaged ({cause}). It has not been changed. Restore the latest backup, or send "
        "the file to whoever looks after the register."
    )


def said(connection: sa.Connection, tables: Tables, key: str) -> str | None:
    """Return what a register says of itself under a key."""
    about = tables.about
    value: str | None = connection.scalar(sa.select(about.c.value).where(about.c.key == key))
    return value


def shape_of(tables: Tables) -> str:
    """Return a text that differs whenever the tables people see have other columns."""
    return canonical({table.name: [c.name for c in table.c] for table in tables.shown()})


def upgrade(register: SqlRegister) -> None:
    """Give the tables people see the columns of today, filled from the log, in one transaction."""
    tables = register.tables
    with register.writing() as connection:
        for name in sa.inspect(connection).get_table_names():
            if name not in (
                "operation",
                "change",
                "erased",
                "receipt",
                "about",
            ) and not name.startswith("search"):
                connection.exec_driver_sql(f'DROP TABLE "{name}"')
        connection.exec_driver_sql("DROP TABLE search")
        tables.metadata.create_all(connection)
        search.create(connection)
        rebuild(connection, tables)
        connection.execute(
            sa.update(tables.about)
            .where(tables.about.c.key == "shape")
            .values(value=shape_of(tables))
        )


def _cannot_write(path: Path) -> str:
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return ""
    what = "The file" if not os.access(path, os.W_OK) else "Its folder"
    return f"{what} cannot be written to, so the register can only be read."


def _cause(problem: BaseException) -> str:
    if isinstance(problem, OSError):
        return problem.strerror or str(problem)
    return str(getattr(problem, "orig", problem))
