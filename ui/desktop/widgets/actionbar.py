"""The bar at the bottom wherever something can be saved: message left, buttons right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.look.tokens import Tone
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Elided

GLYPHS: dict[Tone, str] = {
    "accent": "circle-dot",
    "bad": "circle-alert",
    "warn": "triangle-alert",
    "good": "circle-check",
}


class ActionBar(Pane):
    """`say` puts a message left with an icon of its tone and, if wanted, a link.

    `set_buttons` puts buttons right, the primary one last. ``link_followed`` when the
    message's link is pressed.
    """

    link_followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", above=True, parent=parent)
        self._glyph = Glyph("circle-dot", 14, "accent")
        self._message = Elided("", Type.SMALL)
        self._message.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._link = Button("", Kind.LINK)
        self._link.clicked.connect(self.link_followed)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 10, 20, 10)
        line.setSpacing(8)
        line.addWidget(self._glyph)
        line.addWidget(self._message)
        line.addWidget(self._link)
        line.addStretch(1)
        line.addLayout(self._buttons)
        self.say("")

    def say(self, message: str, tone: Tone = "accent", link: str = "") -> None:
        """Show *message*; empty shows nothing."""
        self._glyph.setVisible(bool(message) and tone in GLYPHS)
        if tone in GLYPHS:
            self._glyph.set_glyph(GLYPHS[tone], tone)
        self._message.setText(message)
        self._link.setText(link)
        self._link.setVisible(bool(link))

    def message(self) -> str:
        """Return the message shown."""
        return self._message.full_text()

    def set_buttons(self, buttons: list[QWidget]) -> None:
        """Put *buttons* at the right; those there before are taken out, not destroyed."""
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old not in buttons:
                old.setParent(None)
        for button in buttons:
            self._buttons.addWidget(button)
