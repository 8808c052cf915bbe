"""A register that is open: what can be asked of its file, and letting go of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assetregister.damage import DAMAGED, Condition, Damage
from assetregister.exporting import Progress, unheard
from db import checking, falling_back, remembering, repairing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from db.lock import Lock
    from db.register import SqlRegister


@dataclass
class Opened:
    """A register, the lock it holds and where its backups lie. Close it when done.

    `notice` is a sentence for whoever opened it, such as why no backup could be made today.
    `damage` is why it can only be read, if that is the reason. `whole` is whether its tables are
    known to agree with its log, because nobody but this program has written to it.
    """

    register: SqlRegister
    path: Path
    backups: Path
    lock: Lock | None
    notice: str = ""
    damage: Damage | None = None
    whole: bool = False

    def problems(self, *, details: bool = False) -> Iterator[str]:
        """Yield a sentence for each thing that is not whole in file, log or tables.

        With `details`, what SQLite says of the file follows in its own words.
        """
        with self.register.asking() as connection:
            yield from checking.problems(connection, self.register.tables, details=details)

    def is_to_be_looked_over(self) -> bool:
        """Return whether another program may have written to the file since it was left whole."""
        return self.lock is not None and not self.whole

    def look_over(self, progress: Progress = unheard) -> Condition:
        """Find out whether file, log and tables are whole; a damaged register can only be read.

        `progress` is called meanwhile, and may raise Cancelled.
        """
        with self.register.asking() as connection:
            broken = checking.broken(connection, self.register.tables)
            differing = (
                ()
                if broken
                else tuple(checking.differing(connection, self.register.tables, progress))
            )
        if broken:
            what = f"{DAMAGED}{broken}"
            self.damage = falling_back.damage(self.path, what, self.backups, shows=True, saves=True)
            self.register.read_only = self.damage.reason
        self.whole = not broken and not differing
        return Condition(self.damage, differing)

    def dump(self) -> Iterator[str]:
        """Yield the canonical state, line by line."""
        with self.register.asking() as connection:
            yield from checking.dump(connection, self.register.tables)

    def repair(self) -> Path:
        """Make the tables agree with the log again; return the backup made before.

        Raises Refused, changing nothing, if the log cannot be read or nothing may be changed here.
        """
        made = repairing.repair(self)
        self.whole = True
        return made.path

    def take_back(self) -> None:
        """Close a register that was only just made, and leave nothing of it behind."""
        self.close()
        self.path.unlink(missing_ok=True)
        shutil.rmtree(self.backups, ignore_errors=True)

    def close(self) -> None:
        """Let go of the database and of the lock."""
        self.register.close()
        if self.lock is not None:
            left = remembering.stamp(self.path) if self.whole else ""
            remembering.remember(self.backups, self.path, left)
            self.lock.release()
