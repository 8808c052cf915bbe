"""One line below a field: help, an error, a finding, a conflict with its link."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type
from ui.desktop.look.shapes import box
from ui.desktop.look.tokens import Tone
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

LONG = 24  # a value longer than this is broken into lines


class NoteLine(QWidget):
    """Icon and sentence in a tone; hidden while it has nothing to say."""

    def __init__(self, glyph: str, tone: Tone) -> None:
        super().__init__()
        self.words = Words("", Type.SMALL, tone, wrap=True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(6)
        if glyph:
            line.addWidget(Glyph(glyph, 14, tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show *sentence*, or nothing."""
        self.words.setText(sentence)
        self.setVisible(bool(sentence))


class ConflictLine(QWidget):
    """The other value, who entered it and when, and a link to choose; emits ``followed``."""

    followed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._value = Words("", Type.BOLD)
        self._who = Words("", Type.SMALL, "text2", wrap=True)
        self._choose = Button("Choose a value", Kind.LINK)
        self._choose.clicked.connect(self.followed)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 10, 10, 6)
        line.setSpacing(6)
        line.addWidget(Glyph("split", 16, "clash"))
        line.addWidget(self._value)
        line.addWidget(self._who, 1)
        line.addWidget(self._choose)
        self.hide()

    def say(self, value: str, who: str, action: str = "Choose a value") -> None:
        """Show the other *value* and *who* entered it; empty hides the line."""
        self._value.setText(value)
        self._value.setWordWrap(len(value) > LONG)
        self._who.setText(who)
        self._choose.setText(action)
        self.setVisible(bool(value or who))

    def sentence(self) -> str:
        """Return what it says, in one sentence."""
        return f"{self._value.text()} {self._who.text()}".strip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of a conflict."""
        painter = QPainter(self)
        box(painter, self.rect().adjusted(0, 4, 0, 0), ground=tokens().clash.ground, radius=5)
