"""A state beside a title or in a list: an icon of its own shape and a word."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.look.tokens import Tone
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words


class StateMark(QWidget):
    """``StateMark("circle-check", "Operational", "good")``."""

    def __init__(
        self, glyph: str, word: str, tone: Tone = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._glyph = Glyph(glyph, 14, tone)
        self._word = Words(word, Type.SMALL)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(5)
        line.addWidget(self._glyph)
        line.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(word)

    def show_state(self, glyph: str, word: str, tone: Tone) -> None:
        """Show another state."""
        self._glyph.set_glyph(glyph, tone)
        self._word.setText(word)
        self.setAccessibleName(word)
