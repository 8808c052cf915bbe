"""Many-valued kinds: each element is a place of its own, so additions by two people never clash."""

from __future__ import annotations

import json
import re

from assetregister.errors import InvalidValue
from assetregister.kinds.kind import Bound, Kind, Shape

_SEPARATORS = re.compile(r"\s*[;\n]\s*")


class Many(Kind[tuple[str, ...]]):
    """Several values of one kind whose Python shape is a text; kept in folded order."""

    name = "several"
    many = True

    def __init__(self, element: Kind[str]) -> None:
        self.element = element

    def parse(self, text: str) -> tuple[str, ...]:
        """Read elements separated by semicolons or line breaks."""
        parts = [p for p in _SEPARATORS.split(text) if p.strip()]
        return self.ordered(self.element.parse(p) for p in parts)

    def ordered(self, values: object) -> tuple[str, ...]:
        """Return the elements once each, in the order in which they are always shown."""
        if isinstance(values, str) or not hasattr(values, "__iter__"):
            raise InvalidValue("Enter a list of values.")
        return tuple(sorted(set(values), key=lambda v: (self.element.fold(v), v)))

    def format(self, value: tuple[str, ...]) -> str:
        """Write the elements with semicolons between them."""
        return "; ".join(self.element.format(v) for v in value)

    def encode(self, value: tuple[str, ...]) -> str:
        """Write a JSON list, as the record's table keeps it; the log holds single elements."""
        return json.dumps([self.element.encode(v) for v in value], ensure_ascii=False)

    def decode(self, text: str) -> tuple[str, ...]:
        """Read a JSON list."""
        return tuple(self.element.decode(v) for v in json.loads(text))

    def fold(self, value: tuple[str, ...]) -> str:
        """Return the folded elements in order."""
        return json.dumps([self.element.fold(v) for v in value])

    def span(self, value: tuple[str, ...]) -> tuple[Bound, Bound] | None:
        """Return None: lists have no order."""
        return None

    def search_text(self, value: tuple[str, ...]) -> str:
        """Return every element's words."""
        return " ".join(filter(None, (self.element.search_text(v) for v in value)))


class Aliases(Many):
    """Other names by which people know the thing, as printed."""

    name = "aliases"
    shape = Shape.TEXTS
