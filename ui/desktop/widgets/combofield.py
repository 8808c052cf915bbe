"""A field for one code of a list, which can be searched by typing."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.metrics import icon_size
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.completions import Completions


class ComboField(QLineEdit):
    """Type to search, Alt+Down or a click for the whole list.

    `set_choices` takes suggestions (key is the code). ``changed`` with the new code when the
    user chose another. Words that match nothing are put back on leaving, or stay as `unmatched`
    where *keeps_words*; an emptied field means no code, if *blank_allowed*.
    """

    changed = Signal(str)

    def __init__(
        self,
        choices: Sequence[Suggestion] = (),
        *,
        blank_allowed: bool = True,
        keeps_words: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices: list[Suggestion] = []
        self._code = ""
        self._blank_allowed = blank_allowed
        self._keeps_words = keeps_words
        self._completions = Completions(self, self)
        self._completions.chosen.connect(self._choose)
        self.setTextMargins(8, 0, 28, 0)
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._settle)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Suggestion]) -> None:
        """Offer *choices*."""
        self._choices = list(choices)
        self.set_code(self._code)

    def code(self) -> str:
        """Return the code chosen, empty if none."""
        return self._code

    def set_code(self, code: str) -> None:
        """Show the choice with that code; an unknown code is shown as it is."""
        self._code = code
        known = {choice.key: choice.label for choice in self._choices}
        self.setText(known.get(code, code))
        self.setCursorPosition(0)

    def unmatched(self) -> str:
        """Return the words typed that are no choice's label; empty if they are one's."""
        typed = self.text().strip()
        known = {choice.key: choice.label for choice in self._choices}
        return "" if typed == known.get(self._code, self._code) else typed

    def _search(self, typed: str) -> None:
        words = typed.casefold().split()
        found = [
            choice
            for choice in self._choices
            if all(word in f"{choice.label} {choice.hint}".casefold() for word in words)
        ]
        found.sort(key=lambda choice: not choice.label.casefold().startswith(typed.casefold()))
        self._completions.show(found, typed)

    def open_list(self) -> None:
        """Open the whole list."""
        if not self.isReadOnly():
            self._completions.show(self._choices)

    def _choose(self, suggestion: Suggestion) -> None:
        before = self._code
        self.set_code(suggestion.key)
        if before != self._code:
            self.changed.emit(self._code)

    def _settle(self) -> None:
        if self._completions.is_open():
            return
        typed = self.text().strip().casefold()
        if not typed and self._blank_allowed:
            self._choose(Suggestion("", ""))
            return
        exact = [choice for choice in self._choices if choice.label.casefold() == typed]
        if exact:
            self._choose(exact[0])
        elif not self._keeps_words:
            self.set_code(self._code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list on Alt+Down and on Down."""
        if event.key() == Qt.Key.Key_Down:
            self.open_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the list where the arrow is pressed."""
        if event.position().x() > self.width() - 28:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.open_list()
        else:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the words, so that typing replaces them."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew when enabled or not."""
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and its arrow."""
        super().paintEvent(event)
        if self.isReadOnly():
            return
        painter = QPainter(self)
        side = icon_size(self.fontMetrics())
        look = tokens()
        area = QRect(self.width() - side - 8, 0, side, self.height())
        ink = look.text2 if self.isEnabled() else look.disabled
        paint_icon(painter, "chevron-down", area, ink, max(side - 3, 8))
