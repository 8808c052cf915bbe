"""What every screen is: a title, buttons for the page header, and a way to arrive and leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ui.desktop.navigation import Place
from ui.desktop.widgets.pane import Ground, Pane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from assetregister.register import Changed
    from ui.desktop.desk import Desk
    from ui.desktop.duewatch import WhatIsDue

    Found = Mapping[str, Sequence[str]]


class Screen(Pane):
    """One screen of the main window.

    ``go`` with a `Place` within it that it has gone to; ``asked`` with one, or ``open_record``
    with an id, to be taken elsewhere; ``new_asked`` with a type to begin a record of; ``said``
    with a sentence and whether it can be undone; ``titled`` when title, count or buttons changed.
    """

    go = Signal(object)
    asked = Signal(object)
    new_asked = Signal(str)
    open_record = Signal(str)
    said = Signal(str, bool)
    titled = Signal()

    def __init__(self, key: str, desk: Desk, ground: Ground = "surface") -> None:
        super().__init__(ground)
        self.key = key
        self.desk = desk

    def title(self) -> str:
        """Return what the page header says."""
        return ""

    def stands_for_header(self) -> bool:
        """Return whether what is shown has a header of its own, so that the page needs none."""
        return False

    def count(self) -> str:
        """Return what stands beside the title."""
        return ""

    def buttons(self) -> list[QWidget]:
        """Return new buttons for the page header, the primary one last."""
        return []

    def help_page(self) -> str:
        """Return the page of the manual that is about this screen."""
        return self.key

    def place(self) -> Place:
        """Return where in this screen we are."""
        return Place(self.key)

    def arrive(self, place: Place) -> None:
        """Show a place within this screen."""

    def may_leave(self) -> bool:
        """Return whether nothing would be lost, having asked if it would."""
        return True

    def keep_draft(self) -> None:
        """Keep what is being typed, should the program end now."""

    def heard(self, changed: Changed) -> None:
        """Follow a change in the register."""

    def show_findings(self, found: Found) -> None:
        """Show what the rules say: sentences by record."""

    def show_due(self, found: WhatIsDue) -> None:
        """Show what falls due."""

    def close_down(self) -> None:
        """Let go of what would outlive the window."""

    def panes(self) -> list[QWidget]:
        """Return what F6 goes to, in order."""
        return [self]

    def focus_search(self) -> None:
        """Take the keyboard to the search of this screen."""

    def save(self) -> None:
        """Save what is being edited."""

    def new(self) -> None:
        """Begin a new record of the kind this screen lists."""
