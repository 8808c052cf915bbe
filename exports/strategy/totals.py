"""The totals above a list: how much, how that stands to the truth, and for how many it is known.

What nobody stated is no nought: a total of nothing says “not stated”, and beside every total stands
how many rows do not state it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from openpyxl.utils import get_column_letter

from assetregister.kinds import Qualifier
from exports.book.cells import Cell, Formula
from exports.book.looks import TOTAL, TOTAL_TEXT, Look
from exports.qualified import hedged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exports.book.cells import Value

_FIGURE: Final = Look("#,##0", bold=True, fill=TOTAL.fill, align="right")
_POUNDS: Final = replace(_FIGURE, format='"£"#,##0')
_WORDS: Final = replace(TOTAL_TEXT, align="right")
_NOT_STATED: Final = "not stated"


@dataclass(frozen=True, slots=True)
class Sum:
    """The numbers of one column added up: of how many rows, and how that stands to the truth."""

    numbers: Sequence[Decimal]
    rows: int
    said: Qualifier
    pounds: bool

    @property
    def total(self) -> int | float:
        """Return what the numbers come to."""
        return plain_number(sum(self.numbers, Decimal(0)))

    @property
    def look(self) -> Look:
        """Return the look of the total, which tells its qualifier too."""
        return hedged(_POUNDS if self.pounds else _FIGURE, self.said)


def total_rows(sums: Sequence[Sum | None], row: int) -> list[list[Value]]:
    """Return the rows of totals, the first of which is `row`; the headings and the list follow.

    The formulas count the rows that a filter shows, by the first column: no row leaves it blank.
    """
    lines = [("Total", _total), ("Stated for", _stated), ("Not stated for", _unstated)]
    held = [one for one in sums if one is not None]
    if any(one.said is not Qualifier.EXACTLY for one in held):
        lines.insert(1, ("Qualifier, as exported", _qualifier))
    first = row + len(lines) + 1
    last = first + max(one.rows for one in held) - 1
    letters = [get_column_letter(place) for place in range(1, len(sums) + 1)]
    spans = [f"{letter}{first}:{letter}{last}" for letter in letters]
    return [
        [
            Cell(label, TOTAL_TEXT),
            *(
                Cell(None, TOTAL) if one is None else show(one, span, spans[0])
                for one, span in zip(sums[1:], spans[1:], strict=True)
            ),
        ]
        for label, show in lines
    ]


def _total(held: Sum, cells: str, every: str) -> Value:
    formula = f'IF(SUBTOTAL(102,{cells})=0,"{_NOT_STATED}",SUBTOTAL(109,{cells}))'
    return Cell(Formula(formula, held.total if held.numbers else _NOT_STATED), held.look)


def _qualifier(held: Sum, cells: str, every: str) -> Value:
    exact = held.said is Qualifier.EXACTLY
    return Cell(None if exact else held.said.label, _WORDS)


def _stated(held: Sum, cells: str, every: str) -> Value:
    of = replace(_FIGURE, format=f'0" of {held.rows}"')
    return Cell(Formula(f"SUBTOTAL(102,{cells})", len(held.numbers)), of)


def _unstated(held: Sum, cells: str, every: str) -> Value:
    formula = f"SUBTOTAL(103,{every})-SUBTOTAL(102,{cells})"
    return Cell(Formula(formula, held.rows - len(held.numbers)), _FIGURE)


def plain_number(value: Decimal) -> int | float:
    """Return a decimal as the number that a program would compute."""
    return int(value) if value == value.to_integral_value() else float(value)
