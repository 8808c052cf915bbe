"""Editors of what is typed on one line: text, codes, dates, places, addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QLineEdit

from assetregister.kinds import Postcode, Shape
from ui.desktop.forms.editors.editor import Editor

if TYPE_CHECKING:
    from assetregister.fields import Field

_WIDTHS: Final = {
    Shape.CODE: 180,
    Shape.NUMBER: 110,
    Shape.DATE: 180,
    Shape.PARTIAL_DATE: 220,
    Shape.PLACE: 260,
}
POSTCODE: Final = 110
_HINTS: Final = {
    Shape.DATE: "28 February 2027",
    Shape.PARTIAL_DATE: "2006, autumn 2016, 2016/17",
    Shape.PLACE: "easting, northing",
}


class LineEditor(Editor):
    """A line whose text the field's kind reads and writes."""

    def __init__(self, field: Field) -> None:
        self._line = QLineEdit()
        super().__init__(field, self._line)
        self.width = _WIDTHS.get(field.kind.shape, 0)
        if isinstance(field.kind, Postcode):
            self.width = POSTCODE
        self._line.setPlaceholderText(_HINTS.get(field.kind.shape, ""))
        self._line.textEdited.connect(self.changed)
        self._line.editingFinished.connect(self.settled)
        self._line.textChanged.connect(self._line.setToolTip)  # long ones do not fit

    def show(self, value: Any) -> None:
        """Show the value as people read it."""
        self._line.setText("" if value is None else self.field.kind.format(value))
        self._line.setCursorPosition(0)

    def read(self) -> Any:
        """Return what the kind makes of the text."""
        text = self._line.text()
        return self.field.kind.parse(text) if text.strip() else None

    def words(self) -> str:
        """Return the text."""
        return self._line.text()

    def put_words(self, words: str) -> None:
        """Show a text that could not be read."""
        self._line.setText(words)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be seen but not altered."""
        self._line.setReadOnly(read_only)
