"""Copies of a register that were opened and counted before they were called backups."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from assetregister.damage import Backup
from assetregister.errors import Refused
from db.failures import DAMAGED, cause, sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

SUFFIX: Final = ".register"
_STAMP: Final = "%Y-%m-%dT%H%M%S"
_DAYS: Final = 14
_MONTHS: Final = 12


def copy(source: Path, target: Path) -> None:
    """Write a closed, verified copy of a register through SQLite's backup interface.

    The target appears whole or not at all. Raises Refused if the copy does not read back.
    """
    unfinished = target.with_name(target.name + ".unfinished")
    unfinished.unlink(missing_ok=True)
    try:
        with (
            closing(_reading(source)) as held,
            closing(sqlite3.connect(unfinished)) as made,
        ):
            held.backup(made)
            made.execute("PRAGMA journal_mode = DELETE")
        verify(unfinished, source)
        _to_disk(unfinished)
        os.replace(unfinished, target)
    except sqlite3.Error as problem:
        why = sentence(problem) if cause(problem) not in DAMAGED else f"{source} is damaged."
        told = f"The copy could not be made. {why or problem} {source.name} is unchanged."
        raise Refused(told) from None
    finally:
        unfinished.unlink(missing_ok=True)


def verify(path: Path, source: Path | None = None) -> int:
    """Open a copy and return how many changes it holds.

    Raises Refused if it is damaged or lacks anything of `source`.
    """
    with closing(_reading(path)) as copied:
        found = copied.execute("PRAGMA integrity_check(1)").fetchone()[0]
        count = _changes(copied)
    if found != "ok":
        raise Refused(f"The backup {path.name} does not read back, so it was not kept.")
    if source is not None:
        with closing(_reading(source)) as original:
            if _changes(original) > count:
                raise Refused(f"The backup {path.name} lacks some of the log. It was not kept.")
    return count


def make(source: Path, folder: Path, why: str) -> Backup:
    """Make a verified backup of a register in a folder, and thin out the older ones."""
    folder.mkdir(parents=True, exist_ok=True)
    at = datetime.now(UTC)
    path = folder / f"{at.strftime(_STAMP)}-{why}{SUFFIX}"
    copy(source, path)
    thin(folder)
    return Backup(path, at, why)


def held(folder: Path) -> list[Backup]:
    """Return the backups in a folder, newest first."""
    found: list[Backup] = []
    for path in folder.glob(f"*{SUFFIX}"):
        stamp, why = path.stem[:17], path.stem[18:]
        try:
            at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(path, at, why))
    return sorted(found, key=lambda backup: backup.at, reverse=True)


def newest_whole(backups: Iterable[Backup]) -> Backup | None:
    """Return the first of some backups that reads back, opened and counted now."""
    for backup in backups:
        with suppress(Refused, sqlite3.Error):
            verify(backup.path)
            return backup
    return None


def is_due(folder: Path, source: Path) -> bool:
    """Return whether the newest backup is a day old and the register has changed since."""
    newest = next(iter(held(folder)), None)
    if newest is None:
        return True
    changed = datetime.fromtimestamp(source.stat().st_mtime, UTC)
    return datetime.now(UTC) - newest.at > timedelta(days=1) and changed > newest.at


def thin(folder: Path) -> None:
    """Keep every backup of the last fourteen days, then one a month for a year."""
    keep = _kept(held(folder))
    for backup in held(folder):
        if backup.path not in keep:
            backup.path.unlink(missing_ok=True)


def _kept(backups: Sequence[Backup]) -> set[Path]:
    recent = datetime.now(UTC) - timedelta(days=_DAYS)
    keep = {backup.path for backup in backups if backup.at >= recent}
    monthly: dict[tuple[int, int], Path] = {}
    for backup in backups:
        monthly.setdefault((backup.at.year, backup.at.month), backup.path)
    newest_first = sorted(monthly, reverse=True)[:_MONTHS]
    return keep | {monthly[month] for month in newest_first}


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)


def _changes(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM change").fetchone()[0])


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
