"""Paints the cells of a table: hairlines, accent bar, marks, figures with unit inside."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import row_height
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.widgets.cellfonts import CellLook, cell_look
from ui.desktop.widgets.roles import MARK_GLYPHS, Role

if TYPE_CHECKING:
    from ui.desktop.look.tokens import State, Tone

Index = QModelIndex | QPersistentModelIndex
PAD = 8
BAR = 6
TICK = 2
BAR_WIDTH = 48
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
DASH = "–"


class RowDelegate(QStyledItemDelegate):
    """Reads the roles of `Role`; empty cells show a muted dash.

    `hover_row` is the row under the pointer, set by the view, so that all of it lights up.
    """

    hover_row = -1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look: CellLook | None = None

    def _current(self) -> CellLook:
        if self._look is None or not self._look.is_current():
            self._look = cell_look()
        return self._look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size a cell asks for: one line, or two."""
        look = self._current()
        lines = 2 if index.data(Role.SECOND) else 1
        height = row_height(look.body_metrics) + (lines - 1) * look.small_metrics.height()
        return QSize(self._width(look, index), height)

    def _width(self, look: CellLook, index: Index) -> int:
        if index.data(Role.PERCENT) is not None:
            return 2 * PAD + BAR_WIDTH + 8 + look.body_metrics.horizontalAdvance("100%")
        if (marks := index.data(Role.MARKS)) is not None:
            return 2 * PAD + (look.body_metrics.height() + 3) * max(len(marks), 2)
        width = 2 * PAD + look.strong_metrics.horizontalAdvance(_text(index))
        for role in (Role.UNIT, Role.QUALIFIER):
            if words := index.data(role):
                width += look.small_metrics.horizontalAdvance(words) + 4
        if index.data(Role.GLYPH):
            width += look.body_metrics.height() + 8
        return width

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        look = self._current()
        opt = cast("Any", option)
        rect: QRect = opt.rect
        state: QStyle.StateFlag = opt.state
        self._paint_ground(look, painter, rect, state, index)
        inner = rect.adjusted(PAD, 0, -PAD, -1)
        percent = index.data(Role.PERCENT)
        marks = index.data(Role.MARKS)
        if percent is not None:
            self._paint_percent(look, painter, inner, float(percent), index)
        elif marks is not None:
            self._paint_marks(look, painter, inner, marks)
        elif _aligned_right(index):
            self._paint_figure(look, painter, inner, index)
        else:
            self._paint_words(look, painter, inner, index)
        keyboard = state & QStyle.StateFlag.State_HasFocus
        if keyboard and state & QStyle.StateFlag.State_KeyboardFocusChange:
            focus_ring(painter, rect.adjusted(0, 0, 0, -1), look.tokens.accent, 3)

    def _paint_ground(
        self,
        look: CellLook,
        painter: QPainter,
        rect: QRect,
        state: QStyle.StateFlag,
        index: Index,
    ) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            ground = look.tokens.tint
        elif index.row() == self.hover_row:
            ground = look.tokens.hover
        else:
            ground = look.tokens.surface
        fill(painter, rect, ground)
        fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), look.tokens.hair)
        if selected and _is_first(self.parent(), index):
            fill(painter, QRect(rect.left(), rect.top(), 3, rect.height() - 1), look.tokens.accent)

    def _paint_percent(
        self, look: CellLook, painter: QPainter, rect: QRect, percent: float, index: Index
    ) -> None:
        number = look.body_metrics.horizontalAdvance("100%") + 6
        width = max(min(BAR_WIDTH, rect.width() - number), 0)
        track = QRect(rect.left(), rect.center().y() - BAR // 2 + 1, width, BAR)
        box(painter, track, ground=look.tokens.track, radius=BAR / 2)
        share = max(0.0, min(percent / 100, 1.0))
        if share > 0:
            done = track.adjusted(0, 0, round(width * share) - width, 0)
            low = index.data(Role.STATE) == "warn"
            box(painter, done, ground=look.tokens.chart[1 if low else 0], radius=BAR / 2)
        threshold = index.data(Role.THRESHOLD)
        if threshold is not None and width:
            at = track.left() + round(width * threshold / 100)
            fill(painter, QRect(at, track.top() - TICK, 1, BAR + 2 * TICK), look.tokens.text2)
        _write(painter, look.body, look.tokens.text, rect, RIGHT, f"{percent:.0f}%")

    def _paint_marks(
        self, look: CellLook, painter: QPainter, rect: QRect, marks: tuple[str, ...]
    ) -> None:
        side = look.body_metrics.height()
        each = side + 3
        left = rect.left() + max((rect.width() - len(marks) * each + 3) // 2, 0)
        for mark in marks:
            glyph, tone = MARK_GLYPHS.get(mark, (mark, "text2"))
            ink = look.tokens.tone(cast("Tone", tone))
            paint_icon(painter, glyph, QRect(left, rect.top(), side, rect.height()), ink, side)
            left += each

    def _paint_figure(self, look: CellLook, painter: QPainter, rect: QRect, index: Index) -> None:
        text = _text(index) or DASH
        unit, qualifier = index.data(Role.UNIT) or "", index.data(Role.QUALIFIER) or ""
        room = rect.width() - look.body_metrics.horizontalAdvance(text)
        before = look.small_metrics.horizontalAdvance(qualifier) + 4 if qualifier else 0
        after = look.small_metrics.horizontalAdvance(unit) + 3 if unit else 0
        right = rect.right() + 1
        if unit and before + after <= room:
            self._right(painter, look, rect, right, unit)
            right, room = right - after, room - after
        area = QRect(rect.left(), rect.top(), max(right - rect.left(), 0), rect.height())
        shown = look.body_metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        _write(painter, look.body, self._ink(look, index), area, RIGHT, shown)
        if qualifier:
            right -= look.body_metrics.horizontalAdvance(shown) + 4
            cut = look.small_metrics.elidedText(qualifier, Qt.TextElideMode.ElideRight, room - 4)
            self._right(painter, look, rect, right, cut)

    def _right(self, painter: QPainter, look: CellLook, rect: QRect, right: int, text: str) -> None:
        area = QRect(rect.left(), rect.top(), right - rect.left(), rect.height())
        _write(painter, look.small, look.tokens.muted, area, RIGHT, text)

    def _ink(self, look: CellLook, index: Index) -> str:
        state: State | None = index.data(Role.STATE)
        if state:
            return look.tokens.state(state).text
        muted = index.data(Role.MUTED) or not _text(index)
        return look.tokens.muted if muted else look.tokens.text

    def _paint_words(self, look: CellLook, painter: QPainter, rect: QRect, index: Index) -> None:
        ink = self._ink(look, index)
        if glyph := index.data(Role.GLYPH):
            side = look.body_metrics.height()
            area = QRect(rect.left(), rect.top(), side, rect.height())
            tint = ink if index.data(Role.STATE) else look.tokens.text2
            paint_icon(painter, glyph, area, tint, side)
            rect = rect.adjusted(side + 8, 0, 0, 0)
        strong = bool(index.data(Role.STRONG))
        font = look.strong if strong else look.body
        metrics = look.strong_metrics if strong else look.body_metrics
        text = metrics.elidedText(_text(index) or DASH, Qt.TextElideMode.ElideRight, rect.width())
        second = index.data(Role.SECOND)
        if not second:
            _write(painter, font, ink, rect, LEFT, text)
            return
        middle = rect.center().y() + 1
        upper = QRect(rect.left(), middle - metrics.height(), rect.width(), metrics.height())
        lower = QRect(rect.left(), middle + 1, rect.width(), look.small_metrics.height())
        _write(painter, font, ink, upper, LEFT, text)
        shown = look.small_metrics.elidedText(second, Qt.TextElideMode.ElideRight, rect.width())
        _write(painter, look.small, look.tokens.text2, lower, LEFT, shown)


def _text(index: Index) -> str:
    value = index.data(Role.PRIMARY)
    if value is None:
        value = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if value is None else str(value)


def _aligned_right(index: Index) -> bool:
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
    return alignment is not None and bool(int(alignment) & int(Qt.AlignmentFlag.AlignRight))


def _is_first(view: QObject | None, index: Index) -> bool:
    if isinstance(view, QAbstractItemView):
        return view.visualRect(index).left() <= view.viewport().rect().left()
    return index.column() == 0


def _write(
    painter: QPainter, font: QFont, ink: str, rect: QRect, flags: Qt.AlignmentFlag, text: str
) -> None:
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(rect, flags, text)
