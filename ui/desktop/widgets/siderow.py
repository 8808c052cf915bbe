"""The rows of the side bar: groups that fold, and places to go to."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.look.tokens import State

MIDDLE = Qt.AlignmentFlag.AlignVCenter
EDGE = 8
LEFT, RIGHT, BESIDE = 14, 12, 8
KEYBOARD = Qt.WidgetAttribute.WA_KeyboardFocusChange


@dataclass(frozen=True)
class Place:
    """A row of the side bar: where it leads, how it looks, how many it holds."""

    key: str
    label: str
    glyph: str
    count: int | None = None
    state: State | None = None


class SideButton(QPushButton):
    """What rows and groups share: full width, painted, arrow keys handed to the side bar."""

    moved = Signal(int)

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.rail = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move up and down, press on Enter."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the rail: words are cut before the bar grows."""
        return QSize(40, self.sizeHint().height())

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def paint_focus(self, painter: QPainter) -> None:
        """Paint the ring of the keyboard."""
        if self.hasFocus() and self.window().testAttribute(KEYBOARD):
            focus_ring(painter, self.rect().adjusted(EDGE, 0, -EDGE, 0), tokens().accent, 5)


class SideRow(SideButton):
    """One place to go to; checked while it is the current one."""

    def __init__(self, place: Place) -> None:
        super().__init__(place.label)
        self.place = place
        self.setCheckable(True)
        self.toggled.connect(lambda _: self._say_all())
        self.show_count(place.count, place.state)

    def show_count(self, count: int | None, state: State | None = None) -> None:
        """Show how many it holds, in the colour of a state if given."""
        self._count = count
        self._state: State | None = state
        spoken = self.place.label if count is None else f"{self.place.label}, {count:,}"
        self.setAccessibleName(spoken)
        self._say_all()
        self.update()

    def _say_all(self) -> None:
        """Say in a tool tip what there is no room for."""
        room = self.width() - RIGHT - self._words_from()
        cut = self._words_width() > room or bool(self._count and not self.figure())
        self.setToolTip(self.accessibleName() if self.rail or cut else "")

    def figure(self) -> str:
        """Return the count beside the words; none where it would cut them, or is nought."""
        if not self._count:
            return ""
        figure = f"{self._count:,}"
        room = self.width() - RIGHT - self._words_from() - self._words_width() - BESIDE
        return figure if self._figure_width(figure) <= room else ""

    def _words_from(self) -> int:
        return LEFT + QFontMetrics(type_font(Type.BODY)).height() + BESIDE

    def _words_width(self) -> int:
        font = type_font(Type.BOLD if self.isChecked() else Type.BODY)
        return QFontMetrics(font).horizontalAdvance(self.text())

    def _figure_width(self, figure: str) -> int:
        return QFontMetrics(self._figure_font()).horizontalAdvance(figure)

    def _figure_font(self) -> QFont:
        return type_font(Type.BOLD if self._state else Type.BODY, tabular=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in a tool tip what the new width cuts."""
        super().resizeEvent(event)
        self._say_all()

    def set_rail(self, rail: bool) -> None:  # as Qt's own setters
        """Show the icon alone, with the words as tool tip."""
        self.rail = rail
        self.show_count(self._count, self._state)

    def sizeHint(self) -> QSize:
        """Return the size of a row."""
        metrics = QFontMetrics(type_font(Type.BODY))
        words = metrics.horizontalAdvance(self.text())
        return QSize(words + 100, metrics.height() + 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, icon, words, count."""
        painter = QPainter(self)
        look = tokens()
        self._paint_ground(painter)
        side = QFontMetrics(type_font(Type.BODY)).height()
        here = self.isChecked()
        left = (self.width() - side) // 2 if self.rail else LEFT
        area = QRect(left, 0, side, self.height())
        tint = look.accent if here else self._state_ink() or look.text2
        paint_icon(painter, self.place.glyph, area, look.text2 if not here else tint, side)
        if self.rail:
            if self._state and self._count:
                box(painter, QRect(left + side - 3, 3, 7, 7), ground=tint, radius=3.5)
        else:
            self._paint_words(painter, self._words_from())
        self.paint_focus(painter)

    def _state_ink(self) -> str | None:
        return tokens().state(self._state).text if self._state else None

    def _paint_ground(self, painter: QPainter) -> None:
        look = tokens()
        inner = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        if self.isChecked():
            box(painter, inner, ground=look.tint2, radius=5)
            bar = QRect(EDGE, 5, 3, self.height() - 10)
            box(painter, bar, ground=look.accent, radius=1.5)
        elif self.underMouse():
            box(
                painter,
                inner,
                ground=look.hair if look.name != "contrast" else look.hover,
                radius=5,
            )

    def _paint_words(self, painter: QPainter, left: int) -> None:
        look = tokens()
        here = self.isChecked()
        right = self.width() - RIGHT
        if figure := self.figure():
            painter.setFont(self._figure_font())
            quiet = look.text2 if here else look.muted
            painter.setPen(colour(self._state_ink() or quiet))
            area = QRect(0, 0, right, self.height())
            painter.drawText(area, MIDDLE | Qt.AlignmentFlag.AlignRight, figure)
            right -= self._figure_width(figure) + BESIDE
        painter.setFont(type_font(Type.BOLD if here else Type.BODY))
        painter.setPen(colour(look.text))
        room = max(right - left, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(
            QRect(left, 0, room, self.height()), MIDDLE | Qt.AlignmentFlag.AlignLeft, text
        )


class SideGroup(SideButton):
    """The heading of a group, which folds it; checked while it is open."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCheckable(True)
        self.setChecked(True)
        self.setAccessibleDescription("Shows or hides this group")

    def sizeHint(self) -> QSize:
        """Return the size of a heading; on the rail, of a gap with a line."""
        metrics = QFontMetrics(type_font(Type.MICRO))
        height = 9 if self.rail else metrics.height() + 13
        return QSize(metrics.horizontalAdvance(self.text()) + 60, height)

    def set_rail(self, rail: bool) -> None:  # as Qt's own setters
        """Show a line in place of the words."""
        self.rail = rail
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Right, fold on Left."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.setChecked(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint words and chevron."""
        painter = QPainter(self)
        look = tokens()
        if self.rail:
            fill(painter, QRect(12, self.height() // 2, self.width() - 24, 1), look.line)
            return
        painter.setFont(type_font(Type.MICRO))
        painter.setPen(colour(look.text2))
        area = self.rect().adjusted(LEFT, 3, -30, 0)
        painter.drawText(area, MIDDLE | Qt.AlignmentFlag.AlignLeft, self.text())
        side = painter.fontMetrics().height()
        chevron = QRect(self.width() - RIGHT - side, 2, side, self.height())
        name = "chevron-down" if self.isChecked() else "chevron-right"
        paint_icon(painter, name, chevron, look.text2, side)
        self.paint_focus(painter)
