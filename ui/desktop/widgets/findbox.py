"""The box in every page header that opens the palette."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import control_height, icon_size
from ui.desktop.look.shapes import box, focus_ring

WIDTH = 300
STRETCH = 100  # it takes what room there is before the count beside the title does
MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class FindBox(QPushButton):
    """``FindBox("Find a record, screen or action", "Ctrl K")``: looks like a field, and is pressed.

    Where there is little room its words go first, then its key.
    """

    def __init__(self, prompt: str, key: str) -> None:
        super().__init__()
        self._prompt = prompt
        self._key = key
        self.setAutoDefault(False)
        self.setAccessibleName(prompt)
        self.setAccessibleDescription(f"Key: {key}")
        self.setToolTip(f"{prompt} ({key})")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHorizontalStretch(STRETCH)
        self.setSizePolicy(policy)
        self.follow_look()

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.setMaximumWidth(round(WIDTH * text_scale()))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for icon and key; words are shown where there is more."""
        height = control_height(QFontMetrics(type_font(Type.BODY)))
        return QSize(height + self._cap_width() + 12, height)

    def minimumSizeHint(self) -> QSize:
        """Return the room for the icon alone."""
        height = self.sizeHint().height()
        return QSize(height, height)

    def _cap_width(self) -> int:
        return QFontMetrics(type_font(Type.MICRO)).horizontalAdvance(self._key) + 12

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint field, icon, words and key cap."""
        painter = QPainter(self)
        look = tokens()
        ground = look.hover if self.underMouse() else look.surface
        box(painter, self.rect(), ground=ground, edge=look.control)
        body = QFontMetrics(type_font(Type.BODY))
        side = icon_size(body)
        left = 10
        paint_icon(painter, "search", QRect(left, 0, side, self.height()), look.text2, side)
        left += side + 8
        cap_width = self._cap_width()
        right = self.width() - 8
        if right - left > cap_width:
            height = body.height() + 4
            top = (self.height() - height) // 2
            cap = QRect(right - cap_width, top, cap_width, height)
            box(painter, cap, ground=look.sunken, edge=look.line, radius=4)
            painter.setFont(type_font(Type.MICRO))
            painter.setPen(colour(look.text2))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
            right = cap.left() - 8
        if right - left > 40:
            painter.setFont(type_font(Type.BODY))
            painter.setPen(colour(look.text2))
            room = right - left
            words = body.elidedText(self._prompt, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, 0, room, self.height()), MIDDLE, words)
        if self.hasFocus():
            focus_ring(painter, self.rect(), look.accent, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
