"""How the table of a record type keeps one field: its columns, its elements and its words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assetregister.errors import InvalidValue
from assetregister.kinds import Kind, Many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field


class Kept:
    """One field as its table keeps it. What its kind says is asked once, not for every row."""

    __slots__ = ("_beside", "_searched", "field", "key", "kind", "many", "position")

    def __init__(self, field: Field, position: int) -> None:
        self.field = field
        self.position = position
        self.key = field.key
        self.many = field.many
        self.kind = element_kind(field.kind)
        columns = () if self.many else field.kind.columns()
        self._beside = [(beside(field, c.suffix), c.type, c.of) for c in columns]
        self._searched = type(self.kind).search_text is not Kind.search_text

    def columns(self) -> list[tuple[str, str]]:
        """Return name and type of the encoded value's column, and of those beside it."""
        return [(self.key, "text"), *((name, cell) for name, cell, _ in self._beside)]

    def put(self, row: dict[str, Any], encoded: str) -> str:
        """Fill the columns of a single value and return the words by which it is found."""
        row[self.key] = encoded
        if not self._beside and not self._searched:
            return ""
        value = decode(self.kind, encoded)
        if value is None:
            return ""
        for name, _, of in self._beside:
            row[name] = of(value)
        return self.kind.search_text(value) if self._searched else ""

    def put_many(
        self, row: dict[str, Any], held: Sequence[str], elements: list[tuple[str, str, str]]
    ) -> str:
        """Fill the column with a list in the order of its display, and add to the elements.

        Returns the words by which any of them is found.
        """
        ordered = sorted((self._fold(element), element) for element in held)
        row[self.key] = json.dumps([element for _, element in ordered], ensure_ascii=False)
        elements += [(self.key, element, folded) for folded, element in ordered]
        return " ".join(self._words(element) for _, element in ordered)

    def _fold(self, encoded: str) -> str:
        value = decode(self.kind, encoded)
        return encoded if value is None else self.kind.fold(value)

    def _words(self, encoded: str) -> str:
        value = decode(self.kind, encoded) if self._searched else None
        return "" if value is None else self.kind.search_text(value)


def beside(field: Field, suffix: str) -> str:
    """Return the name of the column that a field keeps under a suffix; "" is the value itself."""
    return f"{field.key}__{suffix}" if suffix else field.key


def element_kind(kind: Kind[Any]) -> Kind[Any]:
    """Return the kind of one element; a kind that holds a single value is its own."""
    return kind.element if isinstance(kind, Many) else kind


def decode(kind: Kind[Any], encoded: str) -> Any:
    """Return a logged value; None for one that only a newer program understands."""
    try:
        return kind.decode(encoded)
    except (InvalidValue, ValueError, ArithmeticError, TypeError):
        return None
