"""A note at a field that can be acted on: a sign, some words, and links after them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desktop.look.tokens import Tone


class LinkedNote(QWidget):
    """Hidden while it has nothing to say; ``followed`` with the place of the link pressed."""

    followed = Signal(int)

    def __init__(self, glyph: str, tone: Tone) -> None:
        super().__init__()
        self._words = Words("", Type.SMALL, tone, wrap=True)
        self.links: list[Button] = []
        self._flow = FlowLayout(gap=12)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._words)
        column.addLayout(self._flow)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(6)
        line.addWidget(Glyph(glyph, 14, tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def say(self, sentence: str, links: Sequence[str] = ()) -> None:
        """Show a sentence and links, or nothing."""
        self._words.setText(sentence)
        if list(links) != [link.text() for link in self.links]:
            self._show_links(links)
        self.setVisible(bool(sentence))

    def said(self) -> str:
        """Return the sentence shown, empty if there is none."""
        return self._words.text() if not self.isHidden() else ""

    def _show_links(self, links: Sequence[str]) -> None:
        for link in self.links:
            self._flow.removeWidget(link)
            link.hide()
            link.deleteLater()
        self.links = [Button(words, Kind.LINK) for words in links]
        for place, link in enumerate(self.links):
            link.clicked.connect(lambda _=False, place=place: self.followed.emit(place))
            self._flow.addWidget(link)
