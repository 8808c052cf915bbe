"""What this computer remembers of register files: where their backups lie, how each was left."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.home import Home

_NOTES: Final = "files.json"


def remember(folder: Path, path: Path, left: str = "") -> None:
    """Note beside a register's backups that a file is that register, and how it was left.

    Where nothing can be written nothing is remembered: it only spares looking again.
    """
    notes = _notes(folder)
    if notes.get(_name(path)) == left:
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        unfinished = folder / f"{_NOTES}.{os.getpid()}"
        unfinished.write_text(json.dumps(notes | {_name(path): left}, indent=1), "utf-8")
        os.replace(unfinished, folder / _NOTES)


def backups_of(home: Home, path: Path) -> Path | None:
    """Return where the backups of a file lie that does not say itself which register it is."""
    found = [note.parent for note in home.all_backups.glob(f"*/{_NOTES}")]
    known = [folder for folder in found if knows(folder, path)]
    return max(known, key=lambda folder: (folder / _NOTES).stat().st_mtime, default=None)


def knows(folder: Path, path: Path) -> bool:
    """Return whether a file was noted beside the backups of a register."""
    return _name(path) in _notes(folder)


def is_as_left(folder: Path, path: Path) -> bool:
    """Return whether nobody has written to a file since it was left here, known to be whole."""
    return _notes(folder).get(_name(path)) == stamp(path)


def stamp(path: Path) -> str:
    """Return a text that differs once somebody has written to a file."""
    held = path.stat()
    return f"{held.st_size} {held.st_mtime_ns}"


def _name(path: Path) -> str:
    return str(path.resolve())


def _notes(folder: Path) -> dict[str, str]:
    try:
        found = json.loads((folder / _NOTES).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
