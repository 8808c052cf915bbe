"""Data quality and provenance: what looks wrong, and how much is known of the assets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from openpyxl.utils import get_column_letter

from assetregister.findings import findings_on
from exports.book.cells import Cell
from exports.book.heights import height_for
from exports.book.looks import LINED, SUBTITLE, TITLE, WRAPPED, Look
from exports.book.sheet import Column
from exports.strategy.items import Item
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.rules.rule import Finding
    from exports.book.book import Book
    from exports.book.sheet import Sheet
    from exports.strategy.estate import Estate

FINDINGS: Final = "Data quality and provenance"
COMPLETENESS: Final = "Completeness"
_PAGE: Final = 100
_SHARE: Final = Look('0.0"%"', line=True)
_COLUMNS: Final = (
    Column("Section", 28, LINED),
    Column("Field", 34, LINED),
    Column("Stated for", 12, LINED),
    Column("Of", 10, LINED),
    Column("Share", 10, LINED),
)


def write_findings(estate: Estate, book: Book) -> int:
    """Write the sheet: every finding on the records told of, accepted ones with the reason."""
    found = [f for f in _findings(estate) if _tellable(estate, f)]
    estate.names.also(f.record for f in found)
    records = estate.register.get_many([f.record for f in found])

    def label(finding: Finding) -> str | None:
        field = estate.schema.fields(finding.type).get(finding.field)
        return field.label if field else None

    items = [
        Item("Reference", lambda f: records[f.record].reference, 17),
        Item("Record", lambda f: estate.title(f.record), 34),
        Item("Sort", lambda f: estate.schema.about(f.type).label, 18),
        Item("Field", label, 24),
        Item("What looks wrong", lambda f: f.sentence, 64),
        Item("What to do", lambda f: f.fix or None, 44),
        Item("Accepted because", lambda f: f.accepted or None, 26),
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
    """Write the sheet: for how many of the assets exported each field is stated."""
    if not estate.assets:
        return 0
    stated = Counter(
        key for asset in estate.assets for key, value in asset.values.items() if value is not None
    )
    count = len(estate.assets)
    sheet = book.sheet(COMPLETENESS)
    fields = [field for field in estate.schema.fields("asset").values() if estate.goes_out(field)]
    silent = [field.label for field in fields if not stated[field.key]]
    assets = "1 asset" if count == 1 else f"{count:,} assets"
    sheet.put(Cell(COMPLETENESS, TITLE), height=24)
    sheet.put(
        Cell(f"For how many of the {assets} in this workbook each field is stated.", SUBTITLE)
    )
    if silent:
        _say_across(sheet, f"Stated for none of them: {'; '.join(silent)}.")
    sheet.skip()
    sheet.begin(_COLUMNS, COMPLETENESS)
    rows = 0
    for field in fields:
        if stated[field.key]:
            share: Any = Cell(round(100 * stated[field.key] / count, 1), _SHARE)
            sheet.put(field.section, field.label, stated[field.key], count, share)
            rows += 1
    sheet.end()
    return rows


def _say_across(sheet: Sheet, sentence: str) -> None:
    """Write a sentence over all columns of the table, as high as it needs."""
    width = sum(column.width for column in _COLUMNS)
    row = sheet.put(Cell(sentence, WRAPPED), height=height_for([(sentence, width)]))
    sheet.merged.append(f"A{row}:{get_column_letter(len(_COLUMNS))}{row}")


SHEETS: Final = (
    StrategySheet(FINDINGS, write_findings),
    StrategySheet(COMPLETENESS, write_completeness),
)
