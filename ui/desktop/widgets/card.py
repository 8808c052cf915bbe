"""A card: a box with a light edge that groups what belongs together."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type
from ui.desktop.look.metrics import RADIUS_CARD
from ui.desktop.look.shapes import box
from ui.desktop.widgets.words import Elided, Words


class Card(QWidget):
    """``Card("Due", "next six months")``: put things into ``body``, a vertical layout.

    *corner* stands at the right of the heading: a link, or an “Add …” button.
    """

    def __init__(
        self,
        title: str = "",
        note: str = "",
        *,
        corner: QWidget | None = None,
        margin: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, margin - 4, margin, margin - 4)
        outer.setSpacing(8)
        self._note = Elided(note, Type.SMALL, "muted")
        if title:
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addStrut(24)
            head.addWidget(Words(title, Type.BOLD))
            head.addWidget(self._note, 1)
            if corner is not None:
                head.addWidget(corner)
            outer.addLayout(head)
            self.setAccessibleName(title)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body)

    def set_note(self, note: str) -> None:
        """Show another note beside the title."""
        self._note.setText(note)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        look = tokens()
        box(QPainter(self), self.rect(), ground=look.surface, edge=look.hair, radius=RADIUS_CARD)
