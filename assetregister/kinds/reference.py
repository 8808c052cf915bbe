"""References from one record to another, one or several."""

from __future__ import annotations

import re

from assetregister.errors import InvalidValue
from assetregister.kinds.kind import Bound, Kind, Shape
from assetregister.kinds.many import Many

_ID = re.compile(r"[0-9a-f]{32}")
ANY = "*"


class Reference(Kind[str]):
    """The id of a record of type `to`; “*” lets it be a record of any type.

    Names are resolved by whoever holds a register (`Reader.resolve`) before they come here.
    """

    name = "reference"
    shape = Shape.REFERENCE

    def __init__(self, to: str) -> None:
        self.to = to

    def parse(self, text: str) -> str:
        """Accept a record's id. Raises InvalidValue for anything else."""
        text = text.strip()
        if not _ID.fullmatch(text):
            raise InvalidValue(f"No record answers to “{text}”. Choose one from the list.")
        return text

    def decode(self, text: str) -> str:
        """Return the id."""
        return text

    def span(self, value: str) -> tuple[Bound, Bound] | None:
        """Return the id: equality is all that is asked of it."""
        return (value, value)


class References(Many):
    """Several records of one type."""

    name = "several references"
    shape = Shape.REFERENCES

    def __init__(self, to: str) -> None:
        super().__init__(Reference(to))
        self.to = to
