"""A kind of value: the one owner of every conversion between its three shapes.

A value has three shapes: the Python object, the text people read and type (`format`, `parse`), and
the text the log carries (`encode`, `decode`: permanent codes, never labels).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Bound = str | float | int
Cell = str | float | int | None


class Shape(StrEnum):
    """How a value is best shown and edited; windows and workbooks choose by it, never by class."""

    TEXT = "text"
    LONG_TEXT = "long text"
    CODE = "code"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    PARTIAL_DATE = "partial date"
    CHOICE = "choice"
    CHOICES = "choices"
    REFERENCE = "reference"
    REFERENCES = "references"
    TEXTS = "texts"
    PLACE = "place"


class Truth(StrEnum):
    """Whether a condition holds of a value known only within bounds."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column that a kind keeps beside the encoded value, for sorting and filtering in SQL."""

    suffix: str
    type: str  # "text", "real" or "integer"
    of: Callable[[T], Cell]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a value that was kept may be wrong, and the text that would put it right, if known."""

    sentence: str
    fix: str | None = None


class Kind(Generic[T]):
    """A kind of value; a new one overrides only what differs from plain text."""

    name: ClassVar[str] = "text"
    shape: ClassVar[Shape] = Shape.TEXT
    many: ClassVar[bool] = False
    plain: ClassVar[bool] = False
    """Whether the log carries the very text that people read, so that lists need not decode it."""

    def parse(self, text: str) -> T:
        """Read what a person typed (never blank). Raises InvalidValue with a sentence to show."""
        raise NotImplementedError

    def format(self, value: T) -> str:
        """Write the value as people read it; `parse` reads it back to an equal value."""
        return str(value)

    def encode(self, value: T) -> str:
        """Write the value as the log carries it."""
        return str(value)

    def decode(self, text: str) -> T:
        """Read a value from the log."""
        raise NotImplementedError

    def fold(self, value: T) -> str:
        """Return a text that is equal for values nobody would call different."""
        return self.encode(value)

    def doubt(self, value: T) -> Doubt | None:
        """Say what looks wrong with a value that was kept all the same, or None."""
        return None

    def columns(self) -> tuple[Column[T], ...]:
        """Return the extra columns kept beside the encoded value."""
        return ()

    def span_columns(self) -> tuple[str, str]:
        """Return the suffixes of the columns that hold the lowest and highest possible value."""
        return ("", "")

    def span(self, value: T) -> tuple[Bound, Bound] | None:
        """Return the lowest and highest value this may stand for; None if it has no order."""
        text = self.encode(value)
        return (text, text)

    def compare(self, value: T, operator: str, operand: T) -> Truth:
        """Say whether `value operator operand` holds: =, <, <=, > or >=."""
        mine, theirs = self.span(value), self.span(operand)
        if mine is None or theirs is None:
            return Truth.NO
        return compare_spans(mine, operator, theirs)

    def search_text(self, value: T) -> str:
        """Return the words by which a record holding this value should be found."""
        return ""


def compare_spans(mine: tuple[Bound, Bound], operator: str, theirs: tuple[Bound, Bound]) -> Truth:
    """Compare two spans: YES only when it holds for every value they may stand for."""
    low, high = mine
    first, last = theirs
    certain, possible = {
        "=": (low >= first and high <= last, low <= last and high >= first),  # type: ignore[operator]
        "<": (high < first, low < first),  # type: ignore[operator]
        "<=": (high <= last, low <= last),  # type: ignore[operator]
        ">": (low > last, high > last),  # type: ignore[operator]
        ">=": (low >= first, high >= first),  # type: ignore[operator]
    }[operator]
    if certain:
        return Truth.YES
    return Truth.MAYBE if possible else Truth.NO
