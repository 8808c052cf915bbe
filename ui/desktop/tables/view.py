"""The view of a table of records: headings that sort, columns that fit, rows that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHeaderView

from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.tables import widths
from ui.desktop.tables.copying import tabbed
from ui.desktop.tables.model import MARKS
from ui.desktop.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from assetregister.filters.conditions import Query
    from assetregister.register import Changed
    from ui.desktop.tables.columns import TableColumn
    from ui.desktop.tables.model import RecordTableModel
    from ui.desktop.tables.sorting import Sorts

MARKS_WIDTH = 48
PERCENT_WIDTH = 106
MEASURED = 40
REMEMBERED = 500
SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


class RecordTable(Table):
    """Shows a `RecordTableModel`; as many columns as there is room for.

    ``sort_asked(column, more)`` on a heading, ``arranged()`` when the user moved or sized
    columns, ``selection_changed()`` whenever other rows are selected.
    """

    sort_asked = Signal(int, bool)
    arranged = Signal()
    selection_changed = Signal()
    columns_asked = Signal(QPoint)

    def __init__(self, model: RecordTableModel) -> None:
        super().__init__()
        self._model = model
        self._sized: dict[str, int] = {}
        self._content: dict[int, int] = {}
        self._arranging = False
        self.setModel(model)
        self.setAccessibleName("Records")
        self.headings.setSectionsMovable(True)
        self.headings.setSortIndicatorClearable(False)
        self.headings.setMinimumSectionSize(MARKS_WIDTH)
        self.headings.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.headings.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.headings.customContextMenuRequested.connect(
            lambda at: self.columns_asked.emit(self.headings.mapToGlobal(at))
        )
        self.headings.sectionClicked.connect(self._heading_clicked)
        self.headings.sectionMoved.connect(self._moved)
        self.headings.sectionResized.connect(self._resized)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._selected().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    # What is shown

    def ask(self, query: Query, columns: Sequence[TableColumn]) -> None:
        """Show another query or other columns; records stay selected where they still show."""
        same = [c.path for c in columns] == [c.path for c in self._model.columns]
        self._keeping(lambda: self._model.show(query, columns))
        self._mark_sorts(query.sort)
        if not same:
            self._content.clear()
        if self._measure() or not same:
            self._arrange()

    def follow(self, changed: Changed) -> None:
        """Follow a change in the register; records stay selected."""
        ids = self.selected_ids(REMEMBERED)
        current = self.current_id()
        if not self._model.refresh(*self.in_sight()):
            self._select_again(ids, current)

    def in_sight(self) -> tuple[int, int]:
        """Return the first and the last row on the screen."""
        top = self.rowAt(0)
        bottom = self.rowAt(self.viewport().height() - 1)
        last = bottom if bottom >= 0 else self._model.rowCount() - 1
        return max(top, 0), last

    def _keeping(self, act: Callable[[], None]) -> None:
        ids, current = self.selected_ids(REMEMBERED), self.current_id()
        act()
        self._select_again(ids, current)

    def _select_again(self, ids: Sequence[str], current: str) -> None:
        selected = QItemSelection()
        rows = [row for row in map(self._model.row_of, ids) if row is not None]
        for row in rows:
            index = self._model.index(row, 0)
            selected.select(index, index)
        self._selected().select(selected, SELECT)
        row_now = self._model.row_of(current) if current else None
        if row_now is not None:
            self._selected().setCurrentIndex(
                self._model.index(row_now, 1), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.scrollTo(self._model.index(row_now, 1))
        self.selection_changed.emit()

    # Which records

    def current_id(self) -> str:
        """Return the id of the record the keyboard is on; empty if none."""
        index = self.currentIndex()
        return self._model.record_id(index.row()) if index.isValid() else ""

    def selected_count(self) -> int:
        """Return how many rows are selected."""
        return sum(last - first + 1 for first, last in self._ranges())

    def selected_ids(self, at_most: int | None = None) -> list[str]:
        """Return the ids of the selected records; none if there are more than `at_most`."""
        if at_most is not None and self.selected_count() > at_most:
            return []
        return self._model.record_ids(self._ranges())

    def show_record(self, record_id: str) -> bool:
        """Select a record alone and scroll to it; return whether it is among the rows."""
        row = self._model.row_of(record_id)
        if row is None:
            self.clearSelection()
            return False
        self.selectRow(row)
        self.setCurrentIndex(self._model.index(row, 1))
        self.scrollTo(self._model.index(row, 1))
        return True

    def _ranges(self) -> list[tuple[int, int]]:
        selection = self._selected().selection()
        held = (selection.at(place) for place in range(selection.count()))
        ranges = {(found.top(), found.bottom()) for found in held}
        return sorted(ranges)

    def _selected(self) -> QItemSelectionModel:
        return self.selectionModel()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space selects or lets go of a row; Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            toggle = QItemSelectionModel.SelectionFlag.Toggle
            rows = QItemSelectionModel.SelectionFlag.Rows
            self._selected().select(self.currentIndex(), toggle | rows)
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, with headings if there are several."""
        places = self.shown_places()
        columns = [self._model.columns[place] for place in places]
        rows = [
            [self._model.cell(row, place + 1).copied for place in places]
            for first, last in self._ranges()
            for row in range(first, last + 1)
        ]
        if not rows:
            return
        heading = [[column.label for column in columns]] if len(rows) > 1 else []
        QGuiApplication.clipboard().setText(tabbed([*heading, *rows]))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the keyboard ring to the keyboard."""
        self.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
        super().mousePressEvent(event)

    # Headings

    def _heading_clicked(self, section: int) -> None:
        self._mark_sorts(self._model.query.sort)
        more = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        if section != MARKS and self._model.columns[section - 1].sorts:
            self.sort_asked.emit(section - 1, bool(more))

    def _mark_sorts(self, sorts: Sorts) -> None:
        places = {column.path: place for place, column in enumerate(self._model.columns, 1)}
        orders = {False: Qt.SortOrder.AscendingOrder, True: Qt.SortOrder.DescendingOrder}
        shown = [sort for sort in sorts if sort.path in places]
        self.headings.set_sorts({places[sort.path]: orders[sort.descending] for sort in shown})

    def mark_filtered(self, paths: set[tuple[str, ...]]) -> None:
        """Show a funnel at the columns that a filter is about."""
        columns = enumerate(self._model.columns, 1)
        filtered = {place for place, column in columns if column.path in paths}
        if filtered != self.headings.filtered():
            self.headings.set_filtered(filtered)
            self._arrange()

    # Widths

    def set_sized(self, sized: Mapping[str, int]) -> None:
        """Use the widths that the user once gave to columns, by key."""
        self._sized = dict(sized)
        self._arrange()

    def sized(self) -> dict[str, int]:
        """Return the widths that the user gave, by key of column."""
        return dict(self._sized)

    def order(self) -> list[int]:
        """Return the columns, counted without the marks, in the order in which they stand."""
        places = [self.headings.logicalIndex(v) for v in range(self.headings.count())]
        return [place - 1 for place in places if place != MARKS]

    def put_in_order(self) -> None:
        """Let the columns stand as the model has them, once it has taken over their order."""
        self._arranging = True
        for place in range(self.headings.count()):
            self.headings.moveSection(self.headings.visualIndex(place), place)
        self._arranging = False

    def shown_places(self) -> list[int]:
        """Return the columns that there is room for, in the order in which they stand."""
        return [place for place in self.order() if not self.isColumnHidden(place + 1)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns again when the words grow."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            QTimer.singleShot(0, self._arrange_anew)

    def _arrange_anew(self) -> None:
        self._content.clear()
        self._measure()
        self._arrange()

    def _arrange(self) -> None:
        if not self._model.columns:
            return
        self._arranging = True
        order = self.order()
        marks = round(MARKS_WIDTH * text_scale())
        room = self.viewport().width() - marks
        self.headings.resizeSection(MARKS, marks)
        fitted = widths.fitted([self._wanted(place) for place in order], room)
        for place, width in zip(order, fitted, strict=True):
            self.setColumnHidden(place + 1, width == 0)
            if width:
                self.headings.resizeSection(place + 1, width)
        self._arranging = False

    def _wanted(self, place: int) -> widths.Wanted:
        column = self._model.columns[place]
        if column.key in self._sized:
            return widths.exactly(self._sized[column.key])
        signs = sum(place + 1 in s for s in (self.headings.filtered(), self.headings.sorts()))
        heading = self.headings.sectionSizeFromContents(place + 1).width()
        heading -= (2 - signs) * self.fontMetrics().height()
        content, scale = self._content.get(place, 0), text_scale()
        if place == 0:
            return widths.of_name(content, heading, scale)
        if column.is_percent or column.right:
            return widths.of_figures(content, heading, scale, grows=not column.is_percent)
        return widths.of_words(content, heading, scale)

    def _measure(self) -> bool:
        """Learn what the first rows ask for; columns never shrink while rows come and go."""
        asked = {place: self._content_width(place) for place in range(len(self._model.columns))}
        grown = {p: max(width, self._content.get(p, 0)) for p, width in asked.items()}
        differs = grown != self._content
        self._content = grown
        return differs

    def _content_width(self, place: int) -> int:
        metrics = QFontMetrics(type_font(Type.STRONG if place == 0 else Type.BODY, tabular=True))
        small = QFontMetrics(type_font(Type.SMALL, tabular=True))
        if self._model.columns[place].is_percent:
            return round(PERCENT_WIDTH * text_scale())
        content = 0
        for row in range(min(self._model.rowCount(), MEASURED)):
            cell = self._model.cell(row, place + 1)
            beside = small.horizontalAdvance(cell.unit + cell.qualifier)
            content = max(content, metrics.horizontalAdvance(cell.text) + beside + 26)
        return content

    def _moved(self) -> None:
        if not self._arranging:
            self._arrange()
            self.arranged.emit()

    def _resized(self, section: int, _before: int, width: int) -> None:
        if self._arranging or section == MARKS or not width:
            return
        if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            return
        self._sized[self._model.columns[section - 1].key] = width
        self.arranged.emit()
