"""Making and opening register files: what a file is gets checked before it is touched."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from assetregister.errors import Outdated, Refused
from assetregister.identity import new_id
from db import backups, checking, repairing, search, sqlite
from db.failures import cause, sentence
from db.lock import Lock
from db.recognising import not_opened, refuse_foreign, refuse_unsound, said
from db.register import Clock, SqlRegister, now
from db.tables import tables_of
from db.upgrading import is_outdated, make_again, write_shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assetregister.home import Home
    from assetregister.schema import Schema


@dataclass(frozen=True)
class Opened:
    """A register, the lock it holds and where its backups lie. Close it when done.

    `notice` is a sentence for whoever opened it, such as why no backup could be made today.
    """

    register: SqlRegister
    path: Path
    backups: Path
    lock: Lock | None
    notice: str = ""

    def problems(self) -> Iterator[str]:
        """Yield a sentence for each thing that is not whole in file, log or tables."""
        with self.register.asking() as connection:
            yield from checking.problems(connection, self.register.tables)

    def dump(self) -> Iterator[str]:
        """Yield the canonical state, line by line."""
        with self.register.asking() as connection:
            yield from checking.dump(connection, self.register.tables)

    def repair(self) -> Path:
        """Make the tables agree with the log again; return the backup made before.

        Raises Refused, changing nothing, if the log cannot be read or nothing may be changed here.
        """
        return repairing.repair(self).path

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
        try:
            if path.exists():
                raise Refused(
                    f"{path} exists already, so no register was made. Choose another name."
                )
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_name(path.name + ".unfinished")
            unfinished.unlink(missing_ok=True)
            self._make(unfinished)
            os.replace(unfinished, path)
        except (OSError, ValueError, sqlite3.Error, sa.exc.DBAPIError) as problem:
            told = _why(problem)
            if cause(problem) == sqlite3.SQLITE_CANTOPEN:
                told = f"the folder {path.parent} cannot be written to"
            raise Refused(f"No register could be made at {path}: {told}.") from None
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
            try:
                holder = lock.take(self._actor() or "Somebody")
            except OSError as problem:
                lock, holder = None, None
                reason = f"No lock could be set beside the file ({_why(problem)})."
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
        notice = ""
        try:
            with engine.connect() as connection:
                refuse_unsound(connection, register.tables, path)
                folder = self._home.backups(str(said(connection, "id")))
                outdated = is_outdated(connection, register.tables)
            if outdated:
                self._bring_up_to_date(register, path, folder, reason)
            elif not reason:
                notice = _daily_backup(path, folder)
        except sa.exc.DBAPIError as problem:
            register.close()
            raise Refused(not_opened(path, problem)) from None
        except BaseException:
            register.close()
            raise
        register.backups = folder
        return Opened(register, path, folder, lock, notice)

    def _bring_up_to_date(
        self, register: SqlRegister, path: Path, folder: Path, reason: str
    ) -> None:
        if reason:
            raise Outdated(
                f"{path} was made by another version of Asset Register. {reason} "
                "Open it once where it can be changed, to bring it up to date. "
                "It has not been changed."
            )
        try:
            backups.make(path, folder, "before-upgrade")
        except OSError as problem:
            raise Refused(
                f"{path} was made by another version and no backup of it could be made "
                f"({_why(problem)}), so it was not opened. It has not been changed."
            ) from None
        make_again(register)

    def _make(self, path: Path) -> None:
        sqlite.create_file(path)
        tables = tables_of(self._schema)
        engine = sqlite.engine(path)
        try:
            with engine.execution_options(writes=True).begin() as connection:
                tables.metadata.create_all(connection)
                search.create(connection)
                connection.execute(sa.insert(tables.about), {"key": "id", "value": new_id()})
                write_shape(connection, tables)
        finally:
            engine.dispose()


def _daily_backup(path: Path, folder: Path) -> str:
    """Make today's backup if it is due; return why it could not be made, as a sentence."""
    try:
        if backups.is_due(folder, path):
            backups.make(path, folder, "daily")
    except OSError as problem:
        return f"Today's backup could not be made in {folder}: {_why(problem)}."
    except Refused as problem:
        return problem.sentence
    return ""


def _cannot_write(path: Path) -> str:
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        return ""
    what = "The file" if not os.access(path, os.W_OK) else "Its folder"
    return f"{what} cannot be written to, so the register can only be read."


def _why(problem: BaseException) -> str:
    if isinstance(problem, OSError):
        return problem.strerror or str(problem)
    known = sentence(problem) if cause(problem) is not None else ""
    return known.partition(".")[0].lower() if known else str(getattr(problem, "orig", problem))
