"""The Tools menu: who works here, and what was done today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.actions.action import Action, Entry
from ui.desktop.navigation import Place

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def _show_today(window: MainWindow) -> None:
    from ui.desktop.screens.history import HistoryScreen

    if window.go(Place("history")):
        screen = window.screen_in_front()
        if isinstance(screen, HistoryScreen):
            screen.show_mine_of_today()


TITLE: Final = "&Tools"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("today", "What I did today", _show_today, glyph="history"),
    Action("who", "Who I am…", lambda w: w.who_asked.emit(), glyph="user"),
)
