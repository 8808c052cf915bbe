"""The button at the left of the filter bar: names the view in force and lists the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

from ui.desktop.widgets.button import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.filters.views import View


class ViewButton(Button):
    """``chosen`` with a view's id, empty for all records; the others are about the one in force."""

    chosen = Signal(str)
    save_asked = Signal()
    save_as_asked = Signal()
    rename_asked = Signal()
    archive_asked = Signal()

    def __init__(self, plural: str) -> None:
        self._all = f"All {plural[:1].lower()}{plural[1:]}"
        super().__init__(self._all, Kind.QUIET, glyph="bookmark", opens=True)
        self._views: Sequence[View] = ()
        self._current = ""
        self.setAccessibleName("View")
        self.setMaximumWidth(220)
        self.clicked.connect(self._open)
        self.setAccessibleDescription(self._all)

    def show_views(self, views: Sequence[View], current: str) -> None:
        """List views; `current` is the id of the one in force."""
        self._views = views
        name = next((view.name for view in views if view.id == current), "")
        self._current = current if name else ""
        self.setText(name or self._all)
        self.setAccessibleDescription(self.text())

    def menu_of_views(self) -> QMenu:
        """Return the menu of what can be chosen now."""
        menu = QMenu(self)
        self._choice(menu, self._all, "")
        for view in self._views:
            self._choice(menu, view.name, view.id)
        menu.addSeparator()
        if self._current:
            menu.addAction("Save changes to this view").triggered.connect(self.save_asked)
            menu.addAction("Rename this view…").triggered.connect(self.rename_asked)
            menu.addAction("Archive this view").triggered.connect(self.archive_asked)
        menu.addAction("Save as a new view…").triggered.connect(self.save_as_asked)
        return menu

    def _choice(self, menu: QMenu, name: str, view_id: str) -> None:
        action = menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(view_id == self._current)
        action.triggered.connect(lambda: self.chosen.emit(view_id))

    def _open(self) -> None:
        menu = self.menu_of_views()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
