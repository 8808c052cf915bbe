"""What the windows and the terminal are given to work with: built once, by whoever starts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from assetregister.damage import Backup, Condition, Damage, Saved
    from assetregister.exporting import Export, Progress
    from assetregister.home import Home
    from assetregister.preferences import Preferences
    from assetregister.register import Reader, Register
    from assetregister.rules.rule import Finding
    from assetregister.schema import Schema

Actor = Callable[[], str]
"""Says who I am, as the log writes it."""

DOCUMENTS: Final = "documents"
EXAMPLE: Final = "example"


class Opened(Protocol):
    """A register, open until it is closed."""

    @property
    def register(self) -> Register:
        """Return the register."""

    @property
    def path(self) -> Path:
        """Return its file."""

    @property
    def notice(self) -> str:
        """Return a sentence for whoever opened it; mostly empty."""

    @property
    def damage(self) -> Damage | None:
        """Return what is wrong with its file, if that is why it can only be read."""

    def problems(self, *, details: bool = False) -> Iterator[str]:
        """Yield a sentence for each thing that is not whole in file, log or tables.

        With `details`, what the database says of the file follows in its own words.
        """

    def is_to_be_looked_over(self) -> bool:
        """Return whether another program may have written to the file since it was left whole."""

    def look_over(self, progress: Progress = ...) -> Condition:
        """Find out whether file, log and tables are whole; a damaged register can only be read.

        `progress` is called meanwhile, and may raise Cancelled.
        """

    @property
    def backups(self) -> Path:
        """Return the folder of its backups."""

    def repair(self) -> Path:
        """Make the tables agree with the log again; return the backup made before."""

    def dump(self) -> Iterator[str]:
        """Yield the canonical state, line by line."""

    def take_back(self) -> None:
        """Close a register that was only just made, and leave nothing of it behind."""

    def close(self) -> None:
        """Let go of the file and of its lock."""


class Keeper(Protocol):
    """Makes and opens registers."""

    def create(self, path: Path) -> Opened:
        """Make a new, empty register and open it. Raises Refused if a file is already there."""

    def open(self, path: Path, *, read_only: bool = False) -> Opened:
        """Open a register, for reading only if it is damaged.

        Raises Damaged if too little of it can be read for that, and Refused with a sentence for a
        file that cannot be a register.
        """

    def restore(self, damage: Damage, backup: Backup) -> Path:
        """Put a backup in a damaged register's place; return where the damaged file is kept.

        Raises Refused, changing nothing, if it cannot be done.
        """

    def save_readable(self, damage: Damage, target: Path, progress: Progress = ...) -> Saved:
        """Save what can be read of a damaged register, united with its newest backup, in a file.

        Raises Refused if there is a file already or none can be made. `progress` is called
        meanwhile, and may raise Cancelled; then there is no file.
        """


class Loader(Protocol):
    """Fills a new register."""

    def __call__(self, register: Register, progress: Progress = ...) -> int:
        """Return how many records it has then; if `progress` raises Cancelled, it has none."""


Findings = Callable[["Reader", str], "Sequence[Finding]"]
"""Returns the findings on records of a type, accepted ones among them; of every type for ""."""


@dataclass(frozen=True)
class Workplace:
    """The parts of the program as its two faces see them.

    `exports` gives the formats that registers go out in, read when they are first asked for;
    `window` opens the window on a register and returns the exit status; `screenshots` saves a
    picture of every screen in a folder and returns how many it saved.
    """

    schema: Schema
    home: Home
    preferences: Preferences
    environment: Mapping[str, str]
    keeper: Callable[[Actor], Keeper]
    exports: Callable[[], Sequence[Export]]
    loaders: Mapping[str, Loader] = field(default_factory=dict)
    findings: Findings | None = None
    window: Callable[[Workplace, Path | None], int] | None = None
    screenshots: Callable[[Workplace, Path], int] | None = None
