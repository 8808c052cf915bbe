"""What every screen of one open register is given to work with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from assetregister.changes import LOAD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from assetregister.changes import Operation
    from assetregister.draftfolder import DraftFolder
    from assetregister.exporting import Export
    from assetregister.places.postcodes import PostcodeDirectory
    from assetregister.preferences import Preferences
    from assetregister.records.record import RecordType
    from assetregister.register import Register
    from assetregister.workplace import Findings
    from ui.desktop.tasks import Tasks


@dataclass(frozen=True)
class Desk:
    """An open register, who works on it, and what the program can do with it."""

    register: Register
    path: Path
    preferences: Preferences
    tasks: Tasks
    exports: Callable[[], Sequence[Export]] = tuple
    findings: Findings | None = None
    postcodes: PostcodeDirectory | None = None
    drafts: DraftFolder | None = None
    today: Callable[[], date] = date.today

    @property
    def name(self) -> str:
        """Return what the register is called: its file's name."""
        return self.path.stem

    def type(self, key: str) -> RecordType:
        """Return a record type of this register."""
        return self.register.schema.about(key)


def local_time(at: str) -> datetime:
    """Return a time of the log in the time of this computer."""
    return datetime.fromisoformat(at).astimezone()


def saved_time(at: str, now: datetime | None = None) -> str:
    """Return the time of the last change, short: 14:32 today, else the day."""
    when = local_time(at)
    today = (now or datetime.now().astimezone()).date()
    if when.date() == today:
        return f"{when:%H:%M}"
    return f"{when.day} {when:%B}" + ("" if when.year == today.year else f" {when.year}")


def said_time(operation: Operation, now: datetime | None = None) -> str:
    """Return when something was done as people say it: Today, 14:32; 12 November 2025, 14:32.

    What filled a new register is dated to the day: its time is the same on every computer.
    """
    when = local_time(operation.at)
    today = (now or datetime.now().astimezone()).date()
    if operation.kind == LOAD:
        return _said_day(datetime.fromisoformat(operation.at).date(), today)
    return f"{_said_day(when.date(), today)}, {when:%H:%M}"


def said_at(at: str, now: datetime | None = None) -> str:
    """Return a moment as people say it: Today, 14:32; 12 November."""
    when = local_time(at)
    today = (now or datetime.now().astimezone()).date()
    said = _said_day(when.date(), today)
    return f"{said}, {when:%H:%M}" if when.date() == today else said


def _said_day(day: date, today: date) -> str:
    if day == today:
        return "Today"
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {day:%B}{year}"
