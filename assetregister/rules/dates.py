"""Dates in the wrong order, in the future, or overdue."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from assetregister.rules.rule import Around, Found, Rule, first_day, last_day, later, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record

_SPANS: Final = (
    ("starts", "ended"),
    ("starts", "ends"),
    ("starts", "expires"),
    ("opened", "closed"),
    ("built", "closed"),
    ("founded", "ended"),
    ("temporary_from", "temporary_until"),
    ("construction_start", "opened"),
    ("issued_on", "valid_until"),
)


def ends_before_it_starts(record: Record, around: Around) -> Iterator[Found]:
    """Say when something certainly ends before it begins."""
    fields = record.about.fields
    for start, end in _SPANS:
        if start not in fields or end not in fields:
            continue
        began, ended = first_day(record.values.get(start)), last_day(record.values.get(end))
        if began and ended and ended < began:
            yield Found(
                end,
                f"{fields[end].label} ({shown(record, end)}) lies before "
                f"{fields[start].label.lower()} ({shown(record, start)}).",
                "Correct one of the two dates.",
            )


def check_overdue(record: Record, around: Around) -> Iterator[Found]:
    """Say when the day by which somebody should have confirmed a record has passed."""
    due = next_check(record)
    if due is not None and due < around.today:
        yield Found(
            "checked_on",
            f"It was last checked on {shown(record, 'checked_on')} and was due again on "
            f"{due.day} {due:%B %Y}.",
            "Confirm what it says and mark it as checked today.",
        )


def next_check(record: Record) -> datetime.date | None:
    """Return the day by which a record should be confirmed again; None where that is not said."""
    return after(record.values.get("checked_on"), record.values.get("check_every"))


def after(day: datetime.date | None, interval: str | None) -> datetime.date | None:
    """Return the day one interval of the code list later; None where either is not said."""
    unit, _, count = str(interval or "").partition("_")
    if day is None or not count.isdigit():
        return None
    if unit == "weeks":
        return day + datetime.timedelta(weeks=int(count))
    return later(day, int(count))


def future_check(record: Record, around: Around) -> Iterator[Found]:
    """Say when a record claims to have been checked on a day yet to come."""
    checked = record.values.get("checked_on")
    if checked is not None and checked > around.today:
        yield Found(
            "checked_on",
            f"It says it was checked on {shown(record, 'checked_on')}, which is yet to come.",
            "Enter the day it was really checked.",
        )


RULES: Final = (
    Rule("date.order", "Something ends before it starts", "", ends_before_it_starts),
    Rule("date.check_overdue", "A record is due to be checked", "", check_overdue),
    Rule("date.check_future", "A record was checked in the future", "", future_check),
)
