"""What there is to go back to when a register does not read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.damage import Damage
from db import backups

if TYPE_CHECKING:
    from pathlib import Path


def damage(
    path: Path,
    what: str,
    folder: Path | None,
    *,
    hint: str = "",
    shows: bool = False,
    log_reads: bool = False,
    saves: bool = False,
) -> Damage:
    """Return a damage with the backups there are, of which the newest that reads back is found."""
    held = tuple(backups.held(folder)) if folder is not None else ()
    newest = backups.newest_whole(held)
    return Damage(path, what, hint, shows, log_reads, saves, folder, held, newest)
