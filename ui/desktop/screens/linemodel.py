"""A small table model for screens that list lines made in Python, told in the same roles."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.look.tokens import State

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Line:
    """One row: its words by column, what it stands for, its marks, second lines and states."""

    words: Sequence[str]
    subject: str = ""
    marks: Sequence[str] = ()
    second: Sequence[str] = field(default=())
    states: Sequence[State | None] = field(default=())


class LineModel(QAbstractTableModel):
    """Lines under headings; `more` adds lines at the end."""

    def __init__(self, headings: Sequence[str], *, marked: bool = False) -> None:
        super().__init__()
        self._headings = ["", *headings] if marked else list(headings)
        self._marked = marked
        self._lines: list[Line] = []

    def show(self, lines: Sequence[Line]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def more(self, lines: Sequence[Line]) -> None:
        """Add lines at the end."""
        if lines:
            at = len(self._lines)
            self.beginInsertRows(QModelIndex(), at, at + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()

    def line(self, row: int) -> Line:
        """Return the line in a row."""
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many headings there are."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says under a role."""
        line = self._lines[index.row()]
        if role == Role.RECORD:
            return line.subject
        column = index.column() - (1 if self._marked else 0)
        if column < 0:
            return tuple(line.marks) if role == Role.MARKS else None
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return line.words[column] or None
        if role == Role.SECOND and column < len(line.second):
            return line.second[column] or None
        if role == Role.STATE and column < len(line.states):
            return line.states[column]
        if role == Role.STRONG:
            return column == 0
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a heading says."""
        if orientation == Qt.Orientation.Horizontal and section < len(self._headings):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None
