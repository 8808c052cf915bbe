"""What was done in this register, newest first; beside it what each operation did to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.desktop.desk import said_time
from ui.desktop.look.fonts import Type
from ui.desktop.screens.alterations import alterations
from ui.desktop.screens.historybar import HistoryBar
from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.changes import Operation
    from assetregister.register import Changed
    from ui.desktop.desk import Desk

AT_ONCE = 100
NAMED = 200
IN_FULL = 25  # records of which it is told what was altered
VERBS = {"undo": "Undid: ", "redo": "Did again: "}


def title_of(operation: Operation) -> str:
    """Return what an operation is called in a list."""
    title = operation.title
    verb = VERBS.get(operation.kind)
    return f"{verb}{title[:1].lower()}{title[1:]}" if verb else title


class HistoryScreen(Screen):
    """Operations left; right, what the current one did to which records; these open on Enter."""

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk)
        self._operations: dict[str, Operation] = {}
        self._oldest: int | None = None
        self.bar = HistoryBar(desk.preferences.actor, desk.today)
        self.bar.changed.connect(self._narrowed)
        self.bar.copy_asked.connect(self.copy)
        self.model = LineModel(["What", "Who", "When"])
        self.table = LineTable(self.model, (4, 3, 3))
        self.table.setAccessibleName("Operations")
        self.touched = LineModel(["Record", "Type"])
        self.records = LineTable(self.touched, (5, 2), two_lines=True)
        self.records.setAccessibleName("Records touched")
        self.records.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda at: self._chosen(at))
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._what = Words("", Type.HEADING, wrap=True)
        self._who = Words("", Type.SMALL, "text2", wrap=True)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        splitter.addWidget(self._beside())
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(splitter, 1)

    def _beside(self) -> QWidget:
        side = Pane("surface")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        for words in (self._what, self._who):
            words.setContentsMargins(16, 0, 16, 0)
            column.addWidget(words)
        column.addSpacing(8)
        column.addWidget(self.records, 1)
        return side

    def title(self) -> str:
        """Return what the page header says."""
        return "History"

    def buttons(self) -> list[QWidget]:
        """Return the button that takes the last operation back."""
        last = self.desk.register.undoable()
        if last is None or self.desk.register.read_only:
            return []
        undo = Button(f"Undo {last.title[:1].lower()}{last.title[1:]}", glyph="undo-2")
        undo.clicked.connect(self.undo)
        return [undo]

    def undo(self) -> None:
        """Take the last operation back."""
        done = self.desk.register.undo()
        self.said.emit(title_of(done), False)

    def arrive(self, place: object) -> None:
        """Read the newest operations."""
        self._read()

    def heard(self, changed: Changed) -> None:
        """Show the new operation too."""
        self._read()
        self.titled.emit()

    def count(self) -> str:
        """Return how many operations are shown, as far as they have been read."""
        shown = self.model.rowCount()
        return f"{shown:,}" if self._oldest is None else f"{shown:,} and more"

    def show_mine_of_today(self) -> None:
        """Show what I did today."""
        self.bar.show_mine_of_today()

    def copy(self) -> None:
        """Put the operations shown on the clipboard, a line for each."""
        lines = [self.model.line(row).words for row in range(self.model.rowCount())]
        QGuiApplication.clipboard().setText("\n".join("\t".join(words) for words in lines))
        self.said.emit(f"Copied {len(lines):,} line{'' if len(lines) == 1 else 's'}", False)

    def panes(self) -> list[QWidget]:
        """Return the bar and the two lists."""
        return [self.bar, self.table, self.records]

    def _narrowed(self) -> None:
        self._read()
        self.titled.emit()

    def _operations_before(self, before: int | None) -> list[Operation]:
        actor, since = self.bar.actor(), self.bar.since()
        return self.desk.register.operations(AT_ONCE, before, actor=actor, since=since)

    def _read(self) -> None:
        operations = self._operations_before(None)
        self._operations = {operation.id: operation for operation in operations}
        self._oldest = operations[-1].seq if len(operations) == AT_ONCE else None
        self.model.show([self._line(operation) for operation in operations])
        if operations:
            self.table.selectRow(0)
        else:
            self.touched.show(())
            self._what.setText("")
            self._who.setText("Nothing was done.")

    def _scrolled(self, value: int) -> None:
        if self._oldest is None or value < self.table.verticalScrollBar().maximum():
            return
        older = self._operations_before(self._oldest)
        self._operations |= {operation.id: operation for operation in older}
        self._oldest = older[-1].seq if len(older) == AT_ONCE else None
        self.model.more([self._line(operation) for operation in older])
        self.titled.emit()

    def _line(self, operation: Operation) -> Line:
        who = operation.actor or "Not known"
        return Line((title_of(operation), who, said_time(operation)), operation.id)

    def _chosen(self, at: QModelIndex) -> None:
        if not at.isValid():
            return
        operation = self._operations[self.model.line(at.row()).subject]
        touched = self.desk.register.touched(operation.id)
        ids = list(touched)[:NAMED]
        titles = self.desk.register.titles(ids)
        labels = {about.key: about.label for about in self.desk.register.schema.types}
        told = {i: alterations(self.desk.register, operation.id, i) for i in ids[:IN_FULL]}
        lines = [
            Line((titles.get(i, ""), labels.get(touched[i], "")), i, second=(told.get(i, ""),))
            for i in ids
        ]
        self.touched.show(lines)
        count = f"{len(touched):,} record{'' if len(touched) == 1 else 's'}"
        self._what.setText(title_of(operation))
        who = operation.actor or "Not known"
        self._who.setText(f"{who} · {said_time(operation)} · {count}")

    def _open(self, at: QModelIndex) -> None:
        self.open_record.emit(self.touched.line(at.row()).subject)
