"""A plain widget with a ground of one token and, if wanted, lines at its edges."""

from typing import Literal, cast

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.shapes import fill

Ground = Literal["chrome", "page", "surface", "sunken"]


class Pane(QWidget):
    """``Pane("page")``; *above* and *below* draw a hairline there."""

    def __init__(
        self,
        ground: Ground = "surface",
        *,
        above: bool = False,
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._above = above
        self._below = below
        self.setProperty("ground", ground)

    def set_below(self, below: bool) -> None:  # as Qt's own setters
        """Draw a hairline below it, or none."""
        self._below = below
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and lines."""
        painter = QPainter(self)
        look = tokens()
        fill(painter, self.rect(), cast("str", getattr(look, self.property("ground"))))
        if self._above:
            fill(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), look.hair)
        if self._below:
            fill(painter, self.rect().adjusted(0, self.height() - 1, 0, 0), look.hair)
