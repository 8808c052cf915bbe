"""The dialogue: only before work would be lost; its title is the question."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from assetregister.manual import CONTENTS
from ui.desktop.look.fonts import Type, text_scale
from ui.desktop.manual import explain
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.words import Words

WIDTH = 480


class Dialogue(QDialog):
    """A question, one sentence, and answers that say their outcome.

    *answers* are (key, words, kind) in order from left; the first stands apart at the left
    where there are three. *harmless* is the key of Esc and of closing. `ask` returns the key
    chosen. Put further widgets into ``body``. F1 shows the page of the manual that *help_page*
    names.
    """

    def __init__(
        self,
        question: str,
        sentence: str = "",
        answers: Sequence[tuple[str, str, Kind]] = (),
        *,
        harmless: str = "",
        help_page: str = CONTENTS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._help_page = help_page
        self._harmless = harmless
        self._answer = harmless
        self.setWindowTitle(question)
        self.setModal(True)
        self.setMinimumWidth(round(WIDTH * text_scale()))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(8)
        column.addWidget(Words(question, Type.TITLE, wrap=True))
        if sentence:
            column.addWidget(Words(sentence, Type.BODY, "text2", wrap=True))
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        self._line = QHBoxLayout()
        self._line.setContentsMargins(0, 8, 0, 0)
        self._line.setSpacing(8)
        self.buttons: dict[str, Button] = {}
        self._add_answers(answers)
        column.addLayout(self._line)
        if harmless in self.buttons:
            self.buttons[harmless].setFocus(Qt.FocusReason.TabFocusReason)
        self.setAccessibleName(question)
        self.setAccessibleDescription(sentence)

    def _add_answers(self, answers: Sequence[tuple[str, str, Kind]]) -> None:
        apart = len(answers) > 2
        if not apart:
            self._line.addStretch(1)
        for place, (key, words, kind) in enumerate(answers):
            button = Button(words, kind)
            button.clicked.connect(lambda _=False, key=key: self.choose(key))
            self.buttons[key] = button
            self._line.addWidget(button)
            if apart and place == 0:
                self._line.addStretch(1)

    def choose(self, key: str) -> None:
        """Answer with *key* and close."""
        self._answer = key
        self.accept()

    def reject(self) -> None:
        """Take Esc as the harmless answer."""
        self._answer = self._harmless
        super().reject()

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return self._help_page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the page of the manual on F1."""
        if event.key() == Qt.Key.Key_F1:
            explain(self)
        else:
            super().keyPressEvent(event)

    def answer(self) -> str:
        """Return the key of the answer given."""
        return self._answer

    def ask(self) -> str:
        """Show it, wait, and return the key of the answer."""
        self.exec()
        return self._answer
