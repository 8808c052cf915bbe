"""The charts of an overview: whose, until when, how far along, where, and how much is stated."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import (
    BETWEEN,
    BLANK,
    UNDER,
    Both,
    Compare,
    Either,
    Not,
    Query,
    both,
)
from assetregister.kinds import PartialDate
from assetregister.overview.holders import floor_area_by_holder
from assetregister.overview.parts import (
    NOT_STATED,
    Bar,
    Chart,
    Part,
    among,
    encoded,
    equals,
    stated,
)
from assetregister.places.geography import Geography

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.filters.conditions import Condition
    from assetregister.register import Reader

_YEARS: Final = 8
_DISTRICTS: Final = 6
_BREAKS: Final = ("break", "tenant_break", "landlord_break")
_APRIL: Final = 4


def counting(register: Reader, label: str, query: Query) -> Bar:
    """Return the bar that counts the rows of a query."""
    count = register.count(query)
    return Bar(label, (Part(count, count, query),), f"{count:,}", query)


def schemes_by_stage(register: Reader, today: datetime.date) -> Chart:
    """Count the schemes at each stage that any is at, in the order of the stages."""
    counts = dict(register.values_of(Query("scheme"), ("stage",)))
    bars = [
        counting(register, term.label, Query("scheme", equals("stage", code=term.code)))
        for term in register.schema.terms("stage").terms
        if term.code in counts
    ]
    if None in counts:
        bars.append(counting(register, NOT_STATED, Query("scheme", Compare(("stage",), BLANK))))
    count = sum(counts.values())
    note = f"{count:,} scheme{'' if count == 1 else 's'}"
    return Chart("Schemes by stage", note, tuple(bars), empty="There are no schemes yet.")


def assets_by_district(register: Reader, today: datetime.date) -> Chart:
    """Count the assets of the districts that have most, then those elsewhere, then the rest."""
    geography = Geography(register)
    counts: Counter[str] = Counter()
    everything = register.values_of(Query("asset"), ("area",))
    for area, count in everything:
        district = geography.district_of(area) if area else None
        if district is not None:
            counts[district] += count
    named = geography.districts()
    commonest = sorted(counts, key=lambda area: (-counts[area], named[area].casefold()))
    within = {area: Compare(("area",), UNDER, (area,)) for area in commonest[:_DISTRICTS]}
    bars = [counting(register, named[area], Query("asset", w)) for area, w in within.items()]
    inside: Condition | None = Either(tuple(within.values())) if within else None
    elsewhere = both(stated("area"), Not(inside) if inside else None)
    rest = [("Elsewhere", elsewhere), (NOT_STATED, Compare(("area",), BLANK))]
    bars += [counting(register, label, Query("asset", where)) for label, where in rest]
    total = sum(count for _, count in everything)
    note = f"{total:,} asset{'' if total == 1 else 's'}"
    shown = tuple(bar for bar in bars if bar.parts[0].rows)
    return Chart("Assets by district", note, shown, empty="There are no assets yet.")


def lease_ends_and_breaks(register: Reader, today: datetime.date) -> Chart:
    """Count the leases that end, and those that may be broken, in this and the coming years.

    A date that may lie in either of two years is counted in neither.
    """
    first = today.year if today.month >= _APRIL else today.year - 1
    running = Compare(("ended",), BLANK)
    open_breaks = Both((among("event_kind", codes=_BREAKS), Compare(("done_on",), BLANK)))
    bars = []
    for year in range(first, first + _YEARS):
        ends = Both((running, _in_year(register, "interest", "expires", year)))
        breaks = Both((open_breaks, _in_year(register, "lease_event", "due_on", year)))
        queries = (Query("interest", ends), Query("lease_event", breaks))
        parts = tuple(Part(count := register.count(query), count, query) for query in queries)
        value = f"{sum(part.rows for part in parts):,}"
        bars.append(Bar(f"{year % 100:02}/{(year + 1) % 100:02}", parts, value, None))
    if not any(part.rows for bar in bars for part in bar.parts):
        bars = []
    empty = f"No lease is stated to end, or to have a break, in the next {_YEARS} years."
    legend = ("Lease ends", "Break")
    return Chart("Lease ends and breaks", "by financial year", tuple(bars), legend, True, empty)


def _in_year(register: Reader, type_key: str, key: str, year: int) -> Condition:
    field = register.schema.fields(type_key)[key]
    ends = (datetime.date(year, _APRIL, 1), datetime.date(year + 1, _APRIL - 1, 31))
    days = (PartialDate(f"{day.day} {day:%B %Y}", day, day) for day in ends)
    return Compare((key,), BETWEEN, tuple(encoded(field, day) for day in days))


def how_much_is_stated(register: Reader, today: datetime.date) -> Chart:
    """Say of what share of the assets each of the columns of their list is stated."""
    about = register.schema.about("asset")
    whole = register.count(Query("asset"))
    bars = []
    for key in about.columns:
        field = about.fields.get(key)
        if field is None or field.required or not whole:
            continue
        query = Query("asset", stated(key))
        known = register.count(query)
        bars.append(Bar(field.label, (Part(known, known, query),), f"{known / whole:.0%}", query))
    empty = "There are no assets yet."
    return Chart("How much is stated", "share of assets", tuple(bars), empty=empty)


CHARTS: Final[tuple[Callable[[Reader, datetime.date], Chart], ...]] = (
    floor_area_by_holder,
    lease_ends_and_breaks,
    schemes_by_stage,
    assets_by_district,
    how_much_is_stated,
)
