"""Locks on files that the system itself lets go of when the program that holds them ends."""

from __future__ import annotations

import os
from typing import IO, Final

_BYTE: Final = 1 << 30  # far beyond the text, so that Windows lets others read what it says


def try_lock(file: IO[str]) -> bool:
    """Lock an open file until it is closed; return whether nobody else had."""
    try:
        if os.name == "nt":
            import msvcrt

            file.seek(_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]  # Windows
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
