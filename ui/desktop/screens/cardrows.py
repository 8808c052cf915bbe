"""Cards in rows that fill a page: as many abreast as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Sequence

GAP = 12


class CardRows(Pane):
    """`lay([[tile, tile], [chart, chart]])` stands widgets in rows of equal shares."""

    def __init__(self) -> None:
        super().__init__("page")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 16, 20, 16)
        self._column.setSpacing(GAP)
        self._rows: list[QHBoxLayout] = []
        self._laid: list[list[QWidget]] = []

    def lay(self, rows: Sequence[Sequence[QWidget]], stretches: Sequence[int]) -> None:
        """Show these rows, and no others; each takes its share of the height to spare."""
        wanted = [list(row) for row in rows]
        if wanted == self._laid:
            return
        self._laid = wanted
        for old in self._rows:
            while old.takeAt(0) is not None:
                pass
            self._column.removeItem(old)
        self._rows = []
        for row, stretch in zip(wanted, stretches, strict=True):
            line = QHBoxLayout()
            line.setSpacing(GAP)
            for widget in row:
                line.addWidget(widget, 1)
                widget.show()
            self._column.addLayout(line, stretch)
            self._rows.append(line)
