"""The places of the side bar: screens at the top, then record types by group, with counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import Query
from ui.desktop.screens import SCREENS, ScreenKind
from ui.desktop.widgets.sidebar import Group
from ui.desktop.widgets.siderow import Place as Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.records.record import RecordType
    from ui.desktop.desk import Desk

OWN_GROUP: Final = "Register"  # what the program keeps for itself: views, mappings, assumptions


def screens_of(desk: Desk) -> list[ScreenKind]:
    """Return the screens that this register has."""
    return [screen for screen in SCREENS if screen.shown(desk)]


def listed(desk: Desk) -> list[RecordType]:
    """Return the types in the side bar: not those that are only inside another record."""
    types = desk.register.schema.types
    return [about for about in types if about.listed and about.group != OWN_GROUP]


def unlisted(desk: Desk) -> list[RecordType]:
    """Return the types that are lists all the same, reached from the View menu."""
    shown = {about.key for about in listed(desk)}
    return [about for about in desk.register.schema.types if about.key not in shown]


def groups(desk: Desk) -> list[Group]:
    """Return the side bar's groups."""
    top = _rows(desk, "top")
    by_group: dict[str, list[Row]] = {}
    for about in listed(desk):
        by_group.setdefault(about.group, []).append(Row(about.key, about.plural, about.icon))
    return [Group("", top), *(Group(title, rows) for title, rows in by_group.items())]


def foot(desk: Desk) -> list[Row]:
    """Return the places at the bottom of the side bar."""
    return _rows(desk, "foot")


def _rows(desk: Desk, at: str) -> list[Row]:
    shown = [screen for screen in screens_of(desk) if screen.at == at]
    return [Row(s.key, s.label, s.glyph, None, s.state) for s in shown]


def counts(desk: Desk, touched: Iterable[str] | None = None) -> dict[str, int | None]:
    """Return how many records each list holds; only of the `touched` tables if they are named."""
    tables = None if touched is None else set(touched)
    found: dict[str, int | None] = {
        about.key: desk.register.count(Query(about.key))
        for about in listed(desk)
        if tables is None or about.table in tables
    }
    for screen in screens_of(desk):
        if screen.count is not None:
            count = screen.count(desk)
            if count is not None:
                found[screen.key] = count
    return found
