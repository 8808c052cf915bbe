"""One linked record: its icon and title on a line that opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import row_height
from ui.desktop.look.shapes import fill, focus_ring
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEAST: Final = 120


class LinkLine(QAbstractButton):
    """``clicked`` on a click, Space or Enter; a title too long is cut, and read out whole."""

    def __init__(self, glyph: str, label: str, title: str) -> None:
        super().__init__()
        self._title = Elided("", Type.STRONG, "accent")
        self._title.setText(title)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 4, 0)
        line.setSpacing(8)
        line.addWidget(Glyph(glyph, 16, "text2"))
        line.addWidget(self._title, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{label}: {title}")
        self.setToolTip(title)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(_LEAST * 2, row_height(QFontMetrics(type_font(Type.BODY))))

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
