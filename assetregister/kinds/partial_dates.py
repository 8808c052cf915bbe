"""Dates as people know them: 2006, early 2006, autumn 2016, 2016/17, November 2016 to May 2017."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import tidy
from assetregister.kinds.day_first import read_span
from assetregister.kinds.kind import Bound, Column, Doubt, Kind, Shape

_MONTH_OR_YEAR: Final = re.compile(r"(?P<year>[0-9]{4})-(?P<month>0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as entered, with the first and last day it may mean."""

    text: str
    first: date
    last: date


class PartialDates(Kind[PartialDate]):
    """A day, or as much of one as is known; kept as entered, sorted by first day, then last.

    The log carries both days, so that a later reader of dates never changes what was meant.
    """

    name = "partial date"
    shape = Shape.PARTIAL_DATE

    def parse(self, text: str) -> PartialDate:
        """Read a day, month, season, quarter, year, financial year, decade or range."""
        return PartialDate(tidy(text), *read_span(text))

    def format(self, value: PartialDate) -> str:
        """Return the text as entered."""
        return value.text

    def encode(self, value: PartialDate) -> str:
        """Write both days and the text."""
        return f"{value.first.isoformat()}/{value.last.isoformat()}|{value.text}"

    def decode(self, text: str) -> PartialDate:
        """Read what `encode` wrote. Raises InvalidValue if it is something else."""
        days, _, entered = text.partition("|")
        try:
            first, last = map(date.fromisoformat, days.split("/"))
        except ValueError as error:
            raise InvalidValue(f"“{text}” is not a date this version can read.") from error
        return PartialDate(entered, first, last)

    def fold(self, value: PartialDate) -> str:
        """Return both days: March 2004 and 2004-03 are the same."""
        return f"{value.first.isoformat()}/{value.last.isoformat()}"

    def doubt(self, value: PartialDate) -> Doubt | None:
        """Say so where a month may have been meant as a financial year."""
        found = _MONTH_OR_YEAR.fullmatch(value.text)
        if found and (int(found["year"]) + 1) % 100 == int(found["month"]):
            year = f"{found['year']}/{found['month']}"
            return Doubt(f"“{value.text}” was read as a month; the financial year is {year}.", year)
        return None

    def columns(self) -> tuple[Column[PartialDate], ...]:
        """Keep the first and last day."""
        return (
            Column("first", "text", lambda value: value.first.isoformat()),
            Column("last", "text", lambda value: value.last.isoformat()),
        )

    def span_columns(self) -> tuple[str, str]:
        """Order by the first day."""
        return ("first", "last")

    def span(self, value: PartialDate) -> tuple[Bound, Bound]:
        """Return the first and last day."""
        return (value.first.isoformat(), value.last.isoformat())

    def search_text(self, value: PartialDate) -> str:
        """Return the text as entered."""
        return value.text
