"""Whole numbers: storeys, positions, seats in a rotation."""

from __future__ import annotations

import re

from assetregister.errors import InvalidValue
from assetregister.kinds.kind import Bound, Column, Kind, Shape

_WHOLE = re.compile(r"[-+]?\d{1,3}(?:,\d{3})+|[-+]?\d+(?:\.0+)?")


class Whole(Kind[int]):
    """A whole number without unit or qualifier."""

    name = "whole number"
    shape = Shape.NUMBER

    def parse(self, text: str) -> int:
        """Read 1200, 1,200 or 12.0."""
        text = text.strip()
        if not _WHOLE.fullmatch(text) or len(text) > 15:
            raise InvalidValue(f"Enter a whole number like 12; “{text}” is not one.")
        return int(float(text.replace(",", "")))

    def format(self, value: int) -> str:
        """Write with thousands separated."""
        return f"{value:,}"

    def decode(self, text: str) -> int:
        """Read the digits."""
        return int(text)

    def columns(self) -> tuple[Column[int], ...]:
        """Keep the number as a number."""
        return (Column("n", "integer", int),)

    def span_columns(self) -> tuple[str, str]:
        """Order by the number."""
        return ("n", "n")

    def span(self, value: int) -> tuple[Bound, Bound]:
        """Return the number twice."""
        return (value, value)
