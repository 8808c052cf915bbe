"""A popover: a box over the window, below what opened it, that goes on Esc or a press beside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.metrics import RADIUS_CARD
from ui.desktop.look.shapes import box

MARGIN = 8


class Popover(QWidget):
    """Put things into ``body``; `open_below(anchor)` shows it; ``closed`` when it has gone."""

    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._anchor: QWidget | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(14, 12, 14, 12)
        self.body.setSpacing(8)
        self.hide()

    def open_below(self, anchor: QWidget) -> None:
        """Show it below *anchor*, kept inside the window."""
        self._anchor = anchor
        self.place()
        self.show()
        self.raise_()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def place(self) -> None:
        """Stand below the anchor again, with the size that its content now asks for."""
        if self._anchor is None:
            return
        host = self.window()
        if self.parentWidget() is not host:
            self.setParent(host)
        self.adjustSize()
        at = self._anchor.mapTo(host, QPoint(0, self._anchor.height() + 4))
        left = max(MARGIN, min(at.x(), host.width() - self.width() - MARGIN))
        top = max(MARGIN, min(at.y(), host.height() - self.height() - MARGIN))
        self.move(left, top)

    def leave(self) -> None:
        """Take it away and give the keyboard back."""
        if self.isHidden():
            return
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        inside = self.isAncestorOf(QApplication.focusWidget() or self)
        self.hide()
        if inside and self._anchor is not None and self._anchor.isVisible():
            self._anchor.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave when something beside it is pressed, or the window changes size."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            if isinstance(event, QMouseEvent) and self._is_beside(watched):
                self.leave()
        elif event.type() == QEvent.Type.Resize and watched is self.window():
            self.place()
        return False

    def _is_beside(self, widget: QWidget) -> bool:
        if widget.window() is not self.window():
            return False  # a list that one of our fields has opened
        return widget is not self and not self.isAncestorOf(widget)

    def event(self, event: QEvent) -> bool:
        """Take the size that its content asks for, whenever that changes."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.place()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        look = tokens()
        painter = QPainter(self)
        box(painter, self.rect(), ground=look.surface, edge=look.control, radius=RADIUS_CARD)
