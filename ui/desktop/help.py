"""What the Help menu shows: the keys, and what this program is."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from assetregister.places.postcodes import EDITION
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.words import Words

KEYS: Final = (
    ("Alt+← and Alt+→", "Back and forward"),
    ("/", "Search this list"),
    ("Enter, Ctrl+Enter", "Open beside the list, open wide"),
    ("Ctrl+N, Ctrl+S", "New record, save"),
    ("Ctrl+Z, Ctrl+Y", "Undo, redo"),
    ("Space, Shift+↑ and ↓, Ctrl+A", "Select rows"),
    ("Ctrl+C", "Copy the selected rows as a spreadsheet pastes them"),
    ("Ctrl+E", "Export what is shown"),
    ("Backspace in the empty search", "Take the last filter away"),
    ("Alt+↓ on a heading", "Filter by that column"),
    ("F6, Shift+F6", "Next pane, last pane"),
    ("Ctrl+B", "Fold the side bar"),
    ("Esc", "Close"),
)

CREDITS: Final = (
    f"Postcodes come from the ONS Postcode Directory of {EDITION}. Contains OS data © Crown "
    "copyright and database right; Royal Mail data © Royal Mail copyright and database right. "
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0."
)


def show_keys(parent: QWidget) -> None:
    """Show the keys."""
    shown = Dialogue("Keys", answers=(("", "Close", Kind.DEFAULT),), parent=parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    for row, (keys, act) in enumerate(KEYS):
        grid.addWidget(Words(keys, Type.STRONG), row, 0)
        grid.addWidget(Words(act), row, 1)
    shown.body.addLayout(grid)
    shown.ask()


def show_about(parent: QWidget) -> None:
    """Say what this program is."""
    Dialogue(
        "Asset Register",
        "A register of premises, who uses them, and the services and partners around them. It "
        "works offline; your registers stay on this laptop.\n\n" + CREDITS,
        (("", "Close", Kind.DEFAULT),),
        parent=parent,
    ).ask()
