"""A table of lines whose columns share its width in fixed proportions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

from ui.desktop.look.fonts import text_scale
from ui.desktop.widgets.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from ui.desktop.screens.linemodel import LineModel

MARKS = 48


class LineTable(Table):
    """`shares` are the parts of the width that the columns get; 0 is a column of marks."""

    def __init__(self, model: LineModel, shares: Sequence[int], *, two_lines: bool = False) -> None:
        super().__init__(two_lines=two_lines)
        self.setModel(model)
        self._shares = shares
        self.headings.setSortIndicatorShown(False)
        self.headings.setSectionsClickable(False)
        self.headings.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width out."""
        super().resizeEvent(event)
        marks = round(MARKS * text_scale())
        room = self.viewport().width() - marks * self._shares.count(0)
        left = room
        last = len(self._shares) - 1
        for place, share in enumerate(self._shares):
            width = marks if not share else room * share // sum(self._shares)
            width = left if place == last else width
            self.headings.resizeSection(place, width)
            left -= width if share else 0
