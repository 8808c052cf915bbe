"""The one way in which a value becomes a cell: typed, or text that stays text.

Numbers are written as they are, days from March 1900 on as dates, everything else as text that no
program takes for a formula. A formula is only ever one that this program wrote (`Formula`).
"""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from exports.book.looks import DAY, DECIMAL, NUMBER, TEXT, Look
from exports.book.text import TRIGGERS, escaped, sayable

if TYPE_CHECKING:
    from collections.abc import Callable

    from exports.book.looks import Looks, Style
    from exports.book.notes import Notes

EPOCH: Final = datetime.date(1899, 12, 30).toordinal()
FIRST_SAFE_DAY: Final = datetime.date(1900, 3, 1)
MOST_EXACT: Final = 2**53
DIGITS: Final = 15

Number = int | float | Decimal
Plain = str | int | float | Decimal | datetime.date | None


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of our own (without “=”) and what it comes to, for readers that do not compute."""

    text: str
    value: Number | str


@dataclass(frozen=True, slots=True)
class Cell:
    """A value with a look of its own."""

    value: Plain | Formula
    look: Look


Value = Plain | Formula | Cell


class CellWriter:
    """Writes the cells of one workbook as XML."""

    def __init__(self, looks: Looks, notes: Notes) -> None:
        self._notes = notes
        self.style = looks.style
        self._usual = {kind: looks.style(look) for kind, look in _USUAL.items()}
        self._writers: dict[type, Callable[[Any, str, Style, str], str]] = {
            str: self.text,
            int: self._whole,
            bool: self._truth,
            float: self._float,
            Decimal: self._decimal,
            datetime.date: self._day,
            datetime.datetime: self._moment,
            Formula: self._formula,
        }

    def cell(self, value: Value, place: str, style: Style | None, sheet: str) -> str:
        """Return the XML of one cell; nothing for no value."""
        kind = type(value)
        if kind is Cell:
            return self._own(value, place, sheet)  # type: ignore[arg-type]  # it is a Cell
        if value is None:
            return ""
        return self._writers[kind](value, place, style or self._usual[kind], sheet)

    def text(self, value: str, place: str, style: Style, sheet: str) -> str:
        """Return a cell of text, which no program will take for a formula."""
        said = sayable(value)
        if said.done:
            self._notes.add(sheet, place, said.done)
        number = style.inert if value.startswith(TRIGGERS) else style.text
        return (
            f'<c r="{place}" s="{number}" t="inlineStr"><is>'
            f'<t xml:space="preserve">{escaped(said.text)}</t></is></c>'
        )

    def _own(self, cell: Cell, place: str, sheet: str) -> str:
        style = self.style(cell.look)
        if cell.value is None:
            return f'<c r="{place}" s="{style.number}"/>'
        return self._writers[type(cell.value)](cell.value, place, style, sheet)

    def _whole(self, value: int, place: str, style: Style, sheet: str) -> str:
        if abs(value) > MOST_EXACT:
            return self.text(str(value), place, style, sheet)
        return _numeric(str(value), place, style)

    def _truth(self, value: bool, place: str, style: Style, sheet: str) -> str:
        return self.text("Yes" if value else "No", place, style, sheet)

    def _float(self, value: float, place: str, style: Style, sheet: str) -> str:
        if not math.isfinite(value):
            return self.text(
                "not a number" if math.isnan(value) else str(value), place, style, sheet
            )
        return _numeric(repr(value), place, style)

    def _decimal(self, value: Decimal, place: str, style: Style, sheet: str) -> str:
        if not value.is_finite():
            return self.text("not a number" if value.is_nan() else str(value), place, style, sheet)
        digits = f"{value:f}"
        if len(digits) > DIGITS and len(value.normalize().as_tuple().digits) > DIGITS:
            return self.text(digits, place, style, sheet)
        return _numeric(digits, place, style)

    def _day(self, value: datetime.date, place: str, style: Style, sheet: str) -> str:
        if value < FIRST_SAFE_DAY:
            return self.text(value.isoformat(), place, style, sheet)
        return _numeric(str(value.toordinal() - EPOCH), place, style)

    def _moment(self, value: datetime.datetime, place: str, style: Style, sheet: str) -> str:
        plain = value.replace(tzinfo=None).isoformat(" ", "minutes")
        return self.text(plain, place, style, sheet)

    def _formula(self, value: Formula, place: str, style: Style, sheet: str) -> str:
        formula = escaped(value.text)
        if isinstance(value.value, str):
            result = escaped(sayable(value.value).text)
            return f'<c r="{place}" s="{style.text}" t="str"><f>{formula}</f><v>{result}</v></c>'
        return f'<c r="{place}" s="{style.number}"><f>{formula}</f><v>{value.value}</v></c>'


def _numeric(digits: str, place: str, style: Style) -> str:
    return f'<c r="{place}" s="{style.number}"><v>{digits}</v></c>'


_USUAL: Final[dict[type, Look]] = {
    str: TEXT,
    bool: TEXT,
    int: NUMBER,
    float: DECIMAL,
    Decimal: DECIMAL,
    datetime.date: DAY,
    datetime.datetime: TEXT,
    Formula: NUMBER,
}
