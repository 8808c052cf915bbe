"""Buttons with words: primary, default, quiet, link."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desktop.look.tokens import Tone


class Kind(StrEnum):
    """How loudly a button speaks; a screen has at most one primary."""

    PRIMARY = "primary"
    DEFAULT = "default"
    QUIET = "quiet"
    LINK = "link"


class Button(QPushButton):
    """A button that says the outcome: ``Button("Save", Kind.PRIMARY, glyph="save")``.

    Signals are QPushButton's own, above all ``clicked``. Enter presses it as Space does.
    """

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.DEFAULT,
        *,
        glyph: str = "",
        small: bool = False,
        tone: Tone | None = None,
        opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setAutoDefault(False)
        self.setProperty("kind", kind.value)
        self.setProperty("glyph", glyph)
        self.setProperty("small", small)
        self.setProperty("opens", opens)
        self.setProperty("tone", tone or "")
        if kind is Kind.LINK:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def link(text: str) -> Button:
    """Return a button that reads as a link."""
    return Button(text, Kind.LINK)


def add_button(text: str) -> Button:
    """Return the quiet button in accent that adds one more: “Add occupation”."""
    return Button(text, Kind.QUIET, glyph="plus", tone="accent")
