"""The screens that the main window shows besides the lists of records, in side-bar order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from ui.desktop.screens.conflicts import ConflictsScreen
from ui.desktop.screens.findings import FindingsScreen
from ui.desktop.screens.history import HistoryScreen
from ui.desktop.screens.welcome import WelcomeScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desktop.desk import Desk
    from ui.desktop.look.tokens import State
    from ui.desktop.screens.screen import Screen


@dataclass(frozen=True)
class ScreenKind:
    """A screen as the side bar lists it; `count` is asked after each change."""

    key: str
    label: str
    glyph: str
    make: Callable[[str, Desk], Screen]
    state: State | None = None
    count: Callable[[Desk], int | None] | None = None
    shown: Callable[[Desk], bool] = lambda _desk: True


SCREENS: Final = (
    ScreenKind("welcome", "Welcome", "house", WelcomeScreen),
    ScreenKind("history", "History", "history", HistoryScreen),
    ScreenKind(
        "findings",
        "Findings",
        "triangle-alert",
        FindingsScreen,
        "warn",
        shown=lambda desk: desk.findings is not None,
    ),
    ScreenKind(
        "conflicts",
        "Conflicts",
        "split",
        ConflictsScreen,
        "clash",
        lambda desk: len(desk.register.conflicts()),
    ),
)
