"""What the windows and the terminal are given to work with: built once, by whoever starts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from assetregister.exporting import Export
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

    def problems(self) -> Iterator[str]:
        """Yield a sentence for each thing that is not whole in file, log or tables."""

    @property
    def backups(self) -> Path:
        """Return the folder of its backups."""

    def repair(self) -> Path:
        """Make the tables agree with the log again; return the backup made before."""

    def dump(self) -> Iterator[str]:
        """Yield the canonical state, line by line."""

    def close(self) -> None:
        """Let go of the file and of its lock."""


class Keeper(Protocol):
    """Makes and opens registers."""

    def create(self, path: Path) -> Opened:
        """Make a new, empty register and open it. Raises Refused if a file is already there."""

    def open(self, path: Path, *, read_only: bool = False) -> Opened:
        """Open a register. Raises Refused with a sentence for a file that cannot be one."""


Loader = Callable[["Register"], int]
"""Fills a new register and returns how many records it has then."""

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
