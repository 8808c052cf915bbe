"""The welcome page: ways to begin, registers to open again, and the first steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.desk import said_at
from ui.desktop.firststeps import ASSET, STEPS, WHO, done
from ui.desktop.look.fonts import Type
from ui.desktop.manual import show_page
from ui.desktop.navigation import Place
from ui.desktop.recents import recents
from ui.desktop.screens.screen import Screen
from ui.desktop.widgets.button import Button, Kind, link
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.frontpage import FrontPage
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.noticelist import Notice, NoticeList
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ui.desktop.desk import Desk
    from ui.desktop.firststeps import Step
    from ui.desktop.recents import Recent

SHOWN: Final = 4
FIRST_STEPS: Final = "first-steps"  # the page of the manual


class WelcomePage(FrontPage):
    """``documents_asked``, ``empty_asked``, ``file_asked``, ``recent_asked(path)``, ``help_asked``.

    ``step_asked`` with the key of a first step; those `done` are ticked off. Without documents
    (`documents` is False) that way to begin is left out.
    """

    documents_asked = Signal()
    empty_asked = Signal()
    file_asked = Signal()
    recent_asked = Signal(str)
    step_asked = Signal(str)
    help_asked = Signal()

    def __init__(
        self,
        recent: Sequence[Recent],
        who: str,
        *,
        documents: bool,
        done: Collection[str] = (),
    ) -> None:
        super().__init__()
        self.steps = NoticeList()
        self.show_steps(who, done)
        column = self.column
        column.addLayout(self._head())
        column.addLayout(self._ways(documents=documents))
        foot = QHBoxLayout()
        foot.setSpacing(16)
        if recent:
            foot.addWidget(self._recent(recent), 1)
        foot.addWidget(self._steps(), 1)
        column.addLayout(foot)
        column.addLayout(self._links())
        column.addStretch(1)

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

    def _recent(self, recent: Sequence[Recent]) -> Card:
        card = Card("Open again")
        held = NoticeList(
            [
                Notice(str(one.path), "database", one.path.stem, one.facts(), _when(one))
                for one in recent[:SHOWN]
            ]
        )
        held.setToolTip("\n".join(str(one.path) for one in recent[:SHOWN]))
        held.activated.connect(self.recent_asked)
        card.body.addWidget(held)
        card.body.addStretch(1)
        return card

    def _steps(self) -> Card:
        card = Card("New here? Five minutes, step by step")
        self.steps.activated.connect(self.step_asked)
        card.body.addWidget(self.steps)
        card.body.addStretch(1)
        return card

    def show_steps(self, who: str, done: Collection[str]) -> None:
        """Tick off the steps that have been done."""
        self.steps.show_notices([_step(step, who, done) for step in STEPS])

    def _links(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        help_link = link("Help")
        help_link.clicked.connect(self.help_asked)
        line.addWidget(help_link)
        return line


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


def _step(step: Step, who: str, done: Collection[str]) -> Notice:
    if step.key not in done:
        return Notice(step.key, "circle", step.title, step.fact, step.takes, "muted")
    fact = who if step.key == WHO and who else step.fact
    return Notice(step.key, "circle-check", step.title, fact, "Done", "good")


def _when(recent: Recent) -> str:
    return said_at(recent.at.isoformat()) if recent.at is not None else ""


class WelcomeScreen(Screen):
    """The welcome page as a screen of an open register; ``who_asked`` to say who I am."""

    who_asked = Signal()

    def __init__(self, key: str, desk: Desk) -> None:
        super().__init__(key, desk, "page")
        preferences = desk.preferences
        self.page = WelcomePage(
            recents(preferences, desk.path),
            preferences.actor(),
            documents=True,
            done=done(preferences),
        )
        self.page.step_asked.connect(self._do)
        self.page.help_asked.connect(lambda: show_page(FIRST_STEPS, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def title(self) -> str:
        """Return what the page header says."""
        return "Welcome"

    def arrive(self, place: Place) -> None:
        """Tick off what has been done since."""
        preferences = self.desk.preferences
        self.page.show_steps(preferences.actor(), done(preferences))

    def _do(self, key: str) -> None:
        if key == WHO:
            self.who_asked.emit()
        elif key == ASSET:
            self.new_asked.emit("asset")
        else:
            self.asked.emit(Place("asset"))

    def panes(self) -> list[QWidget]:
        """Return the first button of the page."""
        return [self.page.findChild(Button) or self]
