"""One linked record: its icon and title on a line that opens it, with a second line if wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import row_height
from ui.desktop.look.shapes import fill, focus_ring
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Elided, Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.desktop.look.tokens import Tone

_LEAST: Final = 120


class LinkLine(QAbstractButton):
    """``clicked`` on a click, Space or Enter; what is too long is cut, and read out whole.

    `second` stands below the title, `aside` at its right.
    """

    def __init__(
        self, glyph: str, label: str, title: str, *, second: str = "", aside: str = ""
    ) -> None:
        super().__init__()
        self._two = bool(second)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 4, 0)
        line.setSpacing(8)
        line.addWidget(Glyph(glyph, 16, "text2"))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addWidget(_cut(title, Type.STRONG, "accent"))
        if second:
            words.addWidget(_cut(second, Type.SMALL, "text2"))
        words.addStretch(1)
        line.addLayout(words, 1)
        if aside:
            line.addWidget(Words(aside, Type.SMALL, "text2"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        told = "; ".join(part for part in (title, second, aside) if part)
        self.setAccessibleName(f"{label}: {told}")
        self.setToolTip("\n".join(part for part in (title, second) if part))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of a row, of one line or two."""
        height = row_height(QFontMetrics(type_font(Type.BODY)))
        second = QFontMetrics(type_font(Type.SMALL)).height() if self._two else 0
        return QSize(_LEAST * 2, height + second)

    def minimumSizeHint(self) -> QSize:
        """Return the height of a row: its words may be cut."""
        return QSize(_LEAST, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline above, the ground under the pointer, and the keyboard's ring."""
        painter = QPainter(self)
        look = tokens()
        if self.underMouse():
            fill(painter, self.rect(), look.hover)
        fill(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), look.hair)
        if self.hasFocus():
            focus_ring(painter, self.rect().adjusted(0, 1, 0, 0), look.accent)


def _cut(text: str, role: Type, tone: Tone) -> Elided:
    words = Elided("", role, tone)
    words.setText(text)
    words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return words
