"""What is wrong with a register file, and what there is to go back to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


DAMAGED: Final = "is damaged: "


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy: where it is, when and why it was made."""

    path: Path
    at: datetime
    why: str

    @property
    def day(self) -> str:
        """Return the day it was made, as people on this computer say it: 23 November 2026."""
        at = self.at.astimezone()
        return f"{at.day} {at:%B %Y}"

    @property
    def when(self) -> str:
        """Return the day and time it was made: 23 November 2026, 14:32."""
        return f"{self.day}, {self.at.astimezone():%H:%M}"


@dataclass(frozen=True, slots=True)
class Damage:
    """A register file that does not read back.

    `what` finishes a sentence about the file: “is damaged: part of its log cannot be read”; `hint`
    is a sentence on what else to try. `shows` is whether its lists can be read;
    `log_reads` whether every change in it can, so that nothing is lost; `saves` whether anything
    can be saved of it. `folder` is where its backups lie, if that is known, and `backups` those
    that are there, newest first; `newest` is the newest that was opened just now and found whole.
    """

    path: Path
    what: str
    hint: str = ""
    shows: bool = False
    log_reads: bool = False
    saves: bool = False
    folder: Path | None = None
    backups: tuple[Backup, ...] = ()
    newest: Backup | None = None

    @property
    def sentence(self) -> str:
        """Return what happened to a file that was not opened, and where its backups lie."""
        return f"{self.told} It was not opened and has not been changed. {self.ways_back}"

    @property
    def reason(self) -> str:
        """Return why a register that was opened can only be read, and where its backups lie."""
        return f"{self.told} It can only be read. {self.ways_back}"

    @property
    def told(self) -> str:
        """Return what happened to which file, and whether anything recorded is lost."""
        return f"{self.path} {self.what}.{self._rest}"

    @property
    def fact(self) -> str:
        """Return what happened, where it is plain which file is meant."""
        words = self.what.removeprefix(DAMAGED)
        return f"{words[:1].upper()}{words[1:]}.{self._rest}"

    @property
    def _rest(self) -> str:
        kept = "All of its log can be read." if self.log_reads else ""
        return "".join(f" {sentence}" for sentence in (self.hint, kept) if sentence)

    @property
    def ways_back(self) -> str:
        """Return where the backups lie, and which is the newest that reads back."""
        if self.folder is None:
            return "No backups of it are known on this computer."
        if self.newest is None:
            return f"None of its backups in {self.folder} reads back."
        return (
            f"Backups lie in {self.folder}; the newest that reads back is {self.newest.path.name}, "
            f"of {self.newest.when}."
        )


class Damaged(Refused):
    """A register that could not be opened because it does not read back."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(damage.sentence)
        self.damage = damage


@dataclass(frozen=True, slots=True)
class Condition:
    """What was found in an open register: damage, and what its tables hold against its log."""

    damage: Damage | None = None
    differing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """What could be saved of a damaged register, in a new file: so many changes of its log.

    At least `lost` of them could not be read, neither in the damaged file nor in a backup.
    """

    path: Path
    changes: int
    lost: int

    @property
    def sentence(self) -> str:
        """Return what was saved and what was not."""
        kept = f"{self.changes:,} {'change' if self.changes == 1 else 'changes'}"
        if not self.lost:
            return f"{self.path} holds {kept}. None is known to be missing."
        return f"{self.path} holds {kept}. At least {self.lost:,} could not be read."
