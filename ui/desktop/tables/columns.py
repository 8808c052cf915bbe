"""Columns of a table: the path that each follows, what it is called, how it is laid out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assetregister.errors import InvalidValue
from assetregister.fields import Field
from assetregister.filters.conditions import COUNT_FIELD, steps
from assetregister.kinds import Percentage, Quantity, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assetregister.records.record import RecordType
    from assetregister.schema import Schema

Path = tuple[str, ...]
RIGHT = (Shape.NUMBER, Shape.AMOUNT)


@dataclass(frozen=True)
class TableColumn:
    """One column: `path` leads to `field`; a way back ends in its own count.

    Shares below `threshold` are marked: the view's, or else the field's own.
    """

    path: Path
    label: str
    field: Field
    counts: bool = False
    threshold: float | None = None

    @property
    def key(self) -> str:
        """Return the path as views and preferences keep it."""
        return ".".join(self.path)

    @property
    def heading(self) -> str:
        """Return what its heading says: where it may, the short word for a long label."""
        return self.field.heading if len(self.path) == 1 and not self.counts else self.label

    @property
    def is_percent(self) -> bool:
        """Return whether cells are shown as a bar."""
        kind = self.field.kind
        return isinstance(kind, Quantity) and kind.unit == "%"

    @property
    def right(self) -> bool:
        """Return whether figures stand at the right."""
        return self.field.kind.shape in RIGHT and not self.is_percent

    @property
    def adds_up(self) -> bool:
        """Return whether a sum over rows says something."""
        kind = self.field.kind
        return isinstance(kind, Quantity) and bool(kind.unit) and not self.is_percent

    @property
    def sorts(self) -> bool:
        """Return whether rows can be put in this column's order."""
        return not self.field.many


def column_at(schema: Schema, about: RecordType, path: Path) -> TableColumn:
    """Return the column that follows a path. Raises InvalidValue if a part of it is nothing."""
    found = steps(schema, about, path)
    last = found[-1]
    labels = [step.label for step in found if step is not COUNT_FIELD]
    if isinstance(last, Field) and last is not COUNT_FIELD:
        low = last.kind.low if isinstance(last.kind, Percentage) else None
        return TableColumn(path, " › ".join(labels), last, threshold=low)
    return TableColumn(path, " › ".join(labels), COUNT_FIELD, counts=True)


def columns_at(schema: Schema, about: RecordType, paths: Iterable[Path]) -> list[TableColumn]:
    """Return the columns of those paths that lead somewhere; a view may name fields now gone."""
    found = []
    for path in paths:
        try:
            found.append(column_at(schema, about, path))
        except InvalidValue:
            continue
    return found


def own_paths(about: RecordType) -> list[Path]:
    """Return the paths of the columns that a type is declared with."""
    return [tuple(key.split(".")) for key in about.columns]


def read_paths(text: str) -> list[Path]:
    """Return the paths in a text that keeps them, separated by commas."""
    return [tuple(part.strip().split(".")) for part in text.split(",") if part.strip()]


def write_paths(columns: Sequence[TableColumn]) -> str:
    """Return the paths of columns as one text."""
    return ", ".join(column.key for column in columns)
