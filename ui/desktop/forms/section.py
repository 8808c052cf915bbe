"""One section of a form: its heading, the rows shown, and a link to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.widgets.button import link
from ui.desktop.widgets.sectionheading import SectionHeading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from ui.desktop.widgets.formrow import FormRow


class Section(QWidget):
    """Holds the rows of one section in the order of the declaration.

    ``more_asked`` when the link to the fields not shown is pressed.
    """

    more_asked = Signal()

    def __init__(self, title: str, fields: Sequence[Field]) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self._order = [field.key for field in fields]
        self._rows: dict[str, FormRow] = {}
        self._more = link("")
        self._more.clicked.connect(self.more_asked)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 12)
        self._column.setSpacing(12)
        self._column.addWidget(SectionHeading(title))
        self._column.addWidget(self._more)
        self.setAccessibleName(title)

    def put(self, key: str, row: FormRow) -> None:
        """Add the row of a field at its place."""
        place = self._order.index(key)
        before = sum(1 for other in self._rows if self._order.index(other) < place)
        self._rows[key] = row
        self._column.insertWidget(1 + before, row)

    def say_more(self, count: int, stated: int) -> None:
        """Offer the fields that are not shown; nothing if there are none."""
        fields = "1 more field" if count == 1 else f"{count} more fields"
        self._more.setText(f"Show {fields}" + (f", {stated} of them stated" if stated else ""))
        self._more.setVisible(bool(count))
