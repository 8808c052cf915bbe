"""The popover in which columns are chosen, also those across references, and put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from ui.desktop.filters.paths import column_paths, matching
from ui.desktop.look.fonts import Type
from ui.desktop.tables.columns import TableColumn, column_at, columns_at, own_paths
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.popover import Popover
from ui.desktop.widgets.searchfield import SearchField
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import RecordType
    from assetregister.schema import Schema

KEY = Qt.ItemDataRole.UserRole


class ColumnChooser(Popover):
    """``chosen(columns)`` at every tick; shown ones stand first and can be dragged."""

    chosen = Signal(object)

    def __init__(self, host: QWidget, schema: Schema, about: RecordType) -> None:
        super().__init__(host)
        self._schema = schema
        self._about = about
        self._paths = column_paths(schema, about)
        self._columns: list[TableColumn] = []
        self._search = SearchField("Search fields", width=320)
        self._search.textChanged.connect(lambda _: self._list())
        self._fields = QListWidget()
        self._fields.setFrameShape(QFrame.Shape.NoFrame)
        self._fields.setMinimumSize(340, 340)
        self._fields.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._fields.setAccessibleName("Columns")
        self._fields.itemChanged.connect(self._ticked)
        self._fields.model().rowsMoved.connect(lambda *_: self._reordered())
        self.body.addWidget(Words("Columns", Type.BOLD))
        self.body.addWidget(self._search)
        self.body.addWidget(self._fields)
        line = QHBoxLayout()
        usual = Button("Use the usual columns", Kind.LINK)
        usual.clicked.connect(self._use_usual)
        done = Button("Done", small=True)
        done.clicked.connect(self.leave)
        line.addWidget(usual)
        line.addStretch(1)
        line.addWidget(done)
        self.body.addLayout(line)
        self.setAccessibleName("Columns")

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return "views"

    def open(self, anchor: QWidget, columns: Sequence[TableColumn]) -> None:
        """Show it with the columns there are."""
        self._columns = list(columns)
        self._search.clear()
        self._list()
        self.open_below(anchor)
        self._search.setFocus(Qt.FocusReason.TabFocusReason)

    def keys(self) -> list[str]:
        """Return the keys of the fields listed."""
        return [self._fields.item(row).data(KEY) for row in range(self._fields.count())]

    def search(self, typed: str) -> None:
        """List the fields whose words hold what is typed."""
        self._search.setText(typed)

    def tick(self, key: str, on: bool) -> None:  # as Qt's own setters
        """Tick one of the fields listed, or take its tick away."""
        for row in range(self._fields.count()):
            item = self._fields.item(row)
            if item.data(KEY) == key:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _list(self) -> None:
        typed = self._search.text()
        shown = {column.key for column in self._columns}
        self._fields.blockSignals(True)
        self._fields.clear()
        if not typed.strip():
            for column in self._columns:
                self._add(column.key, column.label, ticked=True)
        for one in matching(self._paths, typed, 400):
            if typed.strip() or (one.key not in shown and len(one.path) == 1):
                self._add(one.key, one.label, ticked=one.key in shown)
        self._fields.blockSignals(False)

    def _add(self, key: str, label: str, *, ticked: bool) -> None:
        item = QListWidgetItem(label)
        item.setData(KEY, key)
        item.setSizeHint(QSize(200, self.fontMetrics().height() + 10))
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._fields.addItem(item)

    def _ticked(self, item: QListWidgetItem) -> None:
        key = item.data(KEY)
        kept = [column for column in self._columns if column.key != key]
        if item.checkState() == Qt.CheckState.Checked:
            kept.append(column_at(self._schema, self._about, tuple(key.split("."))))
        if kept:
            self._columns = kept
            self.chosen.emit(list(kept))

    def _reordered(self) -> None:
        if self._search.text().strip():
            return
        place = {key: at for at, key in enumerate(self.keys())}
        self._columns.sort(key=lambda column: place.get(column.key, len(place)))
        self.chosen.emit(list(self._columns))

    def _use_usual(self) -> None:
        self._columns = columns_at(self._schema, self._about, own_paths(self._about))
        self._list()
        self.chosen.emit(list(self._columns))
