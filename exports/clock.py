"""The time that an export is stamped with."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """Return the time here."""
    return datetime.now().astimezone()
