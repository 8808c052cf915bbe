"""The editor of long text: a box that grows with what is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QPlainTextEdit

from ui.desktop.forms.editors.editor import Editor

if TYPE_CHECKING:
    from assetregister.fields import Field

_FEWEST: Final = 2
_MOST: Final = 10


class ParagraphsEditor(Editor):
    """Several lines; Tab goes on to the next field."""

    def __init__(self, field: Field) -> None:
        self._box = QPlainTextEdit()
        super().__init__(field, self._box)
        self._box.setTabChangesFocus(True)
        self._box.viewport().setAutoFillBackground(False)
        self._box.textChanged.connect(self._grow)
        self._box.textChanged.connect(self.changed)
        self._grow()

    def show(self, value: Any) -> None:
        """Show the text."""
        blocked = self.blockSignals(True)
        self._box.setPlainText(value or "")
        self.blockSignals(blocked)
        self._grow()

    def read(self) -> Any:
        """Return the text without blanks at its ends."""
        text = self._box.toPlainText()
        return self.field.kind.parse(text) if text.strip() else None

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be seen but not altered."""
        self._box.setReadOnly(read_only)

    def _grow(self) -> None:
        text = self._box.toPlainText()
        across = max(
            self._box.viewport().width() // max(self._box.fontMetrics().averageCharWidth(), 1), 20
        )
        lines = sum(1 + len(line) // across for line in text.split("\n"))
        shown = min(max(lines, _FEWEST), _MOST)
        self._box.setFixedHeight(shown * self._box.fontMetrics().lineSpacing() + 18)
