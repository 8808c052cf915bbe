"""Due: reviews, meetings, checks, lease events and deadlines, what is overdue first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from ui.desktop import saying_due
from ui.desktop.duewatch import WhatIsDue
from ui.desktop.screens.duebar import DueBar
from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.emptystate import EmptyState

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from assetregister.due import Due
    from ui.desktop.desk import Desk
    from ui.desktop.look.tokens import State


class DueScreen(Screen):
    """One line for each thing that falls due; Enter opens the record that it is about."""

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk)
        self._found = WhatIsDue(desk.today())
        self._shown: list[Due] = []
        self.bar = DueBar()
        self.bar.changed.connect(self._show)
        self.model = LineModel(["What", "About", "Type", "When", "Day"], marked=True)
        self.table = LineTable(self.model, (0, 4, 7, 3, 3, 3))
        self.table.setAccessibleName("What falls due")
        self.table.opened.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        sentence = "Reviews, meetings, checks, lease events and deadlines stand here in good time."
        self._stack.addWidget(
            EmptyState("circle-check", "Nothing falls due", sentence, tone="good")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def title(self) -> str:
        """Return what the page header says."""
        return "Due"

    def count(self) -> str:
        """Return how many are shown, and how many of them are overdue."""
        if self._found.titles is None:
            return "Looking…"
        late = sum(due.day < self._found.today for due in self._shown)
        return f"{len(self._shown):,}" + (f", {late:,} overdue" if late else "")

    def show_due(self, found: WhatIsDue) -> None:
        """Show what was found to be due."""
        self._found = found
        self._show()

    def _show(self) -> None:
        self._shown = self.bar.narrowed(self._found)
        self.model.show([self._line(due) for due in self._shown])
        waiting = self._found.titles is None
        self._stack.setCurrentIndex(0 if self._shown or waiting else 1)
        self.titled.emit()

    def _line(self, due: Due) -> Line:
        today = self._found.today
        label = self.desk.type(due.type).label
        when = saying_due.when(due, today)
        day = f"{due.day.day} {due.day:%B %Y}"
        words = (due.what, self._found.title(due), label, when, day)
        late = due.day < today
        states: tuple[State | None, ...] = (None, None, None, "warn" if late else None)
        return Line(words, due.record, ("due",) if late else (), states=states)

    def panes(self) -> list[QWidget]:
        """Return the bar and the list."""
        return [self.bar, self.table]

    def _open(self, at: QModelIndex) -> None:
        self.open_record.emit(self.model.line(at.row()).subject)
