"""The File menu: registers, saving, exporting."""

from __future__ import annotations

from typing import Final

from ui.desktop.actions.action import LINE, Action, Entry, Submenu, in_front, without_change

TITLE: Final = "&File"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("new_register", "New register…", lambda w: w.file_asked.emit("new"), glyph="plus"),
    Action(
        "open", "Open a register…", lambda w: w.file_asked.emit("open"), "Ctrl+O", "folder-open"
    ),
    Submenu("recent", "Open again"),
    LINE,
    Action(
        "save", "Save the record", in_front(lambda s: s.save()), "Ctrl+S", "save", without_change
    ),
    Action("export", "Export what is shown…", lambda w: w.export(), "Ctrl+E", "download"),
    Submenu("exports", "Export"),
    LINE,
    Action("close", "Close the window", lambda w: w.close(), "Ctrl+Q", "x"),
)
