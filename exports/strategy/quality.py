"""Data quality and provenance: what looks wrong, and how much is known of the assets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from assetregister.findings import findings_on
from exports.book.cells import Cell
from exports.book.looks import LINED, SECTION, Look
from exports.book.sheet import Column
from exports.strategy.lists import Item, write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.rules.rule import Finding
    from exports.book.book import Book
    from exports.strategy.estate import Estate

FINDINGS: Final = "Data quality and provenance"
COMPLETENESS: Final = "Completeness"
_PAGE: Final = 100
_SHARE: Final = Look('0.0"%"', line=True)


def write_findings(estate: Estate, book: Book) -> int:
    """Write the sheet: every finding on the records told of, accepted ones with the reason."""
    found = [f for f in _findings(estate) if _tellable(estate, f)]
    estate.names.also(f.record for f in found)
    records = estate.register.get_many([f.record for f in found])

    def label(finding: Finding) -> str | None:
        field = estate.schema.fields(finding.type).get(finding.field)
        return field.label if field else None

    items = [
        Item("Record", lambda f: estate.title(f.record), 34),
        Item("Sort", lambda f: estate.schema.about(f.type).label, 18),
        Item("Field", label, 24),
        Item("What looks wrong", lambda f: f.sentence, 64),
        Item("What to do", lambda f: f.fix or None, 44),
        Item("Accepted because", lambda f: f.accepted or None, 26),
        Item("Reference", lambda f: records[f.record].reference, 15),
    ]
    intro = "What the register's rules find. Nothing here stopped anybody from saving."
    write_list(book, FINDINGS, intro, items, found)
    return len(found)


def _findings(estate: Estate) -> list[Finding]:
    found: list[Finding] = []
    for about in estate.schema.tables:
        records = estate.of(about.key)
        for start in range(0, len(records), _PAGE):
            estate.pause()
            page = records[start : start + _PAGE]
            found += findings_on(page, estate.register, estate.today)
    return found


def _tellable(estate: Estate, finding: Finding) -> bool:
    field = estate.schema.fields(finding.type).get(finding.field)
    return field is None or estate.goes_out(field)


def write_completeness(estate: Estate, book: Book) -> int:
    """Write the sheet: for how many of the assets each field is stated."""
    if not estate.assets:
        return 0
    stated = Counter(
        key for asset in estate.assets for key, value in asset.values.items() if value is not None
    )
    count = len(estate.assets)
    sheet = book.sheet(COMPLETENESS)
    intro = f"For how many of {count:,} assets each field is stated."
    sheet.put(Cell(COMPLETENESS, SECTION))
    sheet.put(intro)
    sheet.skip()
    columns = [
        Column("Section", 28, LINED),
        Column("Field", 34, LINED),
        Column("Stated for", 12, LINED),
        Column("Of", 10, LINED),
        Column("Share", 10, LINED),
    ]
    sheet.begin(columns, COMPLETENESS)
    rows = 0
    for field in estate.schema.fields("asset").values():
        if estate.goes_out(field):
            share: Any = Cell(round(100 * stated[field.key] / count, 1), _SHARE)
            sheet.put(field.section, field.label, stated[field.key], count, share)
            rows += 1
    sheet.end()
    return rows


SHEETS: Final = (
    StrategySheet(FINDINGS, write_findings),
    StrategySheet(COMPLETENESS, write_completeness),
)
