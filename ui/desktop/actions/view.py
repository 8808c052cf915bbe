"""The View menu: what is shown and how, and the way from place to place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ui.desktop.actions.action import LINE, Action, Entry, Submenu, in_list, without_list
from ui.desktop.navigation import Place

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow
    from ui.desktop.screens.records import RecordsScreen


def _show_archived(window: MainWindow) -> None:
    def show(screen: RecordsScreen) -> None:
        screen.list.bar.set_archived(window.menus.actions["archived"].isChecked())

    in_list(show)(window)


def _no_way_back(window: MainWindow) -> str:
    return "" if window.trail.can_go_back() else "There is nowhere to go back to."


def _no_way_forward(window: MainWindow) -> str:
    return "" if window.trail.can_go_forward() else "There is nowhere to go forward to."


TITLE: Final = "&View"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action(
        "side_bar",
        "Fold the side bar",
        lambda w: w.fold_side_bar(),
        "Ctrl+B",
        "panel-left",
        checkable=True,
    ),
    Action(
        "archived",
        "Show archived records",
        _show_archived,
        glyph="archive",
        why_not=without_list,
        checkable=True,
    ),
    Action(
        "filter_text",
        "Filter as text…",
        in_list(lambda s: s.list.bar.edit_as_text()),
        glyph="funnel",
        why_not=without_list,
    ),
    Action(
        "columns",
        "Choose columns…",
        in_list(lambda s: s.list.choose_columns()),
        glyph="columns-3",
        why_not=without_list,
    ),
    Submenu("lists", "More lists"),
    Action("welcome", "Welcome page", lambda w: w.go(Place("welcome")), glyph="house"),
    LINE,
    Action("back", "Back", lambda w: w.back(), "Alt+Left", "arrow-left", _no_way_back),
    Action(
        "forward", "Forward", lambda w: w.forward(), "Alt+Right", "arrow-right", _no_way_forward
    ),
    Action("next_pane", "Next pane", lambda w: w.next_pane(1), "F6"),
    Action("last_pane", "Last pane", lambda w: w.next_pane(-1), "Shift+F6"),
    LINE,
    Submenu("colours", "Colours"),
    Submenu("text_size", "Text size"),
)
