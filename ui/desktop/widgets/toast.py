"""A toast: says what succeeded, with Undo, bottom left, and goes by itself."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.metrics import RADIUS_CARD
from ui.desktop.look.shapes import box
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.widgets.words import Words

SHOWN_FOR = 8_000


class Toast(QWidget):
    """One per window, in its *corner*: `say` shows it for eight seconds, longer under the pointer.

    ``undo_asked`` when Undo is pressed; ``gone`` when it has left.
    """

    undo_asked = Signal()
    gone = Signal()

    def __init__(self, corner: LowerLeft) -> None:
        super().__init__(corner.host)
        self._corner = corner
        corner.moved.connect(self._follow)
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
            self._corner.leave(self)
            self.gone.emit()

    def _undo(self) -> None:
        self.leave()
        self.undo_asked.emit()

    def _place(self) -> None:
        self.adjustSize()
        hint = self.sizeHint()
        self.resize(min(hint.width(), self._corner.width()), hint.height())
        self._corner.place(self)

    def _follow(self) -> None:
        if not self.isHidden():
            self._place()

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
