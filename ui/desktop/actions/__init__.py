"""Everything that can be done in a main window, once: menu bar, keys and palette read it here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.actions import edit, file, help, record, tools, view
from ui.desktop.actions.action import Action

if TYPE_CHECKING:
    from ui.desktop.actions.action import Entry

MENUS: Final[tuple[tuple[str, tuple[Entry, ...]], ...]] = tuple(
    (menu.TITLE, menu.ENTRIES) for menu in (file, edit, record, view, tools, help)
)
ACTIONS: Final[tuple[Action, ...]] = tuple(
    entry for _, entries in MENUS for entry in entries if isinstance(entry, Action)
)
