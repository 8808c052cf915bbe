"""The header of a page: back, forward, title, count, and room for search and buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import control_height
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Elided


class PageHeader(Pane):
    """``back`` and ``forward`` when those are pressed.

    `set_title(title, count)` says where we are; `set_search(widget)` and
    `set_buttons([secondary, primary])` fill the right-hand side.
    """

    back = Signal()
    forward = Signal()

    def __init__(self, title: str = "", count: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", below=True, parent=parent)
        self._back = IconButton("arrow-left", "Back (Alt+Left)")
        self._forward = IconButton("arrow-right", "Forward (Alt+Right)")
        self._back.clicked.connect(self.back)
        self._forward.clicked.connect(self.forward)
        self._title = Elided("", Type.TITLE)
        self._count = Elided("", Type.BODY, "muted")
        self._search = QHBoxLayout()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 8, 22, 8)
        self._line.setSpacing(2)
        self._line.addWidget(self._back)
        self._line.addWidget(self._forward)
        self._line.addSpacing(6)
        self._line.addWidget(self._title)
        self._line.addSpacing(12)
        self._line.addWidget(self._count, 1)
        self._line.addLayout(self._search)
        self._line.addSpacing(8)
        self._line.addLayout(self._buttons)
        self.set_title(title, count)
        self.set_can_go(back=False, forward=False)
        self.follow_look()

    def set_title(self, title: str, count: str = "") -> None:
        """Say where we are and how much is here."""
        self._title.setText(title)
        self._count.setText(count)
        self.setAccessibleName(f"{title}, {count}" if count else title)

    def title(self) -> str:
        """Return the title."""
        return self._title.full_text()

    def set_can_go(self, *, back: bool, forward: bool) -> None:
        """Say whether there is anywhere to go back or forward to."""
        self._back.setEnabled(back)
        self._forward.setEnabled(forward)

    def set_search(self, widget: QWidget) -> None:
        """Put *widget* before the buttons."""
        empty(self._search)
        self._search.addWidget(widget)
        self._line.setStretchFactor(self._search, widget.sizePolicy().horizontalStretch())

    def set_buttons(self, buttons: list[QWidget]) -> None:
        """Put *buttons* at the right, the primary one last."""
        empty(self._buttons)
        for button in buttons:
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def follow_look(self) -> None:
        """Take the height that the text size asks for."""
        self.setFixedHeight(control_height(QFontMetrics(type_font(Type.BODY))) + 25)
