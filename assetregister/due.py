"""What falls due: reviews, meetings, checks, lease events, deadlines; with the day of each."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol

from assetregister.filters.conditions import STATED, Compare, Query
from assetregister.kinds import PartialDate, Quantity
from assetregister.rules.dates import after
from assetregister.rules.rule import later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assetregister.register import Reader
    from assetregister.schema import Schema

A_YEAR: Final = 366
LEASE_YEARS: Final = 10
_LEASES: Final = 2  # years that surely hold the lease events of the next 366 days
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
CHECK: Final = "Check of the record"

Stating = tuple[str, "Sequence[Any]"]
"""The id of a record and what some of its fields hold."""


class Source(Protocol):
    """What is asked what falls due: a register, or the part of one that a report tells of."""

    @property
    def schema(self) -> Schema:
        """Return what is recorded in it."""

    def stating(self, type_key: str, *keys: str) -> Iterable[Stating]:
        """Return the values of some fields, of the live records that state the first of them."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole register as a source."""

    register: Reader

    @property
    def schema(self) -> Schema:
        """Return what is recorded in it."""
        return self.register.schema

    def stating(self, type_key: str, *keys: str) -> Iterator[Stating]:
        """Yield the values of some fields, of the live records that state the first of them."""
        fields = self.schema.fields(type_key)
        kinds = [fields[key].kind for key in keys]
        query = Query(type_key, Compare((keys[0],), STATED))
        for record_id, _, *texts in self.register.rows(query, [(key,) for key in keys]):
            told = zip(kinds, texts, strict=True)
            yield record_id, [None if text is None else kind.decode(text) for kind, text in told]


@dataclass(frozen=True, slots=True)
class Due:
    """Something that falls due: the day, what it is, and the record that it is about."""

    day: datetime.date
    what: str
    type: str
    record: str
    as_stated: str = ""


@dataclass(frozen=True, slots=True)
class LeaseDay:
    """A day on which something happens to an interest: an event, or ("") that it expires."""

    day: datetime.date
    interest: str
    event: str
    stated: PartialDate


def falling_due(source: Source, today: datetime.date, ahead: int = A_YEAR) -> list[Due]:
    """Return what is overdue or falls due within so many days, the earliest first."""
    until = today + datetime.timedelta(days=ahead)
    found = [
        *_deadlines(source),
        *_meetings(source),
        *_checks(source),
        *_after_intervals(source),
        *_lease_events(source, today),
    ]
    return sorted((d for d in found if d.day <= until), key=lambda d: (d.day, d.what, d.record))


def coming_events(source: Source, today: datetime.date, years: int = LEASE_YEARS) -> list[LeaseDay]:
    """Return the breaks, reviews and expiries of the coming years, by day."""
    until = today.replace(year=today.year + years, day=min(today.day, 28))
    found: list[LeaseDay] = []
    expiring: set[str] = set()
    told = source.stating("lease_event", "due_on", "interest", "event_kind", "done_on")
    for event, (due, interest, kind, done) in told:
        if done is not None:
            continue
        if due.last >= today and due.first <= until:
            found.append(LeaseDay(due.first, interest or "", event, due))
        if kind == "expiry":
            expiring.add(interest)
    for interest, (expires, ended) in source.stating("interest", "expires", "ended"):
        if interest in expiring or ended is not None:
            continue
        if expires.last >= today and expires.first <= until:
            found.append(LeaseDay(expires.first, interest, "", expires))
    return sorted(found, key=lambda event: (event.day, event.interest, not event.event))


def _lease_events(source: Source, today: datetime.date) -> Iterator[Due]:
    for found in coming_events(source, today, _LEASES):
        about = ("lease_event", found.event) if found.event else ("interest", found.interest)
        yield Due(found.stated.last, "Lease event", *about, found.stated.text)


def _deadlines(source: Source) -> Iterator[Due]:
    for type_key, key, what, done in _DEADLINES:
        for record, (day, *finished) in source.stating(type_key, key, *([done] if done else [])):
            if not any(value is not None for value in finished):
                stated = day.text if isinstance(day, PartialDate) else ""
                yield Due(_last(day), what, type_key, record, stated)


def _meetings(source: Source) -> Iterator[Due]:
    held: dict[str, datetime.date] = {}
    told = source.stating("meeting", "held_on", "partnership", "meeting_status")
    for _, (day, partnership, status) in told:
        if status in (None, "held"):
            held[partnership] = max(_last(day), held.get(partnership, datetime.date.min))
    for record, (frequency, ended) in source.stating("partnership", "frequency", "ended"):
        day = after(held.get(record), frequency)
        if day is not None and ended is None:
            yield Due(day, "Meeting", "partnership", record)


def _checks(source: Source) -> Iterator[Due]:
    for about in source.schema.tables:
        if "checked_on" not in about.fields or "check_every" not in about.fields:
            continue
        for record, (checked, every) in source.stating(about.key, "checked_on", "check_every"):
            day = after(checked, every)
            if day is not None:
                yield Due(day, CHECK, about.key, record)


def _after_intervals(source: Source) -> Iterator[Due]:
    for type_key, since, interval, what, done in _INTERVALS:
        fields = source.schema.fields(type_key)
        kind = fields[interval].kind
        assert isinstance(kind, Quantity)
        keys = [since, interval, done, *(key for key in ("review_due",) if key in fields)]
        for record, (began, waited, reviewed, *stated) in source.stating(type_key, *keys):
            if waited is None or any(value is not None for value in stated):
                continue
            day = later(_first(began), int(kind.in_base(waited)))
            if reviewed is None or _first(reviewed) < day:
                yield Due(day, what, type_key, record)


def _first(value: PartialDate | datetime.date) -> datetime.date:
    return value.first if isinstance(value, PartialDate) else value


def _last(value: PartialDate | datetime.date) -> datetime.date:
    return value.last if isinstance(value, PartialDate) else value
