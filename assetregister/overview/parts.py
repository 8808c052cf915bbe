"""What an overview is made of: figures, charts, their bars, each with the query it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from assetregister.filters.conditions import EQUAL, IN, STATED, Compare

if TYPE_CHECKING:
    from decimal import Decimal

    from assetregister.fields import Field
    from assetregister.filters.conditions import Condition, Query

NOT_STATED: Final = "Not stated"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: what it is, how many, over how many; `warns` where the note asks for a deed."""

    label: str
    icon: str
    query: Query
    figure: str
    before: str = ""
    unit: str = ""
    note: str = ""
    warns: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: how long it is drawn, and the rows that it counts."""

    length: Decimal | int
    rows: int
    query: Query


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its words, its parts in the order of the legend, the value written at its end.

    `query` finds the rows of all its parts; None where they are of several types.
    """

    label: str
    parts: tuple[Part, ...]
    value: str
    query: Query | None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars under a title; a chart `over_time` stands upright, its bars in the order of time.

    `legend` names the parts, if there are several; without bars, `empty` says why.
    """

    title: str
    note: str
    bars: tuple[Bar, ...]
    legend: tuple[str, ...] = ()
    over_time: bool = False
    empty: str = ""


def equals(*path: str, code: str) -> Compare:
    """Return the condition that a choice or reference is this one."""
    return Compare(path, EQUAL, (code,))


def among(*path: str, codes: tuple[str, ...]) -> Condition:
    """Return the condition that a choice is one of these."""
    return equals(*path, code=codes[0]) if len(codes) == 1 else Compare(path, IN, codes)


def stated(*path: str) -> Compare:
    """Return the condition that a field is stated."""
    return Compare(path, STATED)


def encoded(field: Field, value: Any) -> str:
    """Return a value as conditions carry it."""
    return field.kind.encode(value)
