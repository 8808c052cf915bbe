"""The marks of what is not saved, outside its form: at its row in the list, in the window title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desktop.widgets.formrow import UNSAVED

if TYPE_CHECKING:
    from ui.desktop.forms.panel import RecordPanel
    from ui.desktop.tables.model import RecordTableModel


class UnsavedMark(QObject):
    """Keeps a list and its window marked while the form beside the list holds what is not saved."""

    def __init__(self, panel: RecordPanel, model: RecordTableModel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._model = model
        panel.altered.connect(self._mark)

    def _mark(self) -> None:
        record, unsaved = self._panel.record, self._panel.has_unsaved()
        self._model.mark_unsaved(record.id if unsaved and record is not None else "")
        window = self._panel.window()
        title = window.windowTitle().removeprefix(f"{UNSAVED} ")
        window.setWindowTitle(f"{UNSAVED} {title}" if unsaved else title)
