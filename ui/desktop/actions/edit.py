"""The Edit menu: taking back, copying, searching."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.actions.action import LINE, Action, Entry, in_front, in_list, without_list

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow


def _nothing_done(window: MainWindow) -> str:
    register = window.desk.register
    return register.read_only or ("" if register.undoable() else "There is nothing to take back.")


def _nothing_undone(window: MainWindow) -> str:
    register = window.desk.register
    return register.read_only or ("" if register.redoable() else "Nothing has been taken back.")


TITLE: Final = "&Edit"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("undo", "Undo", lambda w: w.undoing.undo(), "Ctrl+Z", "undo-2", _nothing_done),
    Action("redo", "Redo", lambda w: w.undoing.redo(), "Ctrl+Y", "redo-2", _nothing_undone),
    LINE,
    Action(
        "copy",
        "Copy the selected rows",
        in_list(lambda s: s.list.table.copy()),
        glyph="copy",
        why_not=without_list,
    ),
    Action(
        "select_all",
        "Select all rows",
        in_list(lambda s: s.list.table.selectAll()),
        glyph="check",
        why_not=without_list,
    ),
    LINE,
    Action(
        "find",
        "Find a record, screen or action…",
        lambda w: w.open_palette(),
        "Ctrl+K",
        "search",
    ),
    Action(
        "search",
        "Search this list",
        in_front(lambda s: s.focus_search()),
        "/",
        "search",
        without_list,
    ),
)
