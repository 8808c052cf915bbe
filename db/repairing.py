"""Repair: the tables people see made again from the log, after a backup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from db import backups
from db.upgrading import make_again

if TYPE_CHECKING:
    from assetregister.damage import Backup
    from db.opened import Opened


def repair(opened: Opened) -> Backup:
    """Make the tables agree with the log again and return the backup made before.

    Raises Refused, changing nothing, if the log itself cannot be read or the register may not be
    changed here.
    """
    opened.register.refuse_if_read_only()
    made = backups.make(opened.path, opened.backups, "before-repair")
    make_again(opened.register)
    return made
