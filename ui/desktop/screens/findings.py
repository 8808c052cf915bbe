"""Findings: what looks wrong in this register, by rule and type, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from assetregister.errors import AssetRegisterError
from ui.desktop.screens.findingsbar import FindingsBar
from ui.desktop.screens.keeping import keep
from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.emptystate import EmptyState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex

    from assetregister.exporting import Progress
    from assetregister.register import Changed
    from assetregister.rules.rule import Finding
    from ui.desktop.desk import Desk

NOTHING_LEFT: Final = "What was kept with a reason is listed by Show accepted."


class FindingsScreen(Screen):
    """One line for each finding: the record, the sentence, what would put it right.

    ``found`` with the sentences by record that are not accepted, once the rules have been applied.
    """

    found = Signal(object)

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk)
        self._stale = True
        self._read_once = False
        self._found: list[Finding] = []
        self._shown: list[Finding] = []
        self.bar = FindingsBar()
        self.bar.changed.connect(self._show)
        self.bar.keep_asked.connect(self.keep)
        self.bar.keep.setVisible(not desk.register.read_only)
        self.model = LineModel(["Record", "Type", "What was found", "What to do"], marked=True)
        self.table = LineTable(self.model, (0, 3, 2, 5, 4))
        self.table.setAccessibleName("Findings")
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._follow_selection())
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(
            EmptyState("circle-check", "Nothing to put right", NOTHING_LEFT, tone="good")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)

    def title(self) -> str:
        """Return what the page header says."""
        return "Findings"

    def count(self) -> str:
        """Return how many are shown, of how many."""
        if not self._read_once:
            return "Looking…"
        shown, of = len(self._shown), sum(not finding.accepted for finding in self._found)
        return f"{shown:,} of {of:,}" if shown < of else f"{shown:,}"

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

        self.desk.tasks.quietly(work, self._looked)

    def _looked(self, found: Sequence[Finding]) -> None:
        self._found = list(found)
        self._read_once = True
        by_record: dict[str, list[str]] = {}
        for finding in found:
            if not finding.accepted:
                by_record.setdefault(finding.record, []).append(finding.sentence)
        self.found.emit(by_record)
        self._show()

    def _show(self) -> None:
        self._shown = self.bar.narrowed(self._found, self.desk.register.schema)
        titles = self.desk.register.titles({finding.record for finding in self._shown})
        self.model.show([self._line(finding, titles) for finding in self._shown])
        self._stack.setCurrentIndex(0 if self._shown else 1)
        self._follow_selection()
        self.titled.emit()

    def _line(self, finding: Finding, titles: Mapping[str, str]) -> Line:
        label = self.desk.type(finding.type).label
        todo = f"Accepted: {finding.accepted}" if finding.accepted else finding.fix
        words = (titles.get(finding.record, ""), label, finding.sentence, todo)
        return Line(words, finding.record, () if finding.accepted else ("finding",))

    def selected(self) -> list[Finding]:
        """Return the findings of the selected rows that nobody has accepted."""
        rows = sorted(at.row() for at in self.table.selectionModel().selectedRows())
        return [self._shown[row] for row in rows if not self._shown[row].accepted]

    def _follow_selection(self) -> None:
        self.bar.keep.setEnabled(bool(self.selected()))

    def keep(self) -> None:
        """Ask why the selected findings may stand, and record it of all of them at once."""
        found, desk = self.selected(), self.desk
        if not found:
            return
        try:
            kept = keep(found, desk.register, desk.preferences.actor(), self)
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)
            return
        if kept:
            self.said.emit(f"Kept {kept:,} finding{'' if kept == 1 else 's'}", True)

    def panes(self) -> list[QWidget]:
        """Return the bar and the list."""
        return [self.bar.kind, self.table]

    def _open(self, at: QModelIndex) -> None:
        self.open_record.emit(self.model.line(at.row()).subject)
