"""The manual's page of keys, from the table of what can be done in a window.

`python -m ui.desktop.manual.keyspage` writes it to docs/manual/keys.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.manual import folder
from ui.desktop.actions import MENUS
from ui.desktop.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Iterable

KEY: Final = "keys"
ELSEWHERE: Final = (
    (
        "In a list",
        (
            ("↑ and ↓", "Go from row to row"),
            ("Enter", "Open the record beside the list"),
            ("Ctrl+Enter", "Open it over the whole width"),
            ("Space", "Select a row, or let go of it"),
            ("Shift+↑ and Shift+↓", "Select several rows"),
            ("Ctrl+A", "Select all rows"),
            ("Ctrl+C", "Copy the selected rows as a spreadsheet pastes them"),
            ("Alt+↓ on a heading", "Filter by that column"),
            ("Backspace in the empty search", "Take the last filter away"),
        ),
    ),
    (
        "In a form",
        (
            ("Tab and Shift+Tab", "Next field, last field"),
            ("Ctrl+Tab", "Next tab"),
            ("↓ in a field with a list", "Open its list"),
            ("Esc", "Close the record"),
        ),
    ),
    (
        "On the overview",
        (
            ("Enter", "Open the rows behind a tile or a bar"),
            ("T", "Show the figures of a chart as a table, or the chart again"),
        ),
    ),
    (
        "In this manual",
        (
            ("Ctrl+F", "Search"),
            ("Alt+← and Alt+→", "Back and forward"),
            ("Esc", "Close the manual"),
        ),
    ),
)
"""Keys of one part of the window, which no menu lists."""


def keys_page() -> str:
    """Return the page in Markdown: a table for each menu, then one for each part of the window."""
    lines = [
        "# Keys",
        "",
        "Everything can be done without the mouse. Alt with the underlined letter opens a menu: "
        "Alt+F the File menu. The arrows go on from there.",
    ]
    for title, entries in MENUS:
        actions = [entry for entry in entries if isinstance(entry, Action)]
        lines += _table(
            f"The {title.replace('&', '')} menu", [(_shown(a.keys), a.words) for a in actions]
        )
    for title, rows in ELSEWHERE:
        lines += _table(title, rows)
    return "\n".join([*lines, ""])


def _table(title: str, rows: Iterable[tuple[str, str]]) -> list[str]:
    return ["", f"## {title}", "", "| what | keys |", "|---|---|"] + [
        f"| {words.removesuffix('…')} | {key} |" for key, words in rows
    ]


def _shown(keys: str) -> str:
    return keys.replace("Left", "←").replace("Right", "→")


if __name__ == "__main__":
    (folder() / f"{KEY}.md").write_text(keys_page(), "utf-8")
