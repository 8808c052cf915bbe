"""Core, flex, tail and the pipeline: assets by class, and neighbourhood health centres."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from exports.strategy.items import Item, field, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.strategy.estate import Estate

PIPELINE: Final = "Core, flex, tail and pipeline"
EQUITY: Final = "Equity and access"
_PROPOSAL: Final = (
    "scheme_kind stage population service_model estate_option constraints planning digital_needs "
    "capital_sought criteria_note engagement"
)


def write_pipeline(estate: Estate, book: Book) -> int:
    """Write the sheet: classed assets, then schemes with what a pipeline return asks of each."""
    classed = [
        a for a in estate.assets if a.values.get("estate_class") not in (None, "not_classed")
    ]
    proposals = [
        scheme
        for scheme in estate.of("scheme")
        if any(
            scheme.values.get(key) for key in ("neighbourhood", "service_model", "estate_option")
        )
    ]
    rows: list[Any] = [*classed, *proposals]

    def asset(record: Any) -> Any:
        return record if record.about.key == "asset" else None

    def scheme(record: Any) -> Any:
        return record if record.about.key == "scheme" else None

    items = [
        reference_of(),
        Item("Name", lambda record: estate.title(record), 32),
        *fields(
            estate, "asset", "estate_class owner floor_area utilisation review_outcome", of=asset
        ),
        *field(estate, "scheme", "neighbourhood", of=scheme),
        *fields(estate, "scheme", _PROPOSAL, of=scheme),
    ]
    intro = "Assets classed core, flex or tail, and proposals as a pipeline return asks for them."
    write_list(book, PIPELINE, intro, items, rows)
    return len(rows)


def write_equity(estate: Estate, book: Book) -> int:
    """Write the sheet: assets that serve under-served people or are hard to reach."""
    keys = (
        "under_served under_served_note community_served population_served access_problems "
        "access_features access_note transport_needed travel_time travel_mode travel_from"
    )
    rows = [
        asset
        for asset in estate.assets
        if any(asset.values.get(key) is not None for key in keys.split())
    ]
    items = [
        *field(estate, "asset", "name", "Asset"),
        Item("District", lambda asset: estate.district(asset) or None, 18),
        *fields(estate, "asset", keys),
    ]
    intro = "Whom places serve, and how hard it is to get to them."
    write_list(book, EQUITY, intro, items, rows)
    return len(rows)


SHEETS: Final = (
    StrategySheet(PIPELINE, write_pipeline),
    StrategySheet(EQUITY, write_equity),
)
