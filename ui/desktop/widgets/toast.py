"""A toast: says what succeeded, with Undo, bottom left, and goes by itself."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.metrics import RADIUS_CARD
from ui.desktop.look.shapes import box
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.words import Words

SHOWN_FOR = 8_000
MARGIN = 16


class Toast(QWidget):
    """One per window, its *host*: `say` shows it for eight seconds, longer under the pointer.

    ``undo_asked`` when Undo is pressed; ``gone`` when it has left. *above* is how much room
    to leave below it, such as a bar of actions.
    """

    undo_asked = Signal()
    gone = Signal()

    def __init__(self, host: QWidget, above: int = 0) -> None:
        super().__init__(host)
        self._host = host
        self._above = above
        self._words = Words()
        self.undo = Button("Undo", Kind.LINK)
        self.undo.clicked.connect(self._undo)
        self.close_button = IconButton("x", "Close", small=True)
        self.close_button.clicked.connect(self.leave)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.leave)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(Glyph("check", 16, "good"))
        line.addWidget(self._words, 1)
        line.addSpacing(16)
        line.addWidget(self.undo)
        line.addWidget(self.close_button)
        host.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, *, undo: bool = True) -> None:
        """Show and read out *sentence*, with Undo if it can be undone."""
        self._words.setText(sentence)
        self.undo.setVisible(undo)
        self.setAccessibleName(sentence)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def sentence(self) -> str:
        """Return what it says."""
        return self._words.text()

    def timer(self) -> QTimer:
        """Return what takes it away in the end."""
        return self._timer

    def leave(self) -> None:
        """Take it away."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.gone.emit()

    def _undo(self) -> None:
        self.leave()
        self.undo_asked.emit()

    def _place(self) -> None:
        host = self._host
        self.adjustSize()
        width = min(self.sizeHint().width(), host.width() - 2 * MARGIN)
        self.resize(width, self.sizeHint().height())
        self.move(QPoint(MARGIN, host.height() - self.height() - MARGIN - self._above))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting once the pointer has left."""
        self._timer.start()
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        look = tokens()
        painter = QPainter(self)
        box(painter, self.rect(), ground=look.surface, edge=look.control, radius=RADIUS_CARD)
