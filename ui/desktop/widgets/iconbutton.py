"""A button of an icon alone, with its words in tool tip and accessible name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from ui.desktop.widgets.button import Kind


class IconButton(QToolButton):
    """``IconButton("history", "History")``: signals are QToolButton's, above all ``clicked``.

    Only for back, forward, history, open wide, more, close and columns.
    """

    def __init__(
        self,
        glyph: str,
        name: str,
        *,
        kind: Kind = Kind.QUIET,
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind.value)
        self.setProperty("glyph", glyph)
        self.setProperty("small", small)
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
