"""The Help menu: the keys, and what this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.actions.action import Action, Entry

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def _show_keys(window: MainWindow) -> None:
    from ui.desktop.help import show_keys

    show_keys(window)


def _show_about(window: MainWindow) -> None:
    from ui.desktop.help import show_about

    show_about(window)


TITLE: Final = "&Help"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("keys", "Keys", _show_keys, glyph="keyboard"),
    Action("about", "About Asset Register", _show_about, glyph="info"),
)
