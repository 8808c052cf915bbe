"""What a sheet of the strategy workbook is: a name, and how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from exports.book.book import Book
    from exports.strategy.estate import Estate


@dataclass(frozen=True, slots=True)
class StrategySheet:
    """One sheet; `write` returns how many rows it has, 0 where there was nothing to show.

    `needs` names another sheet whose cells its formulas count: it is written after that one, and
    still stands where the list has it.
    """

    name: str
    write: Callable[[Estate, Book], int]
    needs: str = ""
