"""Findings: what looks wrong in this register, gathered by the rules, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.emptystate import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from assetregister.exporting import Progress
    from assetregister.register import Changed
    from assetregister.workplace import Finding
    from ui.desktop.desk import Desk


class FindingsScreen(Screen):
    """One line for each finding: the record, the sentence, what would put it right.

    ``found`` with the sentences by record, once the rules have been applied.
    """

    found = Signal(object)

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk)
        self._stale = True
        self._read_once = False
        self.model = LineModel(["Record", "What was found", "What to do"], marked=True)
        self.table = LineTable(self.model, (0, 3, 5, 4))
        self.table.setAccessibleName("Findings")
        self.table.opened.connect(self._open)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState("circle-check", "Nothing to put right", "No rule is broken.", tone="good")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def title(self) -> str:
        """Return what the page header says."""
        return "Findings"

    def count(self) -> str:
        """Return how many there are."""
        return f"{self.model.rowCount():,}" if self._read_once else "Looking…"

    def arrive(self, place: object) -> None:
        """Look, if anything has changed since."""
        if self._stale:
            self.look()

    def heard(self, changed: Changed) -> None:
        """Look again: now if shown, else on arriving."""
        self._stale = True
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Apply the rules, off the window's thread."""
        find = self.desk.findings
        if find is None:
            return
        self._stale = False

        def work(_progress: Progress) -> Sequence[Finding]:
            return find(self.desk.register, "")

        self.desk.tasks.quietly(work, self._show)

    def _show(self, found: Sequence[Finding]) -> None:
        titles = self.desk.register.titles({finding.record for finding in found})
        self.model.show(
            [
                Line((titles.get(f.record, ""), f.sentence, f.fix), f.record, ("finding",))
                for f in found
            ]
        )
        self._read_once = True
        by_record: dict[str, list[str]] = {}
        for finding in found:
            by_record.setdefault(finding.record, []).append(finding.sentence)
        self.found.emit(by_record)
        self._stack.setCurrentIndex(0 if found else 1)
        self.titled.emit()

    def panes(self) -> list[QWidget]:
        """Return the list."""
        return [self.table]

    def _open(self, at: QModelIndex) -> None:
        self.open_record.emit(self.model.line(at.row()).subject)
