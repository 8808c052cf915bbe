"""The model of a table of records: a window over the register, told in named roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from assetregister.records.record import State
from ui.desktop.tables.window import PAGE, RowWindow
from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from assetregister.filters.conditions import Query
    from assetregister.register import Reader
    from ui.desktop.tables.cells import Cell
    from ui.desktop.tables.columns import TableColumn

Index = QModelIndex | QPersistentModelIndex
MARKS = 0
SPOKEN = {
    "unsaved": "not saved",
    "conflict": "in conflict",
    "finding": "has a finding",
    "attention": "archived by somebody who had not seen an edit",
    "archive": "archived",
}


class RecordTableModel(QAbstractTableModel):
    """Rows of a query: the first column holds marks, the others follow paths.

    `show` asks another question; `refresh` follows a change with the narrowest signal.
    """

    def __init__(self, register: Reader, query: Query, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._register = register
        self._window = RowWindow(register, query, ())
        self._found: Mapping[str, Sequence[str]] = {}
        self._unsaved = ""
        self._seen: dict[str, Sequence[str]] = {}  # of rows looked at since
        by_role: dict[int, Callable[[Cell], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda cell: cell.text or None,
            Qt.ItemDataRole.AccessibleTextRole: lambda cell: cell.said(),
            Qt.ItemDataRole.ToolTipRole: lambda cell: cell.copied or None,
            Role.PRIMARY: lambda cell: cell.text or None,
            Role.UNIT: lambda cell: cell.unit or None,
            Role.QUALIFIER: lambda cell: cell.qualifier or None,
            Role.PERCENT: lambda cell: cell.percent,
            Role.THRESHOLD: lambda cell: cell.threshold,
            Role.STATE: lambda cell: "warn" if cell.is_low else None,
        }
        self._by_role = by_role

    # Asking

    @property
    def query(self) -> Query:
        """Return the question whose answer is shown."""
        return self._window.query

    @property
    def columns(self) -> list[TableColumn]:
        """Return the columns after the marks."""
        return self._window.columns

    def show(self, query: Query, columns: Sequence[TableColumn]) -> None:
        """Show the rows of another query, or with other columns."""
        window = RowWindow(self._register, query, columns)
        self.beginResetModel()
        self._window = window
        self.endResetModel()

    def set_findings(self, found: Mapping[str, Sequence[str]]) -> None:
        """Mark the records that have findings; `found` holds their sentences by record id."""
        if found != self._found or self._seen:
            self._found, self._seen = found, {}
            last = max(self.rowCount() - 1, 0)
            self.dataChanged.emit(self.index(0, MARKS), self.index(last, MARKS))

    def mark(self, found: Mapping[str, Sequence[str]]) -> None:
        """Mark some records anew: those named, each with its sentences, or with none."""
        for record_id, sentences in found.items():
            told = list(self._sentences(record_id)) != list(sentences)
            self._seen[record_id] = sentences
            row = self._window.place_of(record_id) if told else None
            if row is not None:
                self.dataChanged.emit(self.index(row, MARKS), self.index(row, MARKS))

    def mark_unsaved(self, record_id: str) -> None:
        """Mark the record that holds what is not saved; with no id, none."""
        before, self._unsaved = self._unsaved, record_id
        for one in {before, record_id} - {""} if before != record_id else ():
            row = self._window.place_of(one)
            if row is not None:
                self.dataChanged.emit(self.index(row, MARKS), self.index(row, MARKS))

    def _sentences(self, record_id: str) -> Sequence[str]:
        return self._seen.get(record_id, self._found.get(record_id, ()))

    def refresh(self, first: int, last: int) -> bool:
        """Follow a change, rows `first` to `last` being on the screen.

        Returns True if the rows are the same as before, so that only cells were told to change;
        False if the set or its order changed and the model was reset.
        """
        showing = range(max(first, 0) // PAGE, max(last, 0) // PAGE + 1)
        changed = self._window.refresh(showing)
        if changed is None:
            self.beginResetModel()
            self.endResetModel()
            return False
        width = self.columnCount() - 1
        for row in changed:
            self.dataChanged.emit(self.index(row, 0), self.index(row, width))
        return True

    # Records

    def record_id(self, row: int) -> str:
        """Return the id of the record in a row."""
        return str(self._window.row(row)[0])

    def row_of(self, record_id: str) -> int | None:
        """Return the row of a record, reading the order of all ids only if it must."""
        place = self._window.place_of(record_id)
        if place is not None or not record_id:
            return place
        ids = self._register.ids(self.query)
        return ids.index(record_id) if record_id in ids else None

    def record_ids(self, ranges: Sequence[tuple[int, int]]) -> list[str]:
        """Return the ids of rows, given as (first, last) ranges."""
        rows = sum(last - first + 1 for first, last in ranges)
        if rows > PAGE:
            ids = self._register.ids(self.query)
            return [i for first, last in ranges for i in ids[first : last + 1]]
        return [self.record_id(row) for first, last in ranges for row in range(first, last + 1)]

    def cell(self, row: int, column: int) -> Cell:
        """Return what a cell holds; columns are counted from the marks."""
        return self._window.cells(row)[column - 1]

    def pages_held(self) -> int:
        """Return how many pages are in memory."""
        return len(self._window.held())

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many records meet the query."""
        return 0 if parent.isValid() else self._window.count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of columns, marks included."""
        return 0 if parent.isValid() else len(self._window.columns) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell says under a role."""
        row, column = index.row(), index.column()
        if role == Role.RECORD:
            return self.record_id(row)
        if role == Role.MUTED:
            return bool(self._window.row(row)[1] & State.ARCHIVED) or None
        if column == MARKS:
            return self._mark(row, role)
        told = self._by_role.get(role)
        if told is not None:
            return told(self._window.cells(row)[column - 1])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Role.STRONG:
            return column == 1
        return None

    def _mark(self, row: int, role: int) -> object:
        if role == Role.MARKS:
            return self._marks(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            record_id = self.record_id(row)
            said = [SPOKEN[mark] for mark in self._marks(row)]
            return "; ".join([*said, *self._sentences(record_id)]) or None
        return None

    def _marks(self, row: int) -> tuple[str, ...]:
        record_id, state = self._window.row(row)[:2]
        marks = ["unsaved"] if record_id == self._unsaved else []
        if self._sentences(record_id):
            marks.append("finding")
        if state & State.CONFLICT:
            marks.append("conflict")
        if state & State.ATTENTION:
            marks.append("attention")
        if state & State.ARCHIVED:
            marks.append("archive")
        return tuple(marks)

    def _alignment(self, column: int) -> int:
        right = column != MARKS and self.columns[column - 1].right
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what a heading says."""
        if orientation == Qt.Orientation.Vertical or section >= self.columnCount():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if section == MARKS:
            return "Marks" if role == Qt.ItemDataRole.AccessibleTextRole else None
        column = self.columns[section - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column.label
        if role == Qt.ItemDataRole.ToolTipRole:
            whole = column.label if column.heading != column.label else ""
            return "\n".join(part for part in (whole, column.field.help) if part) or None
        return None
