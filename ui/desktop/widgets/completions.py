"""The list that opens under a field while its user types."""

from collections.abc import Sequence
from typing import Any, cast

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from ui.desktop.widgets.completionrow import CompletionDelegate, Suggestion

Index = QModelIndex | QPersistentModelIndex


class SuggestionModel(QAbstractListModel):
    """The suggestions now shown."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Suggestion] = []

    def show(self, suggestions: Sequence[Suggestion]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._rows = list(suggestions)
        self.endResetModel()

    def suggestion(self, row: int) -> Suggestion:
        """Return the suggestion in *row*."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is spoken and what is painted."""
        suggestion = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return suggestion.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{suggestion.label}, {suggestion.hint}" if suggestion.hint else suggestion.label
        return suggestion if role == Qt.ItemDataRole.UserRole else None


class Completions(QObject):
    """Shows suggestions under *line*, as wide as *field*; emits ``chosen`` with the one taken."""

    chosen = Signal(object)

    def __init__(self, line: QLineEdit, field: QWidget) -> None:
        super().__init__(line)
        self._line = line
        self._field = field
        self._model = SuggestionModel()
        self._view = QListView()
        self._delegate = CompletionDelegate(self._view)
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(9)
        self._completer.setPopup(self._view)
        self._completer.setWidget(line)
        self._view.setItemDelegate(self._delegate)
        activated = cast("Any", self._completer.activated)
        activated[QModelIndex].connect(self._taken)

    def show(self, suggestions: Sequence[Suggestion], typed: str = "") -> None:
        """Open the list with *suggestions*, the letters of *typed* in bold; close it if none."""
        self._model.show(suggestions)
        self._delegate.typed = typed
        if not suggestions:
            self.close()
            return
        corner = self._line.mapFrom(self._field, self._field.rect().bottomLeft())
        area = self._line.rect()
        area.setLeft(corner.x())
        area.setWidth(self._field.width())
        area.setBottom(corner.y() + 4)
        self._completer.complete(area)
        self._view.setCurrentIndex(self._model.index(0, 0))

    def close(self) -> None:
        """Close the list."""
        self._view.hide()

    def is_open(self) -> bool:
        """Return whether the list is open."""
        return self._view.isVisible()

    def view(self) -> QListView:
        """Return the list itself."""
        return self._view

    def _taken(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))
