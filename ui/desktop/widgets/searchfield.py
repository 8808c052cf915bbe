"""A field to search with: icon left, the key that leads to it right."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import icon_size
from ui.desktop.look.shapes import box


class SearchField(QLineEdit):
    """``SearchField("Search these assets", "/")``.

    QLineEdit's signals, and ``backspaced_empty`` for Backspace in the empty field (takes the
    last filter off), ``left_down`` for Down (goes to the list), ``cleared`` for Esc.
    """

    backspaced_empty = Signal()
    left_down = Signal()
    cleared = Signal()

    def __init__(
        self, prompt: str, key: str = "", *, width: int = 196, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._width = width
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        if key:
            self.setAccessibleDescription(f"Key: {key}")
        self.follow_look()

    def follow_look(self) -> None:
        """Leave room for icon and key cap at the present text size."""
        side = icon_size(QFontMetrics(type_font(Type.BODY)))
        self.setTextMargins(side + 14, 0, self._cap_width() + 10 if self._key else 8, 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width wanted, at the present text size."""
        return QSize(round(self._width * text_scale()), super().sizeHint().height())

    def _cap_width(self) -> int:
        return QFontMetrics(type_font(Type.MICRO)).horizontalAdvance(self._key) + 12

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Backspace, Down and Esc into what they mean here."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.backspaced_empty.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint field, icon and key cap."""
        super().paintEvent(event)
        painter = QPainter(self)
        look = tokens()
        side = icon_size(self.fontMetrics())
        paint_icon(painter, "search", QRect(10, 0, side, self.height()), look.text2, side)
        if not self._key or self.text():
            return
        height = self.fontMetrics().height() + 4
        width = max(self._cap_width(), height - 2)
        cap = QRect(self.width() - width - 6, (self.height() - height) // 2, width, height)
        box(painter, cap, ground=look.sunken, edge=look.line, radius=4)
        painter.setFont(type_font(Type.MICRO))
        painter.setPen(colour(look.text2))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
