"""Summary: headline figures and the assets by owner, district and type, with charts."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from exports.book.cells import Cell
from exports.book.looks import LINED, REMARK, SECTION, SUBTITLE, TITLE, Look
from exports.book.sheet import Column
from exports.strategy.baseline import BACKLOG, DISTRICT, OWNER, TYPE, heading_of
from exports.strategy.baseline import NAME as BASELINE
from exports.strategy.breakdown import HEADINGS, NOT_STATED, Measures, columns_of, groups, line
from exports.strategy.charts import bars, height_of
from exports.strategy.headlines import AS_EXPORTED, write_headlines
from exports.strategy.owners import MARK, owner_of, unnamed_owners
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.sheet import Sheet
    from exports.strategy.estate import Estate

NAME: Final = "Summary"
_WIDTHS: Final = (32, 11, 20, 11, 16, 12, 22, 12)
_CHARTED: Final = (
    ("Assets", "B", "#,##0"),
    ("Gross internal area (m²)", "C", "#,##0"),
    ("Use of space (%)", "E", "0.0"),
    ("High and significant backlog", "G", '"£"#,##0'),
)
_ROW: Final = 0.53  # centimetres
_PAGE: Final = 32  # rows that a page takes


def write(estate: Estate, book: Book) -> int:
    """Write the sheet, if there are assets to sum up."""
    placed = estate.placed.get(BASELINE)
    if placed is None:
        return 0
    sheet = book.sheet(NAME)
    sheet.widths = dict(enumerate(_WIDTHS))
    sheet.fit_to_width, sheet.grow = False, True  # as wide as a page; breaks keep charts whole
    sheet.freeze, sheet.repeat = "A2", "1:1"
    sheet.put(Cell(NAME, TITLE), height=24)
    told = (
        "Live formulas over the sheets of this workbook, the tables over “Estate baseline”; "
        "each says over how many assets it counts."
    )
    sheet.put(Cell(told, SUBTITLE))
    hedge = "“About”, “more than” and the like: so is some amount in it, as last exported."
    sheet.put(Cell(hedge, REMARK))
    sheet.put(Cell(f"“{AS_EXPORTED}”: a count that no later correction changes.", REMARK))
    sheet.skip()
    measures = Measures.of(estate)
    rows = write_headlines(estate, book, sheet)
    charted: list[tuple[str, tuple[int, int]]] = []
    for title, heading, name in _breakdowns(estate):
        first, last = _breakdown(estate, sheet, title, heading, name, measures)
        rows += last - first + 1
        charted.append((title, (first, last)))
    stated = (
        estate.assets,
        measures.area.stated,
        measures.use.stated,
        BACKLOG in placed.headings and measures.backlog.stated,
    )
    wanted = [chart for chart, values in zip(_CHARTED, stated, strict=True) if values]
    _place_charts(sheet, charted, wanted)
    return rows


def _breakdowns(estate: Estate) -> list[tuple[str, str, Callable[[Record], str]]]:
    kind = estate.schema.fields("asset")[TYPE].kind

    def sort(asset: Record) -> str:
        code = asset.values.get(TYPE)
        return str(kind.format(code)) if code else ""

    return [
        ("Owner", heading_of(estate, OWNER), partial(owner_of, estate)),
        ("District", DISTRICT, estate.district),
        ("Type", heading_of(estate, TYPE), sort),
    ]


def _breakdown(
    estate: Estate,
    sheet: Sheet,
    title: str,
    heading: str,
    name: Callable[[Record], str],
    measures: Measures,
) -> tuple[int, int]:
    placed = estate.placed[BASELINE]
    columns = columns_of(estate, placed, heading, BACKLOG)
    grouped = groups(estate.assets, name)
    unnamed = unnamed_owners(estate) if title == "Owner" else set()
    if sheet.row - (sheet.breaks[-1] if sheet.breaks else 0) + len(grouped) + 4 > _PAGE:
        sheet.breaks.append(sheet.row)
    sheet.put(Cell(f"By {title.lower()}", SECTION))
    shown = HEADINGS if columns.backlog else HEADINGS[:5]
    counted = [Column(said, right=True) for said in shown]
    sheet.begin([Column(title, look=LINED), *counted])
    first = sheet.row + 1
    for said, assets in grouped.items():
        shown_as, over = said or NOT_STATED, columns
        if said.casefold() in unnamed:
            shown_as = f"{said}{MARK}"
            over = replace(columns, group=f'{columns.group}&"{MARK}"')
        sheet.put(
            Cell(shown_as, Look(line=True, wrap=True)),
            *line(said, sheet.row + 1, assets, measures, over),
        )
    last = sheet.row
    cells = line(None, sheet.row + 1, estate.assets, measures, columns, bold=True)
    sheet.put(Cell("All", Look(bold=True, line=True)), *cells)
    sheet.end()
    sheet.skip()
    return first, last


def _place_charts(
    sheet: Sheet,
    charted: list[tuple[str, tuple[int, int]]],
    wanted: list[tuple[str, str, str]],
) -> None:
    """Put the charts under the tables, two abreast; none for what no asset states."""
    top = sheet.row + 1
    for title, rows in charted:
        sheet.breaks.append(top - 1)
        tall = math.ceil(height_of(rows[1] - rows[0] + 1) / _ROW) + 1
        for place, (said, letter, number_format) in enumerate(wanted):
            chart = bars(sheet.name, f"{said}, by {title.lower()}", rows, letter, number_format)
            anchor = f"{'AE'[place % 2]}{top + 1 + place // 2 * tall}"
            sheet.charts.append((chart, anchor))
        top += math.ceil(len(wanted) / 2) * tall + 1


SHEET: Final = StrategySheet(NAME, write, needs=BASELINE)
