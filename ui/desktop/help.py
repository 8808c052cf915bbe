"""What the Help menu says of the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.places.postcodes import EDITION
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

CREDITS: Final = (
    f"Postcodes come from the ONS Postcode Directory of {EDITION}. Contains OS data © Crown "
    "copyright and database right; Royal Mail data © Royal Mail copyright and database right. "
    "Source: Office for National Statistics licensed under the Open Government Licence v.3.0."
)


def show_about(parent: QWidget) -> None:
    """Say what this program is."""
    Dialogue(
        "Asset Register",
        "A register of premises, who uses them, and the services and partners around them. It "
        "works offline; your registers stay on this laptop.\n\n" + CREDITS,
        (("", "Close", Kind.DEFAULT),),
        parent=parent,
    ).ask()
