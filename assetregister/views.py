"""Views of a register: the named types that come with it, and those that somebody saved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.errors import NotFound
from assetregister.filters.conditions import Query
from assetregister.folding import fold
from assetregister.nearest import nearest

if TYPE_CHECKING:
    from assetregister.register import Reader

SAVED_VIEW: Final = "saved_view"


@dataclass(frozen=True, slots=True)
class View:
    """A way of looking at records of one type: condition, columns and order as people write."""

    name: str
    type: str
    condition: str = ""
    columns: str = ""
    sort: str = ""


def views(register: Reader) -> list[View]:
    """Return every view, those that come with the program first."""
    built_in = [
        View(about.plural, about.key, about.where, ",".join(about.columns))
        for about in register.schema.types
        if about.is_view
    ]
    return built_in + saved(register)


def saved(register: Reader) -> list[View]:
    """Return the views that somebody saved, by name."""
    if SAVED_VIEW not in {about.key for about in register.schema.types}:
        return []
    return [
        View(
            view.values["name"],
            view.values.get("type_key") or "",
            view.values.get("condition") or "",
            view.values.get("shown_columns") or "",
            view.values.get("sort") or "",
        )
        for view in register.find(Query(SAVED_VIEW))
        if view.values.get("name")
    ]


def view_named(register: Reader, name: str) -> View:
    """Return the view of a name. Raises NotFound naming the nearest."""
    known = views(register)
    for view in known:
        if fold(name) == fold(view.name):
            return view
    near = "; ".join(nearest(name, [view.name for view in known]))
    hint = f" Nearest: {near}." if near else ""
    raise NotFound(f"There is no view “{name}”.{hint}")
