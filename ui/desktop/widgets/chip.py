"""Chips: small boxes that hold one condition, one name or one state."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import RADIUS_CHIP, small_height
from ui.desktop.look.shapes import box, focus_ring
from ui.desktop.look.tokens import State
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.flow import FlowLayout

ChipKind = Literal["filter", "token", "plain", "warn", "bad", "good", "clash"]
PAD = 8


class Chip(QPushButton):
    """Words in a small box: ``Chip("Tenure is", strong="freehold", removable=True)``.

    ``clicked`` when the chip itself is pressed; ``removed`` when its × is, or Delete or
    Backspace while it has the keyboard. Kinds: filter (tinted), token (outlined, in fields),
    plain (outlined), warn, bad, good, clash (on the state's ground).
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        *,
        strong: str = "",
        glyph: str = "",
        kind: ChipKind = "filter",
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._strong = strong
        self._glyph = glyph
        self._kind: ChipKind = kind
        self._removable = removable
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{text} {strong}".strip())
        if removable:
            self.setAccessibleDescription("Delete takes it away")
            self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        """Return the room that words, icon and × need."""
        height = small_height(QFontMetrics(type_font(Type.SMALL))) + 1
        width = 2 * PAD + self._words_width() + (self._side() + 6 if self._glyph else 0)
        return QSize(width + (height - 4 if self._removable else 0), height)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters: a chip may be cut."""
        return QSize(min(self.sizeHint().width(), 72), self.sizeHint().height())

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def _words_width(self) -> int:
        gap = 5 if self.text() and self._strong else 0
        small = QFontMetrics(type_font(Type.SMALL)).horizontalAdvance(self.text())
        bold = QFontMetrics(_strong_font()).horizontalAdvance(self._strong)
        return small + gap + bold + 2

    def _side(self) -> int:
        return QFontMetrics(type_font(Type.SMALL)).height() - 1

    def _cross(self) -> QRect:
        side = self.height()
        return QRect(self.width() - side, 0, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        look = tokens()
        self._paint_ground(painter)
        left = PAD
        if self._glyph:
            state = self._state()
            tint = look.state(state).text if state else look.text2
            area = QRect(left, 0, self._side(), self.height())
            paint_icon(painter, self._glyph, area, tint, self._side())
            left += self._side() + 6
        right = self._cross().left() if self._removable else self.width() - PAD + 2
        self._paint_words(painter, left, right)
        if self._removable:
            paint_icon(painter, "x", self._cross(), look.text2, self._side())
        if self.hasFocus():
            focus_ring(painter, self.rect(), look.accent, RADIUS_CHIP)

    def _state(self) -> State | None:
        states: dict[str, State] = {"warn": "warn", "bad": "bad", "good": "good", "clash": "clash"}
        return states.get(self._kind)

    def _paint_ground(self, painter: QPainter) -> None:
        look = tokens()
        hovered = self.underMouse() and self.isEnabled()
        grounds = {
            "filter": (look.tint2 if hovered else look.tint, look.tint2),
            "token": (look.hover if hovered else look.surface, look.line),
            "plain": (look.sunken, look.line),
        }
        state = self._state()
        ground, edge = (
            (look.state(state).ground, look.state(state).ground) if state else grounds[self._kind]
        )
        if look.name == "contrast":
            edge = look.accent if self._kind == "filter" else look.control
        box(painter, self.rect(), ground=ground, edge=edge, radius=RADIUS_CHIP)

    def _paint_words(self, painter: QPainter, left: int, right: int) -> None:
        look = tokens()
        state = self._state()
        quiet = look.state(state).text if state else look.text2
        strong = look.state(state).text if state else look.text
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        for text, font, ink in (
            (self.text(), type_font(Type.SMALL), quiet),
            (self._strong, _strong_font(), strong),
        ):
            painter.setFont(font)
            painter.setPen(colour(ink))
            room = max(right - left, 0)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, 0, room, self.height()), flags, shown)
            left += painter.fontMetrics().horizontalAdvance(text) + 5

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take it away if the × was pressed."""
        point: QPoint = event.position().toPoint()
        if self._removable and self._cross().contains(point) and self.isDown():
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it away on Delete or Backspace, press it on Enter."""
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _strong_font() -> QFont:
    font = type_font(Type.SMALL)
    font.setWeight(QFont.Weight.DemiBold)
    return font


class ChipRow(QWidget):
    """Chips side by side, going on below where the line is full; `add` any other widget too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put one more at the end."""
        self._flow.addWidget(widget)

    def chips(self) -> list[Chip]:
        """Return the chips now in the row."""
        items = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def clear(self) -> None:
        """Take everything out of the row."""
        empty(self._flow)
