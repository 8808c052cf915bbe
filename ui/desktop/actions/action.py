"""One thing that can be done in a main window: its words, its keys, and why not, if it cannot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.main_window import MainWindow
    from ui.desktop.screens.screen import Screen

    Act = Callable[[MainWindow], object]
    WhyNot = Callable[[MainWindow], str]

NO_LIST: Final = "Go to a list of records first."


def nothing_against(_window: MainWindow) -> str:
    """Return no reason: it can always be done."""
    return ""


@dataclass(frozen=True)
class Action:
    """A line of a menu, also found by Ctrl+K; `why_not` says why it cannot be done now."""

    key: str
    words: str
    run: Act
    keys: str = ""
    glyph: str = ""
    why_not: WhyNot = nothing_against
    checkable: bool = False


@dataclass(frozen=True)
class Submenu:
    """A line of a menu that opens another, filled by whoever knows what there is."""

    key: str
    words: str


@dataclass(frozen=True)
class Line:
    """A line between groups of a menu."""


LINE: Final = Line()
Entry = Action | Submenu | Line


def in_front(act: Callable[[Screen], object]) -> Act:
    """Return what does something to the screen that is shown."""

    def done(window: MainWindow) -> None:
        screen = window.screen_in_front()
        if screen is not None:
            act(screen)

    return done


def in_list(act: Callable[[RecordsScreen], object]) -> Act:
    """Return what does something to the list that is shown, if one is."""

    def done(window: MainWindow) -> None:
        screen = window.screen_in_front()
        if isinstance(screen, RecordsScreen):
            act(screen)

    return done


def without_list(window: MainWindow) -> str:
    """Say so where no list is shown."""
    return "" if isinstance(window.screen_in_front(), RecordsScreen) else NO_LIST


def without_writing(window: MainWindow) -> str:
    """Say so where nothing can be changed."""
    return window.desk.register.read_only


def without_change(window: MainWindow) -> str:
    """Say so where no list is shown, or nothing can be changed."""
    return window.desk.register.read_only or without_list(window)
