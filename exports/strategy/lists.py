"""A list on a sheet of the strategy workbook: heading, totals, and a row for each thing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from openpyxl.utils import get_column_letter

from assetregister.kinds import Amount, PartialDate, Quantity, Shape
from exports.book.cells import Cell, Formula
from exports.book.looks import (
    LINED,
    LINED_DAY,
    REMARK,
    SUBTITLE,
    TITLE,
    TOTAL,
    TOTAL_TEXT,
    Look,
)
from exports.book.sheet import Column
from exports.qualified import amount_look
from exports.sources import in_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assetregister.records.record import RecordType
    from assetregister.workings import Working
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.book.sheet import Sheet
    from exports.strategy.estate import Estate


@dataclass(frozen=True, slots=True)
class Item:
    """One column of a list: what stands in it for a thing; `total` sums it above the headings."""

    heading: str
    show: Callable[[Any], Value]
    width: float = 16
    total: bool = False
    upper: Callable[[Any], Value] | None = None  # the upper end of a range
    unit: str = ""


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


def itself(thing: Any) -> Any:
    """Return the thing: for lists of records."""
    return thing


def field(
    estate: Estate,
    type_key: str,
    key: str,
    heading: str = "",
    width: float = 0,
    total: bool = False,
    of: Callable[[Any], Any] = itself,
) -> list[Item]:
    """Return the column of a field, typed; none where the field is left out.

    `of` finds the record in the thing that a row is for.
    """
    about = estate.schema.about(type_key)
    declared = about.fields[key]
    if not estate.goes_out(declared):
        return []
    kind = declared.kind
    label = heading or declared.label

    def show(thing: Any) -> Value:
        record = of(thing)
        value = None if record is None else record.values.get(key)
        return None if value is None else _shown(estate, declared, value)

    if isinstance(kind, Quantity):
        unit = f" ({kind.unit})" if kind.unit and kind.unit not in label else ""

        def upper(thing: Any) -> Value:
            record = of(thing)
            value = None if record is None else record.values.get(key)
            if value is None or value.high is None:
                return None
            return Cell(in_unit(kind, value.high, value.unit), amount_look(kind, value, plain=True))

        return [Item(f"{label}{unit}", show, width or 14, total, upper, kind.unit)]
    return [Item(label, show, width or _width(declared.kind.shape))]


def fields(
    estate: Estate,
    type_key: str,
    keys: str,
    totals: str = "",
    of: Callable[[Any], Any] = itself,
) -> list[Item]:
    """Return the columns of several fields, named in one text; those in `totals` are summed."""
    summed = totals.split()
    return [
        item
        for key in keys.split()
        for item in field(estate, type_key, key, total=key in summed, of=of)
    ]


def worked(estate: Estate, type_key: str, *keys: str) -> list[Item]:
    """Return the columns of what fields amount to; all of a type's, or those named.

    None is left of one that would give away a field that is left out.
    """
    about = estate.schema.about(type_key)
    return [
        _worked(about, working)
        for working in about.workings
        if (not keys or working.key in keys)
        and all(estate.goes_out(about.fields[key]) for key in working.inputs)
    ]


def _worked(about: RecordType, working: Working) -> Item:
    unit = f" ({working.kind.unit})" if working.kind.unit else ""

    def amount(record: Any, end: str) -> Value:
        found = working.of(record.values, about.fields)
        number = None if found is None else getattr(found, end)
        if found is None or number is None:
            return None
        return Cell(number, amount_look(working.kind, found, plain=end == "high"))

    return Item(
        f"{working.label}{unit}",
        lambda record: amount(record, "low"),
        14,
        upper=lambda record: amount(record, "high"),
        unit=working.kind.unit,
    )


def own(estate: Estate, heading: str, width: float = 30, of: Callable[[Any], Any] = itself) -> Item:
    """Return the column with what a record is called."""
    return Item(heading, lambda thing: estate.title(of(thing)) or None, width)


def reference_of(of: Callable[[Any], Any] = itself) -> Item:
    """Return the column with a record's reference."""
    return Item("Reference", lambda thing: of(thing).reference, 15)


def _width(shape: Shape) -> float:
    return {
        Shape.TEXT: 26.0,
        Shape.LONG_TEXT: 42.0,
        Shape.REFERENCE: 26.0,
        Shape.REFERENCES: 32.0,
        Shape.CHOICES: 26.0,
        Shape.CHOICE: 18.0,
        Shape.PARTIAL_DATE: 13.0,
        Shape.DATE: 13.0,
        Shape.NUMBER: 9.0,
    }.get(shape, 16.0)


def _shown(estate: Estate, declared: Any, value: Any) -> Value:
    kind = declared.kind
    if isinstance(value, Amount):
        return Cell(in_unit(kind, value.low, value.unit), amount_look(kind, value))
    if isinstance(value, PartialDate):
        return value.first if value.first == value.last else value.text
    if declared.to is not None:
        ids = value if declared.many else (value,)
        return "; ".join(estate.title(i) for i in ids)
    if kind.shape in (Shape.NUMBER, Shape.DATE):
        return value  # type: ignore[no-any-return]  # a number or a day
    return str(kind.format(value))


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
    if any(item.total for item in items):
        first = sheet.row + 4
        _write_totals(sheet, items, rows, first)
    columns = [
        Column(item.heading, _wide(item, rows, place), LINED, right=_numbers(rows, place))
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


def _wide(item: Item, rows: Sequence[Sequence[Value]], place: int) -> float:
    """Return a width in which every number shows: a number cut off shows as ####."""
    return max(item.width, max((_length(row[place]) for row in rows), default=0) + 2)


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


def _write_totals(
    sheet: Sheet, items: Sequence[Item], rows: Sequence[Sequence[Value]], first: int
) -> None:
    last = first + len(rows) - 1
    totals: list[Value] = [Cell("Total", TOTAL_TEXT)]
    stated: list[Value] = [Cell("Stated for", TOTAL_TEXT)]
    for place, item in enumerate(items[1:], 1):
        letter = get_column_letter(place + 1)
        numbers = [n for row in rows if (n := numeric(row[place])) is not None]
        if not item.total:
            totals.append(Cell(None, TOTAL))
            stated.append(Cell(None, TOTAL))
            continue
        cells = f"{letter}{first}:{letter}{last}"
        money = Look('"£"#,##0' if item.unit == "£" else "#,##0", bold=True, fill=TOTAL.fill)
        total = Formula(f"SUBTOTAL(109,{cells})", plain_number(sum(numbers, Decimal(0))))
        totals.append(Cell(total, money))
        of = Look(f'0" of {len(rows)}"', bold=True, fill=TOTAL.fill)
        stated.append(Cell(Formula(f"SUBTOTAL(102,{cells})", len(numbers)), of))
    sheet.put_row(totals)
    sheet.put_row(stated)


def numeric(value: Value) -> Decimal | None:
    """Return the number that a cell holds, None if it holds none."""
    if isinstance(value, Cell):
        value = value.value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    return Decimal(str(value))


def plain_number(value: Decimal) -> int | float:
    """Return a decimal as the number that a program would compute."""
    return int(value) if value == value.to_integral_value() else float(value)
