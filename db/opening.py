"""Making and opening register files: what a file is gets checked before it is touched."""

from __future__ import annotations

import os
import sqlite3
from typing import TYPE_CHECKING

import sqlalchemy as sa

from assetregister.damage import DAMAGED, Damaged, Saved
from assetregister.errors import Outdated, Refused
from assetregister.exporting import Progress, unheard
from assetregister.identity import new_id
from db import backups, falling_back, remembering, sqlite
from db.damaged import DamagedRegister
from db.failures import cause, sentence
from db.lock import Lock
from db.making import make
from db.opened import Opened
from db.probing import faults, probe
from db.recognising import (
    Foreign,
    Spoilt,
    not_opened,
    refuse_broken,
    refuse_foreign,
    refuse_misshapen,
    refuse_strange,
    refuse_unsound,
    register_id,
)
from db.register import Clock, SqlRegister, now
from db.restoring import restore
from db.salvaging import salvage
from db.tables import tables_of
from db.upgrading import is_outdated, make_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assetregister.damage import Backup, Damage
    from assetregister.home import Home
    from assetregister.schema import Schema


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
            make(unfinished, tables_of(self._schema), new_id())
            os.replace(unfinished, path)
        except (OSError, ValueError, sqlite3.Error, sa.exc.DBAPIError) as problem:
            told = _why(problem)
            if cause(problem) == sqlite3.SQLITE_CANTOPEN:
                told = f"the folder {path.parent} cannot be written to"
            raise Refused(f"No register could be made at {path}: {told}.") from None
        opened = self.open(path)
        opened.whole = True
        return opened

    def open(self, path: Path, *, read_only: bool = False) -> Opened:
        """Open a register. Raises Refused with a sentence for a file that cannot be one.

        It opens for reading only if asked to, if the file or its folder cannot be written, if
        somebody else has it open, or if it is damaged; `register.read_only` then says why. Raises
        Damaged if too little of it can be read.
        """
        try:
            refuse_foreign(path)
        except (Foreign, Spoilt) as problem:
            raise self._no_register(path, problem) from None
        reason = "It was opened for reading only." if read_only else _cannot_write(path)
        lock: Lock | None = None
        if not reason:
            lock, reason = self._locked(path)
        try:
            return self._open(path, reason, lock)
        except BaseException as problem:
            if lock is not None:
                lock.release()
            if isinstance(problem, Spoilt):
                return self._open_damaged(path, problem)
            raise

    def restore(self, damage: Damage, backup: Backup) -> Path:
        """Put a backup in a damaged register's place; return where the damaged file is kept.

        Raises Refused, changing nothing, if it cannot be done.
        """
        return restore(damage.path, backup, self._actor() or "Somebody")

    def save_readable(self, damage: Damage, target: Path, progress: Progress = unheard) -> Saved:
        """Save what can be read of a damaged register, united with its newest backup, in a file.

        Raises Refused if there is a file already or none can be made. `progress` is called
        meanwhile, and may raise Cancelled; then there is no file.
        """
        if not damage.saves:
            raise Refused(f"Nothing of {damage.path} can be read, so nothing was saved.")
        if target.exists():
            raise Refused(f"{target} exists already, so nothing was saved. Choose another name.")
        unfinished = target.with_name(target.name + ".unfinished")
        try:
            unfinished.touch()  # or say that nothing can be written there
            lost = self._salvage(damage, unfinished, progress)
            changes = backups.verify(unfinished)
            os.replace(unfinished, target)
        except (OSError, ValueError, sqlite3.Error, sa.exc.DBAPIError) as problem:
            raise Refused(f"Nothing could be saved at {target}: {_why(problem)}.") from None
        finally:
            unfinished.unlink(missing_ok=True)
        return Saved(target, changes, lost)

    def _salvage(self, damage: Damage, target: Path, progress: Progress) -> int:
        tables = tables_of(self._schema)
        if damage.newest is not None:
            backups.copy(damage.newest.path, target)
        else:
            target.unlink()
            make(target, tables, damage.folder.name if damage.folder else new_id())
        made = self._register(sqlite.engine(target), "")
        damaged = sqlite.engine(damage.path, damaged=True)
        try:
            return salvage(damaged, made, progress)
        finally:
            made.close()
            damaged.dispose()

    def _locked(self, path: Path) -> tuple[Lock | None, str]:
        """Return the lock taken, or None and why not."""
        lock = Lock(path)
        try:
            holder = lock.take(self._actor() or "Somebody")
        except OSError as problem:
            return None, f"No lock could be set beside the file ({_why(problem)})."
        return (lock, "") if holder is None else (None, holder.sentence())

    def _no_register(self, path: Path, problem: Foreign | Spoilt) -> Refused:
        """Return what to say of a file that is no register, or was one once."""
        folder = remembering.backups_of(self._home, path)
        if isinstance(problem, Spoilt):
            return Damaged(falling_back.damage(path, problem.what, folder, hint=problem.hint))
        if folder is None:
            return problem
        what = f"{DAMAGED}it no longer begins as a register does"
        return Damaged(falling_back.damage(path, what, folder))

    def _open(self, path: Path, reason: str, lock: Lock | None) -> Opened:
        if reason and not _cannot_write(path):
            sqlite.finish(path)
        register = self._register(sqlite.engine(path, read_only=bool(reason)), reason)
        notice, whole = "", False
        try:
            with register.engine.connect() as connection:
                refuse_unsound(connection, register.tables, path)
                folder = self._home.backups(register_id(connection))
                outdated = is_outdated(connection, register.tables)
            if outdated:
                self._bring_up_to_date(register, path, folder, reason)
                whole = True
            elif lock is not None:
                whole = remembering.is_as_left(folder, path)
                notice = _daily_backup(register, path, folder)
        except sa.exc.DBAPIError as problem:
            register.close()
            raise not_opened(path, problem) from None
        except BaseException:
            register.close()
            raise
        if lock is not None and not remembering.knows(folder, path):
            remembering.remember(folder, path)
        register.backups = folder
        return Opened(register, path, folder, lock, notice, whole=whole)

    def _open_damaged(self, path: Path, spoilt: Spoilt) -> Opened:
        """Open a damaged register for reading, as far as it can be read. Raises Damaged if not."""
        what = spoilt.what
        register = DamagedRegister(
            sqlite.engine(path, damaged=True),
            self._schema,
            actor=self._actor,
            read_only=spoilt.sentence,
        )
        tables = register.tables
        folder = remembering.backups_of(self._home, path)
        saves = False
        try:
            with register.engine.connect() as connection:
                refuse_strange(connection, path)
                saves = True
                named = register_id(connection)
                folder = self._home.backups(named) if named else folder
                found = probe(connection, tables, faults(connection))
                refuse_misshapen(connection, tables, path)
                readable = not is_outdated(connection, tables)
        except BaseException as problem:
            register.close()
            if isinstance(problem, (Spoilt, sa.exc.DBAPIError)):
                raise Damaged(falling_back.damage(path, what, folder, saves=saves)) from None
            raise
        if found.unread or found.lines:
            what = f"{DAMAGED}{found.affected(tables)}"
        shows = readable and found.lists_read(tables)
        known = found.log_reads(tables)
        damage = falling_back.damage(path, what, folder, shows=shows, log_reads=known, saves=True)
        if not readable:
            register.close()
            raise Damaged(damage)
        register.read_only = damage.reason
        return Opened(register, path, folder or self._home.all_backups, None, damage=damage)

    def _register(self, engine: sa.Engine, read_only: str) -> SqlRegister:
        return SqlRegister(
            engine, self._schema, actor=self._actor, read_only=read_only, clock=self._clock
        )

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


def _daily_backup(register: SqlRegister, path: Path, folder: Path) -> str:
    """Make today's backup if it is due; return why it could not be made, as a sentence.

    Raises Spoilt if that is because the register is damaged.
    """
    try:
        if backups.is_due(folder, path):
            backups.make(path, folder, "daily")
    except OSError as problem:
        return f"Today's backup could not be made in {folder}: {_why(problem)}."
    except Refused as problem:
        with register.asking() as connection:
            refuse_broken(connection, path)
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
