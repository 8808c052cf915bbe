"""One entry of the section list: its words, how many it holds, and what is to be seen to there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.widgets.siderow import KEYBOARD, SideButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from ui.desktop.look.tokens import Tone

ERROR, CONFLICT, FINDING, UNSAVED = "error", "conflict", "finding", "unsaved"
MARKS: Final[dict[str, tuple[str, Tone, str]]] = {
    ERROR: ("circle-alert", "bad", "something to put right"),
    CONFLICT: ("split", "clash", "a conflict"),
    FINDING: ("triangle-alert", "warn", "a finding"),
    UNSAVED: ("circle-dot", "accent", "not saved"),
}
"""What a section can be marked with, the gravest first: icon, tone, and the words that are said."""
LEFT: Final = 14
MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Entry:
    """A part of a record to go to; entries of different groups stand apart."""

    key: str
    words: str
    count: int | None = None
    group: int = 0


class SectionEntry(SideButton):
    """Checked while its part of the record is in sight."""

    def __init__(self, entry: Entry) -> None:
        super().__init__(entry.words)
        self.entry = entry
        self._count = entry.count
        self._marks: tuple[str, ...] = ()
        self.setCheckable(True)
        self._say()

    def show_count(self, count: int | None) -> None:
        """Show how many it holds."""
        if count != self._count:
            self._count = count
            self._say()

    def show_marks(self, marks: set[str]) -> None:
        """Show what is to be seen to: the gravest by its icon, all of it in words."""
        shown = tuple(mark for mark in MARKS if mark in marks)
        if shown != self._marks:
            self._marks = shown
            self._say()

    def marks(self) -> tuple[str, ...]:
        """Return what it is marked with, the gravest first."""
        return self._marks

    def _say(self) -> None:
        told = [self.text(), *(MARKS[mark][2] for mark in self._marks)]
        if self._count:
            told.insert(1, f"{self._count:,}")
        self.setAccessibleName(", ".join(told))
        self.setToolTip("; ".join(MARKS[mark][2] for mark in self._marks).capitalize())
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of an entry, with room for its mark and count."""
        metrics = QFontMetrics(type_font(Type.BOLD))
        return QSize(metrics.horizontalAdvance(self.text()) + 80, metrics.height() + 12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar of the part in sight, words, mark and count."""
        painter = QPainter(self)
        look = tokens()
        here = self.isChecked()
        if self.underMouse() and not here:
            box(painter, self.rect().adjusted(6, 0, -4, 0), ground=look.hover, radius=5)
        bar = QRect(0, 0, 2 if here else 1, self.height())
        fill(painter, bar, look.accent if here else look.line)
        right = self._paint_figures(painter, self.width() - 10)
        painter.setFont(type_font(Type.BOLD if here else Type.BODY))
        painter.setPen(colour(look.text if here else look.text2))
        room = max(right - LEFT - 6, 0)
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        area = QRect(LEFT, 0, room, self.height())
        painter.drawText(area, MIDDLE | Qt.AlignmentFlag.AlignLeft, words)
        if self.hasFocus() and self.window().testAttribute(KEYBOARD):
            focus_ring(painter, self.rect().adjusted(4, 0, -2, 0), look.accent, 5)

    def _paint_figures(self, painter: QPainter, right: int) -> int:
        """Paint count and mark from the right; return where they begin."""
        look = tokens()
        painter.setFont(type_font(Type.BODY, tabular=True))
        if self._count:
            painter.setPen(colour(look.text2))
            area = QRect(0, 0, right, self.height())
            painter.drawText(area, MIDDLE | Qt.AlignmentFlag.AlignRight, f"{self._count:,}")
            right -= painter.fontMetrics().horizontalAdvance(f"{self._count:,}") + 6
        if self._marks:
            glyph, tone, _ = MARKS[self._marks[0]]
            side = painter.fontMetrics().height()
            area = QRect(right - side, 0, side, self.height())
            paint_icon(painter, glyph, area, look.tone(tone), side)
            right -= side + 4
        return right
