"""The welcome page: ways to begin, registers to open again, and what can be done here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.desktop.look.fonts import Type
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.words import Elided, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.preferences import Preferences
    from ui.desktop.desk import Desk

RECENT = "recent"
WIDEST = 960
STEPS = (
    ("building-2", "Record an asset", "Say where it is, who holds it and who uses it."),
    ("funnel", "Filter a list", "Type / to search it, or add conditions; save them as a view."),
    ("download", "Export what you see", "The file holds exactly the rows shown."),
    ("undo-2", "Take back a change", "Every change is named in the Edit menu and in History."),
)


class WelcomePage(Pane):
    """``documents_asked``, ``empty_asked``, ``file_asked`` and ``recent_asked(path)``.

    Without documents (`documents` is False) that way to begin is left out.
    """

    documents_asked = Signal()
    empty_asked = Signal()
    file_asked = Signal()
    recent_asked = Signal(str)

    def __init__(self, recent: Sequence[str], who: str, *, documents: bool) -> None:
        super().__init__("page")
        inner = Pane("page")
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(20)
        column.addLayout(self._head())
        column.addLayout(self._ways(documents=documents))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        if recent:
            foot.addWidget(self._recent(recent), 1)
        foot.addWidget(self._steps(who), 1)
        column.addLayout(foot)
        column.addStretch(1)
        holder = Pane("page")
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(inner, 100)
        line.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return "welcome"

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Glyph("landmark", 28, "accent", tile=52))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words("Asset Register", Type.DISPLAY))
        words.addWidget(
            Words(
                "Community assets, co-location, estate schemes and providers, in one place. "
                "Nothing leaves this laptop.",
                tone="text2",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        return head

    def _ways(self, *, documents: bool) -> QGridLayout:
        ways = [
            (
                "book-open",
                "Start from the documents",
                "The assets, schemes, bodies and figures that the five documents name, each with "
                "its source.",
                Button("Open this register", Kind.PRIMARY),
                self.documents_asked,
            ),
            (
                "plus",
                "Start empty",
                "A new register with the code lists ready and no records.",
                Button("Make a new register"),
                self.empty_asked,
            ),
            (
                "folder-open",
                "Open another file",
                "A register kept elsewhere, on this laptop or on a shared drive.",
                Button("Choose a file"),
                self.file_asked,
            ),
        ]
        grid = QGridLayout()
        grid.setSpacing(16)
        for place, (glyph, title, fact, button, signal) in enumerate(ways[0 if documents else 1 :]):
            button.clicked.connect(signal)
            grid.addWidget(_way(glyph, title, fact, button), 0, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _recent(self, recent: Sequence[str]) -> Card:
        card = Card("Open again")
        for path in recent[:4]:
            link = Button(Path(path).stem, Kind.LINK)
            link.setToolTip(path)
            link.clicked.connect(lambda _=False, path=path: self.recent_asked.emit(path))
            line = QHBoxLayout()
            line.setSpacing(10)
            line.addWidget(Glyph("database"))
            names = QVBoxLayout()
            names.setSpacing(0)
            names.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            names.addWidget(Elided(str(Path(path).parent), Type.SMALL, "text2"))
            line.addLayout(names, 1)
            card.body.addLayout(line)
        card.body.addStretch(1)
        return card

    def _steps(self, who: str) -> Card:
        card = Card("What you can do here")
        if who:
            card.body.addLayout(_step("circle-check", "You are known as", who))
        for glyph, title, fact in STEPS:
            card.body.addLayout(_step(glyph, title, fact))
        card.body.addStretch(1)
        return card


def _way(glyph: str, title: str, fact: str, button: Button) -> Card:
    card = Card(margin=20)
    card.body.addSpacing(4)
    card.body.addWidget(Glyph(glyph, 22, "accent", tile=44))
    card.body.addSpacing(4)
    card.body.addWidget(Words(title, Type.HEADING))
    card.body.addWidget(Words(fact, tone="text2", wrap=True))
    card.body.addStretch(1)
    card.body.addSpacing(8)
    card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    card.body.addSpacing(4)
    return card


def _step(glyph: str, title: str, fact: str) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(Glyph(glyph), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Words(title, Type.STRONG))
    words.addWidget(Words(fact, Type.SMALL, "text2", wrap=True))
    line.addLayout(words, 1)
    return line


def recent_in(preferences: Preferences, but: Path | None = None) -> list[str]:
    """Return the registers opened lately that are still there, newest first."""
    kept = [str(path) for path in preferences.get(RECENT, ())]
    return [path for path in kept if Path(path).exists() and Path(path) != but]


class WelcomeScreen(Screen):
    """The welcome page as a screen of an open register."""

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk, "page")
        preferences = desk.preferences
        self.page = WelcomePage(
            recent_in(preferences, desk.path), preferences.actor(), documents=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def title(self) -> str:
        """Return what the page header says."""
        return "Welcome"

    def panes(self) -> list[QWidget]:
        """Return the first button of the page."""
        return [self.page.findChild(Button) or self]
