"""An old value and a new one beside each other: the old struck through, an arrow, the new."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.look.tokens import Tone
from ui.desktop.widgets.flow import FlowLayout
from ui.desktop.widgets.words import Words

LONG: Final = 40


class Comparison(QWidget):
    """``Comparison("38%", "91%")``; None on either side is *not stated*, in italics."""

    def __init__(self, before: str | None, after: str | None) -> None:
        super().__init__()
        old, new = before or "not stated", after or "not stated"
        _set_out(
            self,
            [
                _Part(old, "bad", struck=True) if before else _Part(old, "muted"),
                Words("→", tone="muted"),
                _Part(new, "good") if after else _Part(new, "muted"),
            ],
        )
        self.setAccessibleName(f"{old} became {new}")


class Passing(QWidget):
    """One of several values that came or went: ``Passing("Old Hall", came=False)``."""

    def __init__(self, words: str, *, came: bool) -> None:
        super().__init__()
        said = "added" if came else "taken away"
        part = _Part(words, "good") if came else _Part(words, "bad", struck=True)
        _set_out(self, [part, Words(said, tone="text2")])
        self.setAccessibleName(f"{words} {said}")


def _set_out(widget: QWidget, parts: list[Words]) -> None:
    """Set parts side by side, or under one another where one is long."""
    if max(len(part.text()) for part in parts) > LONG:
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for part in parts:
            column.addWidget(part)
    else:
        line = FlowLayout(widget, gap=6)
        for part in parts:
            line.addWidget(part)


class _Part(Words):
    """One side: struck through where it is gone, italic where nothing is stated."""

    def __init__(self, words: str, tone: Tone, *, struck: bool = False) -> None:
        self._struck = struck
        role = Type.STRONG if tone == "good" else Type.BODY
        super().__init__(words, role, tone, wrap=len(words) > LONG)

    def follow_look(self) -> None:
        """Take font and colour from the look, and strike through or lean."""
        super().follow_look()
        font = self.font()
        font.setStrikeOut(self._struck)
        font.setItalic(self._tone == "muted")
        self.setFont(font)
