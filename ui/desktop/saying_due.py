"""How people say when something falls due: 8 days late, today, 1 Dec, March 2027."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from assetregister.due import Due


def when(due: Due, today: datetime.date) -> str:
    """Return how late something is, else the day, or as much of one as is stated."""
    days = (today - due.day).days
    if days > 0:
        return f"{_long(days)} late"
    if days == 0:
        return "today"
    return due.as_stated or day(due.day, today)


def day(value: datetime.date, today: datetime.date) -> str:
    """Return a day, short; with its year unless that is this one."""
    year = "" if value.year == today.year else f" {value.year}"
    return f"{value.day} {value:%b}{year}"


def _long(days: int) -> str:
    for length, word in ((730, "year"), (60, "month"), (1, "day")):
        if days >= length:
            count = days // {"year": 365, "month": 30, "day": 1}[word]
            return f"{count} {word}{'' if count == 1 else 's'}"
    return ""
