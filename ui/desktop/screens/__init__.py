"""The screens that the main window shows besides the lists of records, in side-bar order.

Each is imported when it is first gone to: the window begins with a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.desk import Desk
    from ui.desktop.look.tokens import State
    from ui.desktop.screens.screen import Screen


@dataclass(frozen=True)
class ScreenKind:
    """A screen as the side bar lists it, `at` its top; `count` is asked after each change.

    A hidden one is reached from a menu and by Ctrl+K.
    """

    key: str
    label: str
    glyph: str
    make: Callable[[str, Desk], Screen]
    state: State | None = None
    count: Callable[[Desk], int | None] | None = None
    shown: Callable[[Desk], bool] = lambda _desk: True
    at: Literal["top", "foot", "hidden"] = "top"


def _overview(key: str, desk: Desk) -> Screen:
    from ui.desktop.screens.overview import OverviewScreen

    return OverviewScreen(key, desk)


def _due(key: str, desk: Desk) -> Screen:
    from ui.desktop.screens.due import DueScreen

    return DueScreen(key, desk)


def _welcome(key: str, desk: Desk) -> Screen:
    from ui.desktop.screens.welcome import WelcomeScreen

    return WelcomeScreen(key, desk)


def _history(key: str, desk: Desk) -> Screen:
    from ui.desktop.screens.history import HistoryScreen

    return HistoryScreen(key, desk)


def _findings(key: str, desk: Desk) -> Screen:
    from ui.desktop.screens.findings import FindingsScreen

    return FindingsScreen(key, desk)


def _conflicts(key: str, desk: Desk) -> Screen:
    from ui.desktop.screens.conflicts import ConflictsScreen

    return ConflictsScreen(key, desk)


SCREENS: Final = (
    ScreenKind("overview", "Overview", "layout-dashboard", _overview),
    ScreenKind("due", "Due", "calendar-clock", _due, "warn"),
    ScreenKind(
        "findings",
        "Findings",
        "triangle-alert",
        _findings,
        "warn",
        shown=lambda desk: desk.findings is not None,
    ),
    ScreenKind(
        "conflicts",
        "Conflicts",
        "split",
        _conflicts,
        "clash",
        lambda desk: len(desk.register.conflicts()),
    ),
    ScreenKind("history", "History", "history", _history),
    ScreenKind("welcome", "Welcome", "house", _welcome, at="hidden"),
)
