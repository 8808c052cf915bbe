"""Estate baseline: one row for each asset, with what is known of its space, use, state and cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.book.cells import Cell
from exports.book.looks import Look
from exports.qualified import hedged
from exports.strategy.backlog import backlog_of, doubt_of, newest_survey
from exports.strategy.items import Item, field, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.kinds import Qualifier
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate

NAME: Final = "Estate baseline"
DISTRICT: Final = "District"
BACKLOG: Final = "Backlog, high and significant (£)"
AREA, USE, OWNER, TYPE = "floor_area", "utilisation", "owner", "asset_type"
_POUNDS: Final = Look('"£"#,##0', line=True)


def heading_of(estate: Estate, key: str) -> str:
    """Return the heading that the baseline gives to a field of assets."""
    [item] = field(estate, "asset", key)
    return item.heading


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    before = "name owner asset_type"
    after = (
        "area holding tenure status street town postcode uprn floor_area net_area site_area "
        "utilisation utilisation_on suitability condition required_maintenance estate_class "
        "review_outcome reviewed_on sharing_offered market_value under_served confidence checked_on"
    )
    surveys = estate.by("survey", "asset")
    items = [
        reference_of(),
        *fields(estate, "asset", before),
        Item(DISTRICT, lambda asset: estate.district(asset) or None, 20),
        *fields(estate, "asset", after, "floor_area net_area site_area required_maintenance"),
    ]
    backlog_fields = estate.schema.fields("survey")
    if estate.goes_out(backlog_fields["backlog_high"]):

        def backlog(asset: Record) -> Value:
            amount = backlog_of(newest_survey(surveys.get(asset.id, [])))
            return None if amount is None else Cell(amount, hedged(_POUNDS, doubt(asset)))

        def doubt(asset: Record) -> Qualifier:
            return doubt_of(newest_survey(surveys.get(asset.id, [])))

        items.append(Item(BACKLOG, backlog, 16, total=True, unit="£", said=doubt))
    intro = "One row for each asset, whoever owns it."
    keep = [DISTRICT, BACKLOG, *(heading_of(estate, key) for key in (AREA, USE, OWNER, TYPE))]
    placed = write_list(book, NAME, intro, items, estate.assets, keep=keep)
    if placed is None:
        return 0
    estate.placed[NAME] = placed
    return len(estate.assets)


SHEET: Final = StrategySheet(NAME, write)
