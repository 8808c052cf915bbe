"""A table set up as all tables here are: rows of one height, hairlines, whole-row hover."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import row_height
from ui.desktop.widgets.headerview import HeaderView
from ui.desktop.widgets.rowdelegate import RowDelegate

Index = QModelIndex | QPersistentModelIndex


class Table(QTableView):
    """``opened(index)`` on Enter or double click; ``opened_wide(index)`` on Ctrl+Enter."""

    opened = Signal(QModelIndex)
    opened_wide = Signal(QModelIndex)

    def __init__(self, *, two_lines: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._two_lines = two_lines
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.headings = HeaderView(self)
        self.setHorizontalHeader(self.headings)
        self.headings.setSortIndicatorShown(True)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self.opened)
        self.follow_look()

    def follow_look(self) -> None:
        """Take the row height that the text size asks for."""
        height = row_height(QFontMetrics(type_font(Type.BODY)))
        if self._two_lines:
            height += QFontMetrics(type_font(Type.SMALL)).height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no row be lit."""
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._delegate.hover_row:
            self._delegate.hover_row = row
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, wide on Ctrl+Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            wide = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.opened_wide if wide else self.opened).emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
