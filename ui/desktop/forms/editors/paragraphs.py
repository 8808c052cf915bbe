"""The editor of long text: a box that grows with what is written in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from ui.desktop.forms.editors.editor import Editor

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from assetregister.fields import Field

_FEWEST: Final = 2
_MOST: Final = 10
NO_BAR: Final = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class GrowingBox(QPlainTextEdit):
    """As high as its lines, between two and ten; Tab goes on to the next field."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self.grow)
        self.grow()

    def grow(self) -> None:
        """Take the height of the lines, as they are broken now."""
        lines = round(self.document().documentLayout().documentSize().height())
        shown = min(max(lines, _FEWEST), _MOST)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines > _MOST else NO_BAR
        self.setVerticalScrollBarPolicy(bar)
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + 18)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self.grow()


class ParagraphsEditor(Editor):
    """Several lines of writing."""

    def __init__(self, field: Field) -> None:
        self._box = GrowingBox()
        super().__init__(field, self._box)
        self._box.textChanged.connect(self.changed)

    def show(self, value: Any) -> None:
        """Show the text."""
        blocked = self.blockSignals(True)
        self._box.setPlainText(value or "")
        self.blockSignals(blocked)

    def read(self) -> Any:
        """Return the text without blanks at its ends."""
        text = self._box.toPlainText()
        return self.field.kind.parse(text) if text.strip() else None

    def words(self) -> str:
        """Return the text."""
        return self._box.toPlainText()

    def put_words(self, words: str) -> None:
        """Show a text that could not be read."""
        self.show(words)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be seen but not altered."""
        self._box.setReadOnly(read_only)
