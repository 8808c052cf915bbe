"""The order of a table as clicks on its headings change it, and as a text to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.filters.conditions import Sort

if TYPE_CHECKING:
    from ui.desktop.tables.columns import Path

Sorts = tuple[Sort, ...]


def clicked(sorts: Sorts, path: Path, *, more: bool) -> Sorts:
    """Return the order after a click on a column: by it alone, or by it as well if `more`.

    A second click turns the column's direction round.
    """
    at = next((place for place, sort in enumerate(sorts) if sort.path == path), None)
    if at is None:
        return (*sorts, Sort(path)) if more else (Sort(path),)
    turned = Sort(path, not sorts[at].descending)
    return (*sorts[:at], turned, *sorts[at + 1 :]) if more else (turned,)


def write(sorts: Sorts) -> str:
    """Return an order as text: paths, with - before one that is turned round."""
    return ", ".join(("-" if sort.descending else "") + ".".join(sort.path) for sort in sorts)


def read(text: str) -> Sorts:
    """Return the order that a text keeps."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return tuple(Sort(tuple(part.lstrip("-").split(".")), part.startswith("-")) for part in parts)
