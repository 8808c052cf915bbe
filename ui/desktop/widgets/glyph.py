"""An icon that stands by itself beside words."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import text_scale
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.shapes import box
from ui.desktop.look.tokens import Tone


class Glyph(QWidget):
    """Icon *name* in a tone; *size* is its side in px at a text size of 100 %.

    With *tile* it stands in a tinted square of that side, as records' headers show it.
    It says nothing to a screen reader: the words beside it do.
    """

    def __init__(self, name: str, size: int = 16, tone: Tone = "text2", *, tile: int = 0) -> None:
        super().__init__()
        self._name = name
        self._size = size
        self._tone: Tone = tone
        self._tile = tile
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_glyph(self, name: str, tone: Tone) -> None:
        """Show another icon, or the same in another tone."""
        self._name = name
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        """Return the side of icon or tile at the present text size."""
        side = round((self._tile or self._size) * text_scale())
        return QSize(side, side)

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        if self._tile:
            box(painter, self.rect(), ground=tokens().tint, radius=8)
        side = round(self._size * text_scale())
        paint_icon(painter, self._name, self.rect(), tokens().tone(self._tone), side)
