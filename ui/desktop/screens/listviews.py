"""The saved views of one list: which is in force, and what the user does with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assetregister.errors import AssetRegisterError
from ui.desktop.filters.views import SavedViews
from ui.desktop.screens.naming import ask_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from assetregister.register import Register
    from ui.desktop.filters.viewmenu import ViewButton
    from ui.desktop.filters.views import View


class ListViews(QObject):
    """Answers the button that lists the views.

    ``chosen`` with a view, None for all records; ``keep_asked`` with a name and the id of the
    view to replace, empty for a new one.
    """

    chosen = Signal(object)
    keep_asked = Signal(str, str)
    said = Signal(str, bool)

    def __init__(
        self, register: Register, type_key: str, button: ViewButton, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._button = button
        self.saved = SavedViews(register, type_key)
        self.current: View | None = None
        button.chosen.connect(self.use)
        button.save_asked.connect(self._save)
        button.save_as_asked.connect(self.save_as)
        button.rename_asked.connect(self._rename)
        button.archive_asked.connect(self._archive)

    def use(self, view_id: str) -> None:
        """Put a view in force; an empty id means all records."""
        self.current = self.saved.get(view_id) if view_id else None
        self.show()
        self.chosen.emit(self.current)

    def show(self) -> None:
        """List the views there are."""
        self._button.setVisible(self.saved.are_kept())
        self._button.show_views(self.saved.all(), self.current.id if self.current else "")

    def save_as(self) -> None:
        """Ask for a name and keep what is shown as a new view."""
        name = ask_name("Save this view", "Its name", "", "Save view", self._parent)
        if name:
            self.keep_asked.emit(name, "")

    def _save(self) -> None:
        if self.current is not None:
            self.keep_asked.emit(self.current.name, self.current.id)

    def _rename(self) -> None:
        if self.current is None:
            return
        view = self.current
        name = ask_name("Rename this view", "Its name", view.name, "Rename", self._parent)
        if name and self._try(lambda: self.saved.rename(view.id, name)):
            self.use(view.id)

    def _archive(self) -> None:
        if self.current is not None:
            view = self.current
            if self._try(lambda: self.saved.archive(view.id)):
                self.use("")
                self.said.emit(f"Archived the view {view.name}", True)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)
            return False
        return True
