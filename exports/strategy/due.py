"""Due: reviews, meetings, checks, lease events and deadlines, overdue ones first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.kinds import PartialDate
from assetregister.rules.dates import next_check
from assetregister.rules.rule import later
from exports.strategy.estate import first_day, last_day
from exports.strategy.interests import coming_events
from exports.strategy.items import Item
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate

NAME: Final = "Due"
_AHEAD: Final = 366
_DEADLINES: Final = (
    ("review", "due_on", "Review", "done_on"),
    ("agreement", "review_due", "Review of agreement", ""),
    ("commission", "review_due", "Review of commission", ""),
    ("pathway", "review_due", "Review of pathway", ""),
    ("estate_strategy", "review_due", "Review of strategy", ""),
    ("matter", "due_on", "Deadline", "closed_on"),
    ("matter", "review_on", "Review of risk or matter", "closed_on"),
    ("community_listing", "expires", "Listing expires", "removed_on"),
    ("community_listing", "moratorium_until", "Moratorium ends", "sold_on"),
    ("energy_certificate", "valid_until", "Certificate expires", ""),
    ("disposal", "expected_on", "Disposal expected", "completed_on"),
)

_INTERVALS: Final = (
    ("colocation", "live_from", "review_after", "Review of co-location", "reviewed_on"),
    ("pathway", "starts", "review_after", "Review of pathway", "reviewed_on"),
    ("partnership", "serviced_from", "servicing_term", "Servicing passes on", "ended"),
)


@dataclass(frozen=True, slots=True)
class Due:
    """Something that falls due: the day, what it is, and what it is about."""

    day: datetime.date
    what: str
    record: str
    as_stated: str = ""


def falling_due(estate: Estate) -> list[Due]:
    """Return what is overdue or falls due within a year, the earliest first."""
    until = estate.today + datetime.timedelta(days=_AHEAD)
    found = [*_deadlines(estate), *_meetings(estate), *_checks(estate), *_after_intervals(estate)]
    for _, interest, event in coming_events(estate, years=2):
        about = event or interest
        key = "expires" if event is None else "due_on"
        day = about.values[key]
        found.append(Due(last_day(day), "Lease event", about.id, day.text))
    return sorted((d for d in found if d.day <= until), key=lambda d: (d.day, d.what, d.record))


def _deadlines(estate: Estate) -> Iterator[Due]:
    for type_key, key, what, done in _DEADLINES:
        for record in estate.of(type_key):
            day = record.values.get(key)
            if day is None or (done and record.values.get(done) is not None):
                continue
            stated = day.text if isinstance(day, PartialDate) else ""
            yield Due(last_day(day), what, record.id, stated)


def _meetings(estate: Estate) -> Iterator[Due]:
    meetings = estate.by("meeting", "partnership")
    for partnership in estate.of("partnership"):
        held = [
            last_day(m.values["held_on"])
            for m in meetings.get(partnership.id, [])
            if m.values.get("held_on") is not None
            and m.values.get("meeting_status") in (None, "held")
        ]
        day = _later(max(held, default=None), partnership.values.get("frequency"))
        if day is not None and partnership.values.get("ended") is None:
            yield Due(day, "Meeting", partnership.id)


def _checks(estate: Estate) -> Iterator[Due]:
    for about in estate.schema.tables:
        if "checked_on" not in about.fields or "check_every" not in about.fields:
            continue
        for record in estate.of(about.key):
            day = next_check(record)
            if day is not None:
                yield Due(day, "Check of the record", record.id)


def _after_intervals(estate: Estate) -> Iterator[Due]:
    for type_key, since, interval, what, done in _INTERVALS:
        for record in estate.of(type_key):
            began, after = record.values.get(since), record.values.get(interval)
            if began is None or after is None or record.values.get("review_due") is not None:
                continue
            months = int(record.about.fields[interval].kind.in_base(after))  # type: ignore[attr-defined]  # months
            day = later(first_day(began), months)
            reviewed = record.values.get(done)
            if reviewed is None or first_day(reviewed) < day:
                yield Due(day, what, record.id)


def _later(day: datetime.date | None, interval: str | None) -> datetime.date | None:
    unit, _, count = str(interval or "").partition("_")
    if day is None or not count.isdigit():
        return None
    if unit == "weeks":
        return day + datetime.timedelta(weeks=int(count))
    return later(day, int(count))


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    due = falling_due(estate)
    records = estate.register.get_many([d.record for d in due])
    estate.names.also(d.record for d in due)

    def standing(d: Due) -> Value:
        return "Overdue" if d.day < estate.today else None

    def reference(d: Due) -> Value:
        return _record(records, d).reference

    items = [
        Item("Reference", reference, 17),
        Item("Due", lambda d: d.day, 13),
        Item("Standing", standing, 12),
        Item("What", lambda d: d.what, 24),
        Item("About", lambda d: estate.title(d.record), 52),
        Item("Sort", lambda d: _record(records, d).about.label, 20),
        Item("As stated", lambda d: d.as_stated or None, 16),
    ]
    intro = "Reviews, meetings, checks, deadlines and lease events: overdue, or due within a year."
    write_list(book, NAME, intro, items, due)
    return len(due)


def _record(records: dict[str, Record], due: Due) -> Record:
    return records[due.record]


SHEET: Final = StrategySheet(NAME, write)
