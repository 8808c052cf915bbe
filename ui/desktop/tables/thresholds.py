"""Where columns of shares draw their line: at what the filter compares with, else at their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ui.desktop.filters.parts import limit_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.filters.parts import Parts
    from ui.desktop.tables.columns import TableColumn


def drawn_for(columns: Sequence[TableColumn], parts: Parts) -> list[TableColumn]:
    """Return columns with the thresholds that a filter names."""
    return [_drawn(column, parts) if column.is_percent else column for column in columns]


def _drawn(column: TableColumn, parts: Parts) -> TableColumn:
    limit = limit_in(parts, column.path)
    if limit is None:
        return column
    return replace(column, threshold=float(column.field.kind.decode(limit).low))
