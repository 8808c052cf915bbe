"""The lines below a field: help, error, finding, conflict; each made when it has words to say."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.desktop.look.tokens import Tone
from ui.desktop.widgets.noteline import ConflictLine, NoteLine

HELP: Final = "help"
ERROR: Final = "error"
FINDING: Final = "finding"
CONFLICT: Final = "conflict"
_ORDER: Final = (HELP, ERROR, FINDING, CONFLICT)
_LOOKS: Final[dict[str, tuple[str, Tone]]] = {
    HELP: ("", "muted"),
    ERROR: ("circle-alert", "bad"),
    FINDING: ("triangle-alert", "warn"),
}


class FieldNotes(QVBoxLayout):
    """``followed`` when “Choose a value” is pressed."""

    followed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(0)
        self._lines: dict[str, NoteLine | ConflictLine] = {}
        self._said: dict[str, str] = {}

    def say(self, kind: str, sentence: str) -> bool:
        """Show help, an error or a finding, or nothing; return whether that is news."""
        if sentence == self._said.get(kind, ""):
            return False
        self._said[kind] = sentence
        line = self._lines.get(kind)
        if line is None:
            line = NoteLine(*_LOOKS[kind])
            self._put(kind, line)
        assert isinstance(line, NoteLine)
        line.say(sentence)
        return True

    def say_conflict(self, value: str, who: str, action: str) -> bool:
        """Show the other value and who entered it, or nothing; return whether that is news."""
        sentence = f"{value} {who}".strip()
        if sentence == self._said.get(CONFLICT, ""):
            return False
        self._said[CONFLICT] = sentence
        line = self._lines.get(CONFLICT)
        if line is None:
            line = ConflictLine()
            line.followed.connect(self.followed)
            self._put(CONFLICT, line)
        assert isinstance(line, ConflictLine)
        line.say(value, who, action)
        return True

    def said(self, kind: str) -> str:
        """Return the sentence shown of a kind, empty if there is none."""
        return self._said.get(kind, "")

    def _put(self, kind: str, line: NoteLine | ConflictLine) -> None:
        before = sum(other in self._lines for other in _ORDER[: _ORDER.index(kind)])
        self._lines[kind] = line
        self.insertWidget(before, line)
