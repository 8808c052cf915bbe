"""Conditions tested on a record in memory, as SQL would answer them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from assetregister.filters.conditions import (
    BETWEEN,
    CONTAINS,
    COUNT,
    COUNT_FIELD,
    EQUAL,
    IN,
    POSITIVE,
    PSEUDO_STATES,
    STATED,
    UNDER,
    Both,
    Compare,
    Condition,
    Either,
    Has,
    Not,
    beyond,
    step_from,
    upward,
)
from assetregister.folding import fold
from assetregister.kinds import Kind, Many, Truth
from assetregister.schema import Schema, WayBack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.fields import Field
    from assetregister.records.record import Record


class Neighbours(Protocol):
    """What leads from a record to others: an open register."""

    @property
    def schema(self) -> Schema:
        """Return what is recorded in the register."""

    def get(self, record_id: str) -> Record | None:
        """Return a record by id, or None."""

    def pointing_at(self, record_id: str, way: WayBack) -> list[Record]:
        """Return the live records that point at this one."""


def test(record: Record, condition: Condition | None, register: Neighbours) -> Truth:
    """Say whether a condition holds of a record; MAYBE where a date or amount leaves it open."""
    match condition:
        case None:
            return Truth.YES
        case Both(parts):
            return _least(test(record, part, register) for part in parts)
        case Either(parts):
            return _most(test(record, part, register) for part in parts)
        case Not(part):
            return _opposite(test(record, part, register))
        case Has(path, inner):
            return _most(test(r, inner, register) for r in _records(record, path, register))
        case Compare():
            return _compare(record, condition, register)


def matches(record: Record, condition: Condition | None, register: Neighbours) -> bool:
    """Return whether a condition certainly holds of a record."""
    return test(record, condition, register) is Truth.YES


_RANK = {Truth.NO: 0, Truth.MAYBE: 1, Truth.YES: 2}


def _least(truths: Iterator[Truth]) -> Truth:
    return min(truths, key=_RANK.__getitem__, default=Truth.YES)


def _most(truths: Iterator[Truth]) -> Truth:
    return max(truths, key=_RANK.__getitem__, default=Truth.NO)


def _opposite(truth: Truth) -> Truth:
    return {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.MAYBE: Truth.MAYBE}[truth]


def _records(record: Record, path: tuple[str, ...], register: Neighbours) -> list[Record]:
    here = [record]
    for part in path:
        here = [there for r in here for there in _step(r, part, register)]
    return here


def _step(record: Record, part: str, register: Neighbours) -> list[Record]:
    step = step_from(register.schema, record.about, part)
    if isinstance(step, WayBack):
        return register.pointing_at(record.id, step)
    assert step is not None
    value = record.values.get(step.key)
    ids = value if step.many else (value,)
    found = (register.get(i) for i in ids or () if i is not None)
    return [r for r in found if r is not None]


def _compare(record: Record, compare: Compare, register: Neighbours) -> Truth:
    if compare.operator in POSITIVE:
        positive = replace(compare, operator=POSITIVE[compare.operator])
        return _opposite(_compare(record, positive, register))
    *ways, last = compare.path
    if last == COUNT and ways:
        holders = _records(record, tuple(ways[:-1]), register)
        counts = (len(_records(holder, (ways[-1],), register)) for holder in holders)
        return _most(_value(COUNT_FIELD, count, compare, register) for count in counts)
    holders = _records(record, tuple(ways), register)
    return _most(_field(holder, last, compare, register) for holder in holders)


def _field(record: Record, key: str, compare: Compare, register: Neighbours) -> Truth:
    if key in PSEUDO_STATES:
        answer = "yes" if record.state & PSEUDO_STATES[key] else "no"
        return _truth(compare.operator == STATED or answer in compare.operands)
    field = record.about.fields[key]
    return _value(field, record.values.get(key), compare, register)


def _value(field: Field, value: Any, compare: Compare, register: Neighbours) -> Truth:
    if compare.operator == STATED:
        return _truth(value is not None and value != ())
    values = (value or ()) if field.many else (() if value is None else (value,))
    kind = field.kind.element if isinstance(field.kind, Many) else field.kind
    return _most(_relation(field, kind, v, compare, register) for v in values)


def _relation(
    field: Field, kind: Kind[Any], value: Any, compare: Compare, register: Neighbours
) -> Truth:
    operator = compare.operator
    if operator == CONTAINS:
        return _truth(fold(compare.operands[0]) in fold(kind.format(value)))
    if operator == UNDER:
        return _truth(compare.operands[0] in _upwards(field, value, register))
    operands = [kind.decode(o) for o in compare.operands]
    if operator == IN:
        return _most(kind.compare(value, EQUAL, o) for o in operands)
    if operator == BETWEEN:
        low, high = operands
        return _least(iter((kind.compare(value, ">=", low), kind.compare(value, "<=", high))))
    return kind.compare(value, operator, operands[0])


def _upwards(field: Field, record_id: str, register: Neighbours) -> set[str]:
    """Return a record's id and those of the records it lies in; a loop ends where it closes."""
    target = beyond(register.schema, field)
    way = upward(target) if target else None
    seen: set[str] = set()
    here: str | None = record_id
    while here and here not in seen:
        seen.add(here)
        record = register.get(here) if way else None
        here = record.values.get(way.key) if record and way else None
    return seen


def _truth(holds: bool) -> Truth:
    return Truth.YES if holds else Truth.NO
