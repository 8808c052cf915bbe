"""One line in the list of completions: icon, name with the typed letters bold, hint."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import control_height
from ui.desktop.look.shapes import box, fill

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Suggestion:
    """One thing that can be chosen: its key, name, kind or other hint, and icon.

    ``creates`` marks the last line, which makes something new of what was typed.
    """

    key: str
    label: str
    hint: str = ""
    glyph: str = ""
    creates: bool = False


class CompletionDelegate(QStyledItemDelegate):
    """Paints suggestions; `typed` is what the user wrote, shown bold where it occurs."""

    typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of one line."""
        return QSize(200, control_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        suggestion = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(suggestion, Suggestion):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, rect, state)
        side = painter.fontMetrics().height()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        left = rect.left() + 12
        if suggestion.glyph:
            ink = tokens().accent if chosen else tokens().text2
            paint_icon(
                painter, suggestion.glyph, QRect(left, rect.top(), side, rect.height()), ink, side
            )
            left += side + 10
        area = rect.adjusted(left - rect.left(), 0, -10, 0)
        painter.save()
        left = self._paint_name(painter, area, suggestion)
        painter.setFont(type_font(Type.SMALL))
        painter.setPen(colour(tokens().text2 if chosen else tokens().muted))
        room = max(area.right() - left - 10, 0)
        hint = painter.fontMetrics().elidedText(suggestion.hint, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left + 10, area.top(), room, area.height()), _MIDDLE, hint)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        look = tokens()
        fill(painter, rect, look.surface)
        if state & QStyle.StateFlag.State_Selected:
            box(painter, rect.adjusted(4, 1, -4, -1), ground=look.tint, radius=4)
            fill(
                painter, QRect(rect.left() + 4, rect.top() + 8, 3, rect.height() - 16), look.accent
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            box(painter, rect.adjusted(4, 1, -4, -1), ground=look.hover, radius=4)

    def _paint_name(self, painter: QPainter, area: QRect, suggestion: Suggestion) -> int:
        painter.setPen(colour(tokens().text))
        left = area.left()
        for text, bold in _parts(suggestion.label, "" if suggestion.creates else self.typed):
            role = Type.BOLD if bold else Type.STRONG if suggestion.creates else Type.BODY
            painter.setFont(type_font(role))
            room = max(area.right() - left, 0)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, area.top(), room, area.height()), _MIDDLE, shown)
            left += painter.fontMetrics().horizontalAdvance(shown)
        return left


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def _parts(label: str, typed: str) -> list[tuple[str, bool]]:
    place = label.casefold().find(typed.casefold()) if typed else -1
    if place < 0:
        return [(label, False)]
    end = place + len(typed)
    return [(label[:place], False), (label[place:end], True), (label[end:], False)]
