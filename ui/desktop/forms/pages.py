"""The pages of a record's panel, one for each tab; each is made when its tab is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.forms.kin import in_place, linked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.records.record import RecordType
    from assetregister.schema import Schema, WayBack

DETAILS: Final = "details"
LINKS: Final = "links"
HISTORY: Final = "history"
_ALWAYS: Final = 3  # kinds of inner record whose tab is there even while there are none


class Pages(QStackedWidget):
    """Scrolling pages by key; a page taken out is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._areas: dict[str, QScrollArea] = {}

    def put(self, key: str, page: QWidget) -> None:
        """Add a page under a key."""
        self._areas[key] = scrolled(page)
        self.addWidget(self._areas[key])

    def take_out(self, key: str) -> None:
        """Remove a page and what it holds."""
        area = self._areas.pop(key, None)
        if area is not None:
            self.removeWidget(area)
            area.hide()
            area.deleteLater()

    def has(self, key: str) -> bool:
        """Return whether there is a page under a key."""
        return key in self._areas

    def go_to(self, key: str) -> None:
        """Show the page of a key."""
        self.setCurrentWidget(self._areas[key])

    def area(self, key: str) -> QScrollArea:
        """Return the area in which the page of a key scrolls."""
        return self._areas[key]

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll the page now shown so that a widget in it can be seen."""
        area = self.currentWidget()
        if isinstance(area, QScrollArea):
            settle(area)
            area.ensureWidgetVisible(widget, 0, 60)


def settle(area: QScrollArea) -> None:
    """Lay out what was just put into an area, so that it is known where it stands."""
    inner = area.widget()
    layout = inner.layout() if inner is not None else None
    if inner is not None and layout is not None:
        layout.activate()
        inner.resize(inner.width(), max(inner.sizeHint().height(), area.viewport().height()))


def tabs_of(
    schema: Schema, about: RecordType, counts: Mapping[str, int], *, new: bool = False
) -> tuple[list[tuple[str, str, int | None]], list[WayBack]]:
    """Return the tabs of a record as (key, words, count), and the ways that have no tab yet."""
    shown: list[tuple[str, str, int | None]] = [(DETAILS, "Details", None)]
    waiting: list[WayBack] = []
    for place, way in enumerate(in_place(schema, about)):
        if new and way.through is not None:
            continue  # what it goes through is not saved yet
        count = counts.get(way.name, 0)
        if count or (place < _ALWAYS and way.field.to != "*"):
            shown.append((way.name, way.label, count or None))
        else:
            waiting.append(way)
    if new:  # nothing points at it yet, and it has no history
        return shown, waiting
    others = sum(counts.get(way.name, 0) for way in linked(schema, about))
    shown += [(LINKS, "Links", others or None), (HISTORY, "History", None)]
    return shown, waiting


def scrolled(page: QWidget) -> QScrollArea:
    """Return a page in an area that scrolls up and down."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(20, 12, 20, 16)
    column.addWidget(page)
    area.setWidget(held)
    return area
