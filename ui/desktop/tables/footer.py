"""The line below a table: what is selected, and what its rows add up to."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import row_height
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Elided, Words


class TableFooter(Pane):
    """“1 selected” left, an honest total right; `tools` stand between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", above=True, parent=parent)
        self._selected = Words("", Type.SMALL, "text2")
        self._total = Elided("", Type.SMALL, "text2")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(4)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(12)
        line.addWidget(self._selected)
        line.addLayout(self.tools)
        line.addStretch(1)
        line.addWidget(self._total)
        self.follow_look()

    def say_selected(self, count: int) -> None:
        """Say how many rows are selected."""
        self._selected.setText(f"{count:,} selected" if count else "")

    def say_total(self, sentence: str) -> None:
        """Say what the rows add up to."""
        self._total.setText(sentence)

    def total(self) -> str:
        """Return the total said."""
        return self._total.full_text()

    def follow_look(self) -> None:
        """Take the height that the text size asks for."""
        self.setFixedHeight(row_height(QFontMetrics(type_font(Type.BODY))) + 1)
