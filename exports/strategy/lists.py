"""A list on a sheet of the strategy workbook: heading, totals, and a row for each thing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from assetregister.kinds import Qualifier
from exports.book.cells import Cell
from exports.book.looks import LINED, LINED_DAY, REMARK, SUBTITLE, TITLE
from exports.book.sheet import Column
from exports.qualified import together
from exports.strategy.items import Item
from exports.strategy.totals import Sum, total_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.book.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a list stands on its sheet: its columns and rows, for formulas elsewhere."""

    sheet: str
    headings: tuple[str, ...]
    first: int
    last: int

    def cells(self, heading: str) -> str:
        """Return the cells of a column as a formula names them."""
        letter = get_column_letter(self.headings.index(heading) + 1)
        return f"'{self.sheet}'!${letter}${self.first}:${letter}${self.last}"


def write_list(
    book: Book,
    name: str,
    intro: str,
    items: Sequence[Item],
    things: Sequence[Any],
    sheet: Sheet | None = None,
    keep: Sequence[str] = (),
    remarks: Sequence[str] = (),
) -> Placed | None:
    """Write a sheet with one list; nothing, and no sheet, if there is nothing to list.

    Columns in which no row says anything are left out, but for those to `keep`; `remarks` stand
    under the intro, a line each.
    """
    if not things:
        return None
    items = _with_upper_ends(_used(items, things, keep), things)
    sheet = sheet or book.sheet(name)
    sheet.put(Cell(name, TITLE), height=24)
    sheet.put(Cell(f"{intro} {_count(len(things))}.".strip(), SUBTITLE))
    for remark in remarks:
        sheet.put(Cell(remark, REMARK))
    sheet.skip()
    sheet.grow = True
    rows = [[_lined(item.show(thing)) for item in items] for thing in things]
    sums = _sums(items, rows, things)
    if any(sums):
        for line in total_rows(sums, sheet.row + 1):
            sheet.put_row(line)
    columns = [
        Column(
            item.heading, _wide(item, rows, place, sums[place]), LINED, right=_numbers(rows, place)
        )
        for place, item in enumerate(items)
    ]
    heading_row = sheet.begin(columns, name)
    for row in rows:
        sheet.put_row(row)
    last = sheet.end()
    headings = tuple(sheet.headings(sheet.tables[-1]))
    return Placed(sheet.name, headings, heading_row + 1, last)


def _count(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


def _lined(value: Value) -> Value:
    if value is None:
        return Cell(None, LINED)
    if isinstance(value, datetime.date):
        return Cell(value, LINED_DAY)
    return value


def _wide(item: Item, rows: Sequence[Sequence[Value]], place: int, added: Sum | None) -> float:
    """Return a width in which every number shows: a number cut off shows as ####."""
    shown = [row[place] for row in rows]
    if added is not None:
        shown.append(Cell(added.total, added.look))
    return max(item.width, max(map(_length, shown), default=0) + 2)


def _length(value: Value) -> int:
    number = numeric(value)
    if number is None or not isinstance(value, Cell):
        return 0
    literal, digits = value.look.format.split('"')[1::2], value.look.format.rpartition(".")[2]
    decimals = digits.count("0") + digits.count("#") if "." in value.look.format else 0
    return len(f"{number:,.{decimals}f}") + sum(map(len, literal))


def _numbers(rows: Sequence[Sequence[Value]], place: int) -> bool:
    return any(numeric(row[place]) is not None for row in rows)


def _used(items: Sequence[Item], things: Sequence[Any], keep: Sequence[str]) -> list[Item]:
    return [
        item
        for item in items
        if item.heading in keep or any(item.show(thing) is not None for thing in things)
    ]


def _with_upper_ends(items: Sequence[Item], things: Sequence[Any]) -> list[Item]:
    found: list[Item] = []
    for item in items:
        found.append(item)
        upper = item.upper
        if upper is not None and any(upper(thing) is not None for thing in things):
            found.append(Item(f"{item.heading}: to", upper, 12))
    return found


def _sums(
    items: Sequence[Item], rows: Sequence[Sequence[Value]], things: Sequence[Any]
) -> list[Sum | None]:
    """Return the sum of each column that is to be added up, None for the others."""
    return [
        _sum(item, [numeric(row[place]) for row in rows], things) if item.total else None
        for place, item in enumerate(items)
    ]


def _sum(item: Item, numbers: Sequence[Decimal | None], things: Sequence[Any]) -> Sum:
    stated = [(n, thing) for n, thing in zip(numbers, things, strict=True) if n is not None]
    said = together(item.said(thing) for _, thing in stated) if item.said else Qualifier.EXACTLY
    return Sum([n for n, _ in stated], len(things), said, item.unit == "£")


def numeric(value: Value) -> Decimal | None:
    """Return the number that a cell holds, None if it holds none."""
    if isinstance(value, Cell):
        value = value.value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return Decimal(str(value))
