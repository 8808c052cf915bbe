"""The small dialogue that asks for a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.formrow import FormRow


class NameDialogue(Dialogue):
    """Asks for a name, which must not be blank."""

    def __init__(self, question: str, label: str, name: str, done: str, parent: QWidget) -> None:
        answers = (("", "Cancel", Kind.DEFAULT), ("name", done, Kind.PRIMARY))
        super().__init__(question, "", answers, help_page="views", parent=parent)
        self.line = QLineEdit(name)
        self._row = FormRow(label, self.line)
        self.body.addWidget(self._row)
        self.line.returnPressed.connect(lambda: self.choose("name"))
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, key: str) -> None:
        """Close, unless a name is still missing."""
        if key == "name" and not self.line.text().strip():
            self._row.set_error("Enter a name, like Under-used freeholds.")
            return
        super().choose(key)


def ask_name(question: str, label: str, name: str, done: str, parent: QWidget) -> str:
    """Return the name given, empty if there was none."""
    dialogue = NameDialogue(question, label, name, done, parent)
    return dialogue.line.text().strip() if dialogue.ask() == "name" else ""
