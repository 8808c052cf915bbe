"""How the table of a record type keeps one field: its columns, its elements and its words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.errors import InvalidValue
from assetregister.kinds import Kind, Many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field

_TYPES: Final[dict[str, Any]] = {"text": sa.Text, "real": sa.Float, "integer": sa.Integer}


class Kept:
    """One field as its table keeps it. What its kind says is asked once, not for every row."""

    __slots__ = ("_beside", "_searched", "field", "key", "kind", "many")

    def __init__(self, field: Field) -> None:
        self.field = field
        self.key = field.key
        self.many = field.many
        self.kind = element_kind(field.kind)
        columns = () if self.many else field.kind.columns()
        self._beside = [(beside(field, c.suffix), c.type, c.of) for c in columns]
        self._searched = type(self.kind).search_text is not Kind.search_text

    def columns(self) -> list[sa.Column[Any]]:
        """Return the columns: the encoded value, and what stands beside it for sorting."""
        extras = [sa.Column(name, _TYPES[cell]) for name, cell, _ in self._beside]
        return [sa.Column(self.key, sa.Text), *extras]

    def put(self, row: dict[str, Any], encoded: str) -> None:
        """Fill the columns of a single value."""
        row[self.key] = encoded
        if self._beside:
            value = decode(self.kind, encoded)
            if value is not None:
                for name, _, of in self._beside:
                    row[name] = of(value)

    def put_many(self, row: dict[str, Any], elements: Sequence[str]) -> None:
        """Fill the column of a field that holds several: a list in the order of its display."""
        ordered = sorted(elements, key=lambda element: (self.fold(element), element))
        row[self.key] = json.dumps(ordered, ensure_ascii=False)

    def fold(self, encoded: str) -> str:
        """Return the form in which an element is compared."""
        value = decode(self.kind, encoded)
        return encoded if value is None else self.kind.fold(value)

    def words(self, encoded: str) -> str:
        """Return the words by which a value is found."""
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
