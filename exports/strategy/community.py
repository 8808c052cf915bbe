"""Community assets: listings as assets of community value with their clocks, and transfers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from exports.strategy.items import Item, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Community assets"
_LISTING: Final = (
    "asset decision nominator nominated_on decided_on expires removed_on regime wellbeing "
    "sports_ground council notice_on interest_until bidder moratorium_until protected_until "
    "valued_on agreed_price sold_to sold_on restriction land_charge"
)
_TRANSFER: Final = (
    "applicant transfer_stage purpose interest_on applied_on decided_on terms_on completed_on "
    "tenure term market_value price rent undervalue legal_basis clawback monitored_on"
)


def write(estate: Estate, book: Book) -> int:
    """Write the sheet: listings first, then transfers."""
    listings, transfers = estate.of("community_listing"), estate.of("community_transfer")
    rows: list[Any] = [*listings, *transfers]

    def listing(record: Any) -> Any:
        return record if record.about.key == "community_listing" else None

    def transfer(record: Any) -> Any:
        return record if record.about.key == "community_transfer" else None

    asset = Item("Asset", lambda record: estate.title(record.values.get("asset")) or None, 30)
    columns = [
        *fields(estate, "community_listing", _LISTING.removeprefix("asset "), of=listing),
        *fields(estate, "community_transfer", _TRANSFER, of=transfer),
    ]
    items = [
        reference_of(),
        Item("Sort", lambda record: record.about.label, 20),
        asset,
        *columns,
    ]
    intro = "Assets of community value with their clocks, and transfers to communities."
    write_list(book, NAME, intro, items, rows)
    return len(rows)


SHEET: Final = StrategySheet(NAME, write)
