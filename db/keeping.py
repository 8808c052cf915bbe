"""How the table of a record type keeps one field: its columns, its elements and its words."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from assetregister.errors import InvalidValue
from assetregister.folding import fold
from assetregister.kinds import Kind, Many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.kinds import Cell

_REMEMBERED: Final = 1_024  # values of a field: codes, months and towns come again and again
_as_json = json.JSONEncoder(ensure_ascii=False).encode


class Kept:
    """One field as its table keeps it. What its kind says is asked once, not for every row.

    `amount_to` gives, for an encoded value, the cells that stand beside it and the folded words it
    is found by; it is None for a field that has neither.
    """

    __slots__ = ("_beside", "_searched", "amount_to", "field", "key", "kind", "many", "position")

    def __init__(self, field: Field, position: int) -> None:
        self.field = field
        self.position = position
        self.key = field.key
        self.many = field.many
        self.kind = element_kind(field.kind)
        columns = () if self.many else field.kind.columns()
        self._beside = [(beside(field, c.suffix), c.type, c.of) for c in columns]
        self._searched = type(self.kind).search_text is not Kind.search_text
        asked = self._beside or self._searched
        self.amount_to = lru_cache(_REMEMBERED)(self._amount_to) if asked else None

    def columns(self) -> list[tuple[str, str]]:
        """Return name and type of the encoded value's column, and of those beside it."""
        return [(self.key, "text"), *((name, cell) for name, cell, _ in self._beside)]

    def put_many(
        self, row: dict[str, Any], held: Sequence[str], elements: list[tuple[str, str, str]]
    ) -> str:
        """Fill the column with a list in the order of its display, and add to the elements.

        Returns the folded words by which any of them is found.
        """
        ordered = sorted([(self._fold(element), element) for element in held])
        row[self.key] = _as_json([element for _, element in ordered])
        elements += [(self.key, element, folded) for folded, element in ordered]
        if self.amount_to is None:
            return ""
        words = [self.amount_to(element)[1] for _, element in ordered]
        return " ".join([word for word in words if word])

    def _amount_to(self, encoded: str) -> tuple[list[tuple[str, Cell]], str]:
        value = decode(self.kind, encoded)
        if value is None:
            return [], ""
        cells = [(name, of(value)) for name, _, of in self._beside]
        return cells, fold(self.kind.search_text(value)) if self._searched else ""

    def _fold(self, encoded: str) -> str:
        value = decode(self.kind, encoded)
        return encoded if value is None else self.kind.fold(value)


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
