"""The Tools menu: who works here."""

from __future__ import annotations

from typing import Final

from ui.desktop.actions.action import Action, Entry

TITLE: Final = "&Tools"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("who", "Who I am…", lambda w: w.who_asked.emit(), glyph="user"),
)
