"""The columns of a list in the strategy workbook: a heading, and what stands there for a thing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from assetregister.kinds import Amount, PartialDate, Qualifier, Quantity, Shape
from exports.book.cells import Cell
from exports.qualified import amount_look, counted
from exports.sources import in_unit

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.records.record import Record
    from assetregister.workings import Working
    from exports.book.cells import Value
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
    said: Callable[[Any], Qualifier] | None = None  # how the number stands to the truth


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

    def value(thing: Any) -> Any:
        record = of(thing)
        return None if record is None else record.values.get(key)

    def show(thing: Any) -> Value:
        held = value(thing)
        return None if held is None else _shown(estate, declared, held)

    if isinstance(kind, Quantity):
        return [amounts(label, kind, value, width or 14, total)]
    return [Item(label, show, width or _width(declared.kind.shape))]


def amounts(
    label: str,
    kind: Quantity,
    amount: Callable[[Any], Amount | None],
    width: float = 14,
    total: bool = False,
) -> Item:
    """Return a column of amounts: numbers in one unit, looking as they stand to the truth."""

    def show(thing: Any) -> Value:
        held = amount(thing)
        if held is None:
            return None
        return Cell(in_unit(kind, held.low, held.unit), amount_look(kind, held))

    def upper(thing: Any) -> Value:
        held = amount(thing)
        if held is None or held.high is None:
            return None
        return Cell(in_unit(kind, held.high, held.unit), amount_look(kind, held, plain=True))

    def said(thing: Any) -> Qualifier:
        held = amount(thing)
        return Qualifier.EXACTLY if held is None else counted(held)

    unit = "" if kind.unit.casefold() in label.casefold() else f" ({kind.unit})"
    return Item(f"{label}{unit}", show, width, total, upper, kind.unit, said)


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
        amounts(working.label, working.kind, partial(_worked_out, working))
        for working in about.workings
        if (not keys or working.key in keys)
        and all(estate.goes_out(about.fields[key]) for key in working.inputs)
    ]


def _worked_out(working: Working, record: Record) -> Amount | None:
    return working.of(record.values, record.about.fields)


def own(estate: Estate, heading: str, width: float = 30, of: Callable[[Any], Any] = itself) -> Item:
    """Return the column with what a record is called."""
    return Item(heading, lambda thing: estate.title(of(thing)) or None, width)


def reference_of(of: Callable[[Any], Any] = itself) -> Item:
    """Return the column with a record's reference."""
    return Item("Reference", lambda thing: of(thing).reference, 17)


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
    if isinstance(value, PartialDate):
        return value.first if value.first == value.last else value.text
    if declared.to is not None:
        ids = value if declared.many else (value,)
        return "; ".join(estate.title(i) for i in ids)
    if kind.shape in (Shape.NUMBER, Shape.DATE):
        return value  # type: ignore[no-any-return]  # a number or a day
    return str(kind.format(value))
