"""Schemes and funding: each funding line once, and what each scheme does in each of ten years."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from exports.strategy.estate import first_day, last_day
from exports.strategy.items import Item, amounts, field, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.kinds import Amount, Quantity
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate

FUNDING: Final = "Schemes and funding"
BY_YEAR: Final = "Schemes by year"
YEARS: Final = 10
_ONCE: Final = (None, "once", "whole_period", "not_known")
_NOT_GOT: Final = ("idea", "sought", "refused", "withdrawn")
_STEPS: Final = (
    ("selected_on", "selected"),
    ("partner_chosen_on", "partner chosen"),
    ("approved_on", "approved"),
    ("closed_on", "financial close"),
    ("construction_start", "construction starts"),
    ("opened", "opens"),
    ("completed_on", "completes"),
    ("ended", "stops"),
)


def not_counted(line: Record) -> str:
    """Return why a funding line is not in the total; empty if it is."""
    if line.values.get("counted_in"):
        return "part of another line"
    if line.values.get("is_total") == "yes" or line.values.get("funding_kind") == "total":
        return "a stated total"
    if line.values.get("funding_status") in _NOT_GOT:
        return "not received or awarded"
    return "" if line.values.get("basis") in _ONCE else "not a single sum"


def write_funding(estate: Estate, book: Book) -> int:
    """Write the sheet: every funding line with its scheme, and schemes that have none."""
    lines = estate.of("funding")
    schemes = {scheme.id: scheme for scheme in estate.of("scheme")}
    funded = {line.values.get("scheme") for line in lines}
    rows: list[tuple[Any, Any]] = [(schemes.get(ln.values.get("scheme") or ""), ln) for ln in lines]
    rows += [(scheme, None) for scheme in schemes.values() if scheme.id not in funded]
    rows.sort(key=lambda row: _order(estate, row))

    def scheme(row: Any) -> Any:
        return row[0]

    def line(row: Any) -> Any:
        return row[1]

    kind = cast("Quantity", estate.schema.fields("funding")["amount"].kind)

    def counted(row: Any) -> Amount | None:
        line = row[1]
        return None if line is None or not_counted(line) else line.values.get("amount")

    def why(row: Any) -> Value:
        return None if row[1] is None else not_counted(row[1]) or None

    items = [
        reference_of(lambda row: row[1] or row[0]),
        *field(estate, "scheme", "name", "Scheme", 30, of=scheme),
        *fields(estate, "scheme", "stage lead cost total_investment homes jobs", of=scheme),
        *field(estate, "funding", "fund", "Funding line", 28, of=line),
        *fields(
            estate,
            "funding",
            "funding_kind funding_status funder bidder amount basis purpose period starts ends "
            "units_funded unit_name",
            of=line,
        ),
        amounts("Counted once", kind, counted, 15, total=True),
        Item("Why not counted", why, 20),
        *fields(estate, "funding", "colocation service asset drawn match conditions", of=line),
    ]
    if not estate.goes_out(estate.schema.fields("funding")["amount"]):
        items = [item for item in items if not item.heading.startswith(("Counted", "Why not"))]
    intro = "The total counts each sum once: not parts of other lines, nor yearly amounts."
    write_list(book, FUNDING, intro, items, rows)
    return len(rows)


def _order(estate: Estate, row: tuple[Any, Any]) -> tuple[bool, str, str]:
    scheme, line = row
    return (scheme is None, estate.title(scheme).casefold(), estate.title(line).casefold())


def write_by_year(estate: Estate, book: Book) -> int:
    """Write the sheet: a row for each scheme, a column for each of ten years."""
    schemes = estate.of("scheme")
    first = _first_year(estate, schemes)
    items = [
        reference_of(),
        *fields(estate, "scheme", "name stage lead"),
        *[Item(str(year), _in_year(year), 15) for year in range(first, first + YEARS)],
        *fields(estate, "scheme", "horizon homes"),
    ]
    keep = [str(year) for year in range(first, first + YEARS)]
    intro = (
        f"What happens when, {first} to {first + YEARS - 1}; “under way” between first and last."
    )
    write_list(book, BY_YEAR, intro, items, schemes, keep=keep)
    return len(schemes)


def _first_year(estate: Estate, schemes: list[Record]) -> int:
    """Return this year, or an earlier one where every scheme is in the past."""
    last = max((span[1] for s in schemes if (span := _span(s))), default=estate.today.year)
    return min(estate.today.year, max(last - YEARS + 1, 1))


def _span(scheme: Record) -> tuple[int, int] | None:
    """Return the first and last year of which a scheme says something."""
    days = [scheme.values[key] for key, _ in _STEPS if scheme.values.get(key) is not None]
    if not days:
        return None
    first = min(first_day(day) for day in days).year
    last = max(last_day(day) for day in days).year
    horizon = scheme.values.get("horizon")
    return first, max(last, first + int(horizon.low) - 1) if horizon else last


def _in_year(year: int) -> Any:
    def show(scheme: Record) -> str | None:
        steps = [
            word
            for key, word in _STEPS
            if (day := scheme.values.get(key)) is not None and first_day(day).year == year
        ]
        span = _span(scheme)
        if not steps and span and span[0] < year <= span[1]:
            return "under way"
        return ", ".join(steps) or None

    return show


SHEETS: Final = (
    StrategySheet(FUNDING, write_funding),
    StrategySheet(BY_YEAR, write_by_year),
)
