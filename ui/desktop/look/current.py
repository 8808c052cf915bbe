"""The tokens in force, for whatever paints itself."""

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QApplication

from ui.desktop.look.style import RegisterStyle
from ui.desktop.look.tokens import LIGHT, Tokens


@runtime_checkable
class FollowsLook(Protocol):
    """A widget that sets fonts or colours of its own and sets them again when told."""

    def follow_look(self) -> None:
        """Take fonts and colours from the look now in force."""


def tokens() -> Tokens:
    """Return the colours in force; the light ones where no theme was applied."""
    style = QApplication.style()
    return style.tokens if isinstance(style, RegisterStyle) else LIGHT
