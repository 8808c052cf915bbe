"""Condition and backlog: the newest survey of each asset, facet by facet, and cost of repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.book.cells import Cell
from exports.book.looks import Look
from exports.strategy.backlog import backlog_of, newest_survey
from exports.strategy.estate import number
from exports.strategy.items import Item, field, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate

NAME: Final = "Condition and backlog"
_RATE: Final = Look('"£"#,##0', line=True)


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    surveys = estate.by("survey", "asset")
    rows = [
        (asset, newest)
        for asset in estate.assets
        if (newest := newest_survey(surveys.get(asset.id, [])))
        or asset.values.get("condition") is not None
        or asset.values.get("suitability") is not None
    ]

    def asset(row: tuple[Record, Record | None]) -> Record:
        return row[0]

    def survey(row: tuple[Record, Record | None]) -> Record | None:
        return row[1]

    def rate(row: tuple[Record, Record | None]) -> Value:
        amount, area = backlog_of(row[1]), number(row[0], "floor_area")
        return Cell(round(amount / area, 2), _RATE) if amount is not None and area else None

    risks = "backlog_high backlog_significant backlog_moderate backlog_low backlog_adjusted"
    items = [
        reference_of(asset),
        *field(estate, "asset", "name", "Asset", of=asset),
        *fields(
            estate, "asset", "owner floor_area condition suitability suitability_reason", of=asset
        ),
        *fields(
            estate,
            "survey",
            "surveyed_on valid_until method physical functional space quality statutory "
            "environmental rebuild_only cost_to_b",
            of=survey,
        ),
        *fields(estate, "survey", risks, risks, of=survey),
    ]
    if estate.goes_out(estate.schema.fields("survey")["backlog_high"]):
        items.append(Item("High and significant, £ a m²", rate, 14))
    intro = "The newest survey that costs a backlog; grades A to D, X says only rebuilding will do."
    write_list(book, NAME, intro, items, rows)
    return len(rows)


SHEET: Final = StrategySheet(NAME, write)
