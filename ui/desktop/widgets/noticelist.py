"""A short list in a card: icon, what, a second line, and when or of what sort at the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.look.tokens import Tone

MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEFT, RIGHT = MIDDLE | Qt.AlignmentFlag.AlignLeft, MIDDLE | Qt.AlignmentFlag.AlignRight
BESIDE = 12


@dataclass(frozen=True)
class Notice:
    """One line: its key, icon, words, second line, what stands right, and the tone of that."""

    key: str
    glyph: str
    title: str
    second: str = ""
    right: str = ""
    tone: Tone = "text2"


class NoticeList(QWidget):
    """``activated`` with the key of the line pressed. One stop for Tab; Up and Down move inside."""

    activated = Signal(str)

    def __init__(self, notices: Sequence[Notice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[NoticeLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.show_notices(notices)

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show other lines; the keyboard stays at its place in the list."""
        if [line.notice for line in self._lines] == list(notices):
            return
        had = next((place for place, line in enumerate(self._lines) if line.hasFocus()), None)
        for old in self._lines:
            self._column.removeWidget(old)
            old.deleteLater()
        self._lines = [NoticeLine(notice, place > 0) for place, notice in enumerate(notices)]
        for place, line in enumerate(self._lines):
            line.clicked.connect(lambda _=False, key=line.notice.key: self.activated.emit(key))
            line.moved.connect(lambda step, place=place: self._move(place + step))
            self._column.addWidget(line)
        self._let_in(0)
        if had is not None:
            self._show_all()  # what is not shown yet takes no keyboard
            self._move(min(had, len(self._lines) - 1))

    def _show_all(self) -> None:
        for line in self._lines:
            line.show()

    def lines(self) -> list["NoticeLine"]:
        """Return the lines, each a button."""
        return list(self._lines)

    def _let_in(self, place: int) -> None:
        for other, line in enumerate(self._lines):
            here = other == place
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _move(self, place: int) -> None:
        if 0 <= place < len(self._lines):
            self._let_in(place)
            self._lines[place].setFocus()


class NoticeLine(QPushButton):
    """One line of the list; `ruled` draws a hairline above it."""

    moved = Signal(int)

    def __init__(self, notice: Notice, ruled: bool) -> None:
        super().__init__()
        self.notice = notice
        self._ruled = ruled
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        said = [notice.title, notice.second, notice.right]
        self.setAccessibleName(". ".join(part for part in said if part))

    def sizeHint(self) -> QSize:
        """Return the room for two lines."""
        strong, small = QFontMetrics(type_font(Type.STRONG)), QFontMetrics(type_font(Type.SMALL))
        width = strong.horizontalAdvance(self.notice.title) + self._right_width() + 60
        return QSize(width, strong.height() + small.height() + 15)

    def minimumSizeHint(self) -> QSize:
        """Return the room in which the words are cut but something is said."""
        return QSize(self._right_width() + 120, self.sizeHint().height())

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def _right_width(self) -> int:
        metrics = QFontMetrics(type_font(Type.SMALL_STRONG))
        return metrics.horizontalAdvance(self.notice.right) + BESIDE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint icon, two lines, and what stands right."""
        painter = QPainter(self)
        look = tokens()
        strong, small = QFontMetrics(type_font(Type.STRONG)), QFontMetrics(type_font(Type.SMALL))
        side = strong.height()
        words_from = side + BESIDE
        if self._ruled:
            fill(painter, QRect(words_from, 0, self.width() - words_from, 1), look.hair)
        if self.underMouse():
            box(painter, self.rect().adjusted(-4, 1, 0, 0), ground=look.hover, radius=4)
        marked = (
            self.notice.tone if self.notice.tone in ("warn", "bad", "good", "clash") else "text2"
        )
        icon = QRect(2, 7, side, side)
        paint_icon(painter, self.notice.glyph, icon, look.tone(marked), side)
        right = self._right_width()
        painter.setFont(type_font(Type.SMALL_STRONG, tabular=True))
        painter.setPen(colour(look.tone(self.notice.tone)))
        beside = QRect(self.width() - right, 7, right - 2, strong.height())
        painter.drawText(beside, RIGHT, self.notice.right)
        room = max(self.width() - words_from - right, 0)
        title = QRect(words_from, 7, room, strong.height())
        self._write(painter, title, Type.STRONG, look.text, self.notice.title)
        whole = max(self.width() - words_from - 2, 0)
        second = QRect(words_from, title.bottom() + 2, whole, small.height())
        self._write(painter, second, Type.SMALL, look.text2, self.notice.second)
        if self.hasFocus():
            focus_ring(painter, self.rect(), look.accent)

    def _write(self, painter: QPainter, area: QRect, role: Type, ink: str, text: str) -> None:
        painter.setFont(type_font(role))
        painter.setPen(colour(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, LEFT, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on Up and Down, press on Enter."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
