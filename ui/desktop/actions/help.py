"""The Help menu: the manual, its page for what is in front, and what this program is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.manual import CONTENTS
from ui.desktop.actions.action import LINE, Action, Entry
from ui.desktop.manual import explain, show_page

if TYPE_CHECKING:
    from ui.desktop.main_window import MainWindow

_KEYS: Final = "keys"


def _explain(window: MainWindow) -> None:
    explain(window)


def _show_about(window: MainWindow) -> None:
    from ui.desktop.help import show_about

    show_about(window)


TITLE: Final = "&Help"
ENTRIES: Final[tuple[Entry, ...]] = (
    Action("help", "Help for what is shown", _explain, "F1", "circle-question-mark"),
    Action("manual", "Manual", lambda w: show_page(CONTENTS, w), glyph="book-open"),
    Action("keys", "Keys", lambda w: show_page(_KEYS, w), glyph="keyboard"),
    LINE,
    Action("about", "About Asset Register", _show_about, glyph="info"),
)
