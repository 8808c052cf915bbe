"""Conditions: a filter as data, which memory can test, SQL can answer and people can read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from assetregister.errors import InvalidValue
from assetregister.fields import Field
from assetregister.kinds import Flag, Kind, Shape, Whole
from assetregister.records.record import RecordType, State
from assetregister.schema import Schema, WayBack

COUNT: Final = "count"

EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST = "=", "!=", "<", "<=", ">", ">="
CONTAINS, IN, BETWEEN, BLANK, STATED, UNDER = "~", "in", "between", "blank", "stated", "under"

ORDERED: Final = (LESS, AT_MOST, MORE, AT_LEAST, BETWEEN)


@dataclass(frozen=True, slots=True)
class Compare:
    """The value at the end of `path` stands in a relation to the operands.

    A path is field keys and reverse names; through a reverse name it holds if it holds of any
    record there. Operands are encoded as the log encodes them.
    """

    path: tuple[str, ...]
    operator: str
    operands: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Has:
    """Some record at the end of a path meets a condition."""

    path: tuple[str, ...]
    condition: Condition


@dataclass(frozen=True, slots=True)
class Both:
    """All the conditions hold."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of the conditions holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The condition does not hold."""

    part: Condition


Condition = Compare | Has | Both | Either | Not


@dataclass(frozen=True, slots=True)
class Sort:
    """One column to order by; blanks come last either way."""

    path: tuple[str, ...]
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Which records of a type, and in what order."""

    type: str
    where: Condition | None = None
    search: str = ""
    sort: tuple[Sort, ...] = ()
    archived: bool = False  # also those that are archived
    possible: bool = False  # also those that may meet it: dates or amounts leave it open


def both(*parts: Condition | None) -> Condition | None:
    """Return the conditions joined by “and”; None where there are none."""
    stated = tuple(part for part in parts if part is not None)
    return stated[0] if len(stated) == 1 else Both(stated) if stated else None


POSITIVE: Final = {UNEQUAL: EQUAL, BLANK: STATED}
"""Operators that hold exactly where another does not."""

PSEUDO_STATES: Final = {"archived": State.ARCHIVED, "conflict": State.CONFLICT}
"""Yes-or-no fields that every type has, kept by the register itself."""


def _field(key: str, label: str, kind: Kind[Any]) -> Field:
    field = Field(label, kind)
    field.key = key
    return field


PSEUDO_FIELDS: Final = {
    "archived": _field("archived", "Archived", Flag()),
    "conflict": _field("conflict", "In conflict", Flag()),
}
COUNT_FIELD: Final = _field(COUNT, "Count", Whole())

Step = Field | WayBack


def steps(schema: Schema, about: RecordType, path: tuple[str, ...]) -> list[Step]:
    """Return what each part of a path is. Raises InvalidValue naming the part that is nothing."""
    found: list[Step] = []
    here: RecordType | None = about
    for part in path:
        step = step_from(schema, here, part) if here else None
        if part == COUNT and found and isinstance(found[-1], WayBack):
            step = COUNT_FIELD
        if step is None:
            where = f"{here.plural} have" if here else "There is"
            raise InvalidValue(f"{where} no field “{part}”.")
        found.append(step)
        here = beyond(schema, step)
    return found


def leaf(schema: Schema, about: RecordType, path: tuple[str, ...]) -> Field:
    """Return the field a path ends in; a way back ends in its own count."""
    last = steps(schema, about, path)[-1]
    return last if isinstance(last, Field) else COUNT_FIELD


def step_from(schema: Schema, about: RecordType, part: str) -> Step | None:
    """Return the field or way back that a type calls `part`, or None."""
    return (
        about.fields.get(part) or schema.ways_back(about.key).get(part) or PSEUDO_FIELDS.get(part)
    )


def beyond(schema: Schema, step: Step) -> RecordType | None:
    """Return the type that a step leads to; None where it ends in a value."""
    if isinstance(step, WayBack):
        return step.type
    return schema.about(step.to) if step.to and step.to != "*" else None


def upward(about: RecordType) -> Field | None:
    """Return the field that leads from a record to the larger one of its type that it lies in.

    It is the first field that names one record of the same type: an area's “Lies in”.
    """
    return next((f for f in about.fields.values() if f.to == about.table and not f.many), None)


def operators(field: Field) -> tuple[str, ...]:
    """Return the operators that make sense for a field, as the filter bar offers them."""
    always = (EQUAL, UNEQUAL, IN, BLANK, STATED)
    shape = field.kind.shape
    if shape in (Shape.NUMBER, Shape.AMOUNT, Shape.DATE, Shape.PARTIAL_DATE):
        return (EQUAL, UNEQUAL, *ORDERED, BLANK, STATED)
    if shape in (Shape.REFERENCE, Shape.REFERENCES):
        return (*always, UNDER)
    if shape in (Shape.CHOICE, Shape.CHOICES):
        return always
    if shape is Shape.PLACE:
        return (BLANK, STATED)
    if shape is Shape.LONG_TEXT:
        return (CONTAINS, BLANK, STATED)
    return (CONTAINS, *always, LESS, AT_MOST, MORE, AT_LEAST, BETWEEN)


def allows(field: Field, operator: str) -> bool:
    """Return whether a condition may ask this of a field.

    Lists of numbers and dates may be typed, although no filter bar offers them.
    """
    offered = operators(field)
    return operator in offered or (operator == IN and EQUAL in offered)
