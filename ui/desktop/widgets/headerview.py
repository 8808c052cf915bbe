"""The headings of a table: sort arrows beside the words, funnel where filtered."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import row_height
from ui.desktop.look.shapes import fill, focus_ring

PAD = 8


class HeaderView(QHeaderView):
    """Alignment and words come from the model; `set_filtered` marks columns with a funnel.

    `set_sorts` puts an arrow at each column that rows are sorted by, with its place among them
    where there are several.

    ``filter_asked`` with a column when Alt+Down is pressed; Left and Right move between
    headings, Space or Enter sorts by the one reached.
    """

    filter_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._filtered: set[int] = set()
        self._sorts: dict[int, Qt.SortOrder] = {}
        self._reached = 0
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Headings")

    def set_filtered(self, columns: set[int]) -> None:
        """Mark *columns* as filtered."""
        self._filtered = set(columns)
        self.viewport().update()

    def set_sorts(self, sorts: Mapping[int, Qt.SortOrder]) -> None:
        """Put arrows at columns, in the order in which rows are sorted by them."""
        rising = Qt.SortOrder.AscendingOrder
        first, order = next(iter(sorts.items()), (-1, rising))
        self._sorts = dict(sorts)
        self.setSortIndicator(first, order)
        self.viewport().update()

    def sorts(self) -> dict[int, Qt.SortOrder]:
        """Return the columns that have an arrow, the first one first."""
        if not self.isSortIndicatorShown():
            return {}
        return self._sorts or {self.sortIndicatorSection(): self.sortIndicatorOrder()}

    def sort_number(self, section: int) -> str:
        """Return the place of a column among several that rows are sorted by; else nothing."""
        sorts = list(self.sorts())
        return str(sorts.index(section) + 1) if len(sorts) > 1 and section in sorts else ""

    def filtered(self) -> set[int]:
        """Return the columns marked as filtered."""
        return set(self._filtered)

    def sizeHint(self) -> QSize:
        """Return the height of headings."""
        return QSize(super().sizeHint().width(), row_height(QFontMetrics(type_font(Type.BODY))))

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the room that words, arrow and funnel need."""
        metrics = QFontMetrics(type_font(Type.BOLD))
        words = metrics.horizontalAdvance(self._text(section))
        words += metrics.horizontalAdvance(self.sort_number(section))
        return QSize(words + 2 * PAD + 2 * metrics.height(), row_height(metrics))

    def _text(self, section: int) -> str:
        model = self.model()
        value = model.headerData(section, self.orientation()) if model is not None else None
        return "" if value is None else str(value)

    def _is_right(self, section: int) -> bool:
        role = Qt.ItemDataRole.TextAlignmentRole
        value = self.model().headerData(section, self.orientation(), role)
        return value is not None and bool(int(value) & int(Qt.AlignmentFlag.AlignRight))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one heading."""
        if not rect.isValid():
            return
        look = tokens()
        fill(painter, rect, look.surface)
        fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), look.line)
        sorted_by = section in self.sorts()
        filtered = section in self._filtered
        font = type_font(Type.BOLD if sorted_by or filtered else Type.SMALL_STRONG)
        painter.save()
        painter.setFont(font)
        painter.setPen(colour(look.text if sorted_by or filtered else look.text2))
        self._paint_content(painter, rect.adjusted(PAD, 0, -PAD, -1), section)
        painter.restore()
        if self.hasFocus() and section == self._reached:
            focus_ring(painter, rect.adjusted(0, 1, 0, -2), look.accent)

    def _paint_content(self, painter: QPainter, rect: QRect, section: int) -> None:
        metrics = painter.fontMetrics()
        side = metrics.height() - 2
        signs = self._signs(section)
        taken = sum(side + 4 + metrics.horizontalAdvance(number) for _, _, number in signs)
        room = max(rect.width() - taken, 0)
        text = metrics.elidedText(self._text(section), Qt.TextElideMode.ElideRight, room)
        words = metrics.horizontalAdvance(text)
        left = rect.right() + 1 - words - taken if self._is_right(section) else rect.left()
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, rect.top(), words + 2, rect.height()), flags, text)
        left += words + 4
        for glyph, ink, number in signs:
            paint_icon(painter, glyph, QRect(left, rect.top(), side, rect.height()), ink, side)
            left += side
            width = metrics.horizontalAdvance(number)
            painter.drawText(QRect(left, rect.top(), width + 2, rect.height()), flags, number)
            left += width + 4

    def _signs(self, section: int) -> list[tuple[str, str, str]]:
        """Return icon, ink and number of what stands beside the words."""
        look = tokens()
        signs = []
        if (order := self.sorts().get(section)) is not None:
            glyph = "arrow-up" if order == Qt.SortOrder.AscendingOrder else "arrow-down"
            signs.append((glyph, look.text2, self.sort_number(section)))
        if section in self._filtered:
            signs.append(("list-filter", look.accent, ""))
        return signs

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between headings, sort, ask for the filter."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self._reach(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._sort()
        elif event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.filter_asked.emit(self._reached)
        else:
            super().keyPressEvent(event)

    def _reach(self, step: int) -> None:
        place = self.visualIndex(self._reached) + step
        while 0 <= place < self.count() and self.isSectionHidden(self.logicalIndex(place)):
            place += step
        if 0 <= place < self.count():
            self._reached = self.logicalIndex(place)
        self.viewport().update()

    def _sort(self) -> None:
        rising = Qt.SortOrder.AscendingOrder
        again = self.sortIndicatorSection() == self._reached
        order = (
            Qt.SortOrder.DescendingOrder
            if again and self.sortIndicatorOrder() == rising
            else rising
        )
        self.setSortIndicator(self._reached, order)
        self.sectionClicked.emit(self._reached)
