"""Full days."""

from __future__ import annotations

from datetime import date

from assetregister.errors import InvalidValue
from assetregister.kinds.day_first import MONTHS, read_day
from assetregister.kinds.kind import Kind, Shape


class Date(Kind[date]):
    """One day, read day first: 12/03/2004 is 12 March 2004."""

    name = "date"
    shape = Shape.DATE

    def parse(self, text: str) -> date:
        """Read 28/02/2027, 28 February 2027 or 2027-02-28, without a time."""
        return read_day(text)

    def format(self, value: date) -> str:
        """Write 28 February 2027."""
        return f"{value.day} {MONTHS[value.month - 1]} {value.year:04}"

    def encode(self, value: date) -> str:
        """Write 2027-02-28."""
        return value.isoformat()

    def decode(self, text: str) -> date:
        """Read 2027-02-28. Raises InvalidValue if it is something else."""
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise InvalidValue(f"“{text}” is not a date this version can read.") from error

    def search_text(self, value: date) -> str:
        """Return the day in words."""
        return self.format(value)
