"""Putting a backup in the place of a damaged register, which is kept beside it."""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused
from db import backups
from db.lock import Lock

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.damage import Backup

_BESIDE: Final = ("-journal", "-wal", "-shm")


def restore(path: Path, backup: Backup, who: str) -> Path:
    """Put a backup in a damaged register's place; return where the damaged file is kept.

    Raises Refused, changing nothing, if the backup does not read back, the folder cannot be
    written to or somebody has the register open.
    """
    lock = Lock(path)
    try:
        holder = lock.take(who)
        if holder is not None:
            raise Refused(f"{holder.sentence()} Nothing has been changed.")
        return _put(backup.path, path)
    except OSError as problem:
        raise Refused(
            f"The backup could not take the place of {path} ({problem.strerror or problem}). "
            f"Nothing has been changed. The backup is {backup.path}."
        ) from None
    finally:
        lock.release()


def _put(backup: Path, path: Path) -> Path:
    restored = path.with_name(f"{path.name}.restored")
    backups.copy(backup, restored)
    aside = _aside(path)
    moved: list[tuple[Path, Path]] = []
    try:
        _keep(path, aside)
        for ending in _BESIDE:  # they belong to the damaged file, and would spoil the backup
            beside, there = (one.with_name(one.name + ending) for one in (path, aside))
            if beside.exists():
                os.replace(beside, there)
                moved.append((beside, there))
        os.replace(restored, path)
    except OSError:
        for beside, there in moved:
            os.replace(there, beside)
        if path.exists():  # under both names
            aside.unlink(missing_ok=True)
        else:
            os.replace(aside, path)
        raise
    finally:
        restored.unlink(missing_ok=True)
    return aside


def _aside(path: Path) -> Path:
    """Return a name beside a file that says what it is and of when, and is free."""
    today = f"{datetime.now().astimezone():%Y-%m-%d}"
    wanted = path.with_name(f"{path.stem} damaged {today}{path.suffix}")
    number = 2
    while wanted.exists():
        wanted = path.with_name(f"{path.stem} damaged {today} {number}{path.suffix}")
        number += 1
    return wanted


def _keep(path: Path, aside: Path) -> None:
    """Give a file another name, under its old one too where that can be: no moment without it."""
    with suppress(OSError):
        os.link(path, aside)
        return
    os.replace(path, aside)
