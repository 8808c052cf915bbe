"""Interests and lease events: who holds what on which terms, and what falls due in ten years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.due import LEASE_YEARS, coming_events
from exports.strategy.items import Item, field, fields, own, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.strategy.estate import Estate

INTERESTS: Final = "Interests"
EVENTS: Final = "Interests and lease events"


def write_interests(estate: Estate, book: Book) -> int:
    """Write the sheet of interests."""
    interests = estate.of("interest")
    items = [
        reference_of(),
        *fields(
            estate,
            "interest",
            "asset holder role tenure landlord extent starts expires ended holding_over floor_area "
            "rent service_charge rates repairs protected subletting sharing permitted_use",
            "rent service_charge rates",
        ),
    ]
    write_list(book, INTERESTS, "Freeholds, leases and licences.", items, interests)
    return len(interests)


def write_events(estate: Estate, book: Book) -> int:
    """Write the sheet of lease events."""
    held = {r.id: r for key in ("interest", "lease_event") for r in estate.of(key)}
    events = [
        (found.day, held.get(found.interest), held.get(found.event))
        for found in coming_events(estate, estate.today)
    ]

    def interest(row: Any) -> Any:
        return row[1]

    def event(row: Any) -> Any:
        return row[2]

    def kind(row: Any) -> str:
        if row[2] is None:
            return "Expiry"
        declared = estate.schema.fields("lease_event")["event_kind"]
        return str(declared.kind.format(row[2].values.get("event_kind") or "other"))

    def due(row: Any) -> Any:
        record, key = (row[1], "expires") if row[2] is None else (row[2], "due_on")
        value = record.values[key]
        return value.first if value.first == value.last else value.text

    items = [
        reference_of(lambda row: row[2] or row[1]),
        *field(estate, "interest", "asset", of=interest),
        Item("Year", lambda row: row[0].year, 8),
        Item("Due", due, 14),
        Item("Event", kind, 22),
        *fields(estate, "interest", "holder landlord tenure rent floor_area", of=interest),
        *fields(
            estate,
            "lease_event",
            "notice notice_by exercised_by review_type conditions penalty",
            of=event,
        ),
        own(estate, "Interest", 36, of=interest),
    ]
    intro = f"Breaks, reviews and expiries of the next {LEASE_YEARS} years, the earliest first."
    write_list(book, EVENTS, intro, items, events)
    return len(events)


SHEETS: Final = (
    StrategySheet(EVENTS, write_events),
    StrategySheet(INTERESTS, write_interests),
)
