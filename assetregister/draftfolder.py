"""The folder in which running copies of the program keep the drafts of one register's forms."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final
from uuid import uuid4

from assetregister.drafts import read, write
from assetregister.filelock import try_lock
from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assetregister.drafts import Draft

_HELD: Final = "running"  # in each copy's own folder: locked while that copy runs
_SUFFIX: Final = ".draft"


@dataclass(frozen=True, slots=True)
class Left:
    """A draft that a copy of the program left behind, and the file that holds it."""

    draft: Draft
    path: Path


class DraftFolder:
    """This copy's drafts, and those that copies which run no more have left.

    Each copy has a folder of its own with a locked file in it; while another holds its lock, what
    lies there is that copy's business.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = folder / uuid4().hex
        self._lock: IO[str] | None = None

    def put(self, draft: Draft) -> None:
        """Keep a draft in place of the last one of its form, whole or not at all."""
        self._take_own()
        path = self._path(draft.key)
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("w", encoding="utf-8") as file:
            file.write(write(draft))
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)

    def drop(self, key: str) -> None:
        """Forget this copy's draft of a form."""
        self._path(key).unlink(missing_ok=True)

    def left(self) -> list[Left]:
        """Return the drafts that were left behind, the last altered first."""
        found: list[Left] = []
        for folder in self._abandoned():
            for path in sorted(folder.glob(f"*{_SUFFIX}")):
                with suppress(OSError, ValueError):  # one that is damaged stays where it is
                    found.append(Left(read(path.read_text("utf-8")), path))
        return sorted(found, key=lambda left: left.draft.at, reverse=True)

    def throw_away(self, left: Left) -> None:
        """Remove a draft that was left behind."""
        left.path.unlink(missing_ok=True)
        _clear(left.path.parent)

    def close(self) -> None:
        """Let go. Drafts that are still here are offered at the next start."""
        if self._lock is not None:
            self._lock.close()
            self._lock = None
            _clear(self._own)

    def _abandoned(self) -> Iterator[Path]:
        for folder in sorted(self._folder.glob("*/")):
            if folder != self._own and not _is_held(folder):
                yield folder

    def _take_own(self) -> None:
        if self._lock is None:
            self._own.mkdir(parents=True, exist_ok=True)
            self._lock = (self._own / _HELD).open("w", encoding="utf-8")
            try_lock(self._lock)

    def _path(self, key: str) -> Path:
        return self._own / f"{fold(key).replace(' ', '-')}{_SUFFIX}"


def _is_held(folder: Path) -> bool:
    try:
        with (folder / _HELD).open("a", encoding="utf-8") as file:
            return not try_lock(file)
    except OSError:
        return False


def _clear(folder: Path) -> None:
    """Remove a folder that holds no draft any more."""
    if not any(folder.glob(f"*{_SUFFIX}")):
        (folder / _HELD).unlink(missing_ok=True)
        with suppress(OSError):
            folder.rmdir()
