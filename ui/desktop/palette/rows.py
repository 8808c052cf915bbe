"""The lines of the palette: results under the headings of their groups."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import row_height
from ui.desktop.look.shapes import box, fill
from ui.desktop.palette.results import Result

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

Index = QModelIndex | QPersistentModelIndex
MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class ResultModel(QAbstractListModel):
    """Results in their groups' order; a heading stands before the first of each."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Result | str] = []

    def show(self, results: Sequence[Result]) -> None:
        """Show other results."""
        self.beginResetModel()
        self.rows = []
        group = ""
        for result in results:
            if result.group != group:
                group = result.group
                self.rows.append(group)
            self.rows.append(result)
        self.endResetModel()

    def results(self) -> list[Result]:
        """Return the results shown."""
        return [row for row in self.rows if isinstance(row, Result)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return how many lines there are, headings among them."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let results be chosen, headings not."""
        row = self.rows[index.row()]
        return super().flags(index) if isinstance(row, Result) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is spoken and what is painted."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else spoken(row)
        return None


def spoken(result: Result) -> str:
    """Return a result as it is read out."""
    return ", ".join(part for part in (result.label, result.hint, result.keys) if part)


class ResultDelegate(QStyledItemDelegate):
    """Paints results and headings; the letters of `typed` are bold."""

    typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line."""
        is_result = isinstance(index.data(Qt.ItemDataRole.UserRole), Result)
        height = row_height(option.fontMetrics)
        return QSize(200, height + 4 if is_result else height - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row = index.data(Qt.ItemDataRole.UserRole)
        rect: QRect = option.rect
        look = tokens()
        fill(painter, rect, look.surface)
        painter.save()
        if isinstance(row, str):
            painter.setFont(type_font(Type.MICRO))
            painter.setPen(colour(look.text2))
            painter.drawText(rect.adjusted(22, 2, 0, 0), MIDDLE, row)
        elif isinstance(row, Result):
            self._paint_result(painter, rect, row, option.state)
        painter.restore()

    def _paint_result(
        self, painter: QPainter, rect: QRect, result: Result, state: QStyle.StateFlag
    ) -> None:
        look = tokens()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        inner = rect.adjusted(8, 0, -8, 0)
        if chosen:
            box(painter, inner, ground=look.tint, radius=6)
            bar = QRect(inner.left(), inner.top() + 5, 3, inner.height() - 10)
            box(painter, bar, ground=look.accent, radius=1.5)
        elif state & QStyle.StateFlag.State_MouseOver:
            box(painter, inner, ground=look.hover, radius=6)
        painter.setFont(type_font(Type.BODY))
        side = painter.fontMetrics().height()
        icon = QRect(inner.left() + 14, rect.top(), side, rect.height())
        paint_icon(painter, result.glyph, icon, look.accent if chosen else look.text2, side)
        right = inner.right() - 14
        quiet = look.text2 if chosen else look.muted
        keys = result.keys or ("Enter" if chosen else "")
        if keys:
            painter.setFont(type_font(Type.SMALL))
            painter.setPen(colour(quiet))
            painter.drawText(QRect(rect.left(), rect.top(), right, rect.height()), RIGHT, keys)
            right -= painter.fontMetrics().horizontalAdvance(keys) + 12
        left = self._paint_label(painter, icon.right() + 13, right, rect, result)
        painter.setFont(type_font(Type.SMALL))
        painter.setPen(colour(quiet))
        self._write(painter, left + 10, right, rect, result.hint)

    def _paint_label(
        self, painter: QPainter, left: int, right: int, rect: QRect, result: Result
    ) -> int:
        look = tokens()
        painter.setPen(colour(look.text2 if result.barred else look.text))
        place = result.label.casefold().find(self.typed.casefold()) if self.typed else -1
        end = place + len(self.typed)
        parts = [(result.label, Type.STRONG)]
        if place >= 0:
            parts = [
                (result.label[:place], Type.BODY),
                (result.label[place:end], Type.BOLD),
                (result.label[end:], Type.BODY),
            ]
        for text, role in parts:
            painter.setFont(type_font(role))
            left = self._write(painter, left, right, rect, text)
        return left

    def _write(self, painter: QPainter, left: int, right: int, rect: QRect, text: str) -> int:
        room = max(right - left, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, rect.top(), room, rect.height()), MIDDLE, shown)
        return left + painter.fontMetrics().horizontalAdvance(shown)
