"""The head of a record: what it is called, what it is, and what can be done with it as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout

from ui.desktop.forms.actions import offered
from ui.desktop.forms.facts import facts_of, state_of
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.statemark import StateMark
from ui.desktop.widgets.words import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader


class RecordHeader(Pane):
    """Icon tile, title, state, one line of facts, and buttons for history, wide, more and close."""

    history_asked = Signal()
    wide_asked = Signal()
    back_asked = Signal()
    forward_asked = Signal()
    closed = Signal()
    action_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("surface")
        self._tile = Glyph("building-2", 22, "accent", tile=40)
        self._title = Elided("", Type.TITLE)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._state = StateMark("circle", "")
        self._facts = Elided("", Type.SMALL, "text2")
        self._said = self._word = ""
        self._menu = QMenu(self)
        self._menu.triggered.connect(lambda action: self.action_asked.emit(action.data()))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        self.back = self._button(line, "arrow-left", "Back (Alt+Left)", self.back_asked)
        self.forward = self._button(line, "arrow-right", "Forward (Alt+Right)", self.forward_asked)
        line.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._words(), 1)
        self._history = self._button(line, "history", "History of this record", self.history_asked)
        self._wide = self._button(line, "maximize-2", "Open at full width", self.wide_asked)
        self._more = IconButton("ellipsis", "More")
        self._more.clicked.connect(self._open_menu)
        line.addWidget(self._more)
        self._button(line, "x", "Close", self.closed)
        self.set_wide(False)

    def set_wide(self, wide: bool) -> None:  # as Qt's own setters
        """Stand for the page header too, where the record has the whole width."""
        name = "Show beside the list" if wide else "Open at full width"
        self._wide.setProperty("glyph", "minimize-2" if wide else "maximize-2")
        self._wide.setToolTip(name)
        self._wide.setAccessibleName(name)
        self._wide.update()
        self.setContentsMargins(12 if wide else 20, 12, 12, 12 if wide else 4)
        self.set_below(wide)
        self.back.setVisible(wide)
        self.forward.setVisible(wide)

    def set_can_go(self, *, back: bool, forward: bool) -> None:
        """Say whether there is anywhere to go back or forward to."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def _words(self) -> QVBoxLayout:
        first = QHBoxLayout()
        first.setSpacing(10)
        first.addWidget(self._title)
        first.addWidget(self._state)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addWidget(self._facts)
        return words

    def _button(
        self, line: QHBoxLayout, glyph: str, name: str, signal: SignalInstance
    ) -> IconButton:
        button = IconButton(glyph, name)
        button.clicked.connect(signal)
        line.addWidget(button)
        return button

    def show_record(self, about: RecordType, record: Record | None, register: Reader) -> None:
        """Show what a record is called, what it is, and what can be done with it."""
        state, actions = None, []
        if record is None:
            title, facts = f"New {about.label.lower()}", "Not saved yet"
        else:
            title = register.titles([record.id]).get(record.id, record.reference)
            facts, state = facts_of(record, register, about), state_of(record)
            actions = offered(record, about, read_only=bool(register.read_only))
        self._tile.set_glyph(about.icon, "accent")
        self._title.setText(title)
        self._said, self._word = facts, state[1] if state else ""
        if state is not None:
            self._state.show_state(*state)
        self._menu.clear()
        for key, words in actions:
            self._menu.addAction(words).setData(key)
        self._more.setVisible(bool(actions))
        self._history.setVisible(bool(actions))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title its room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Say the state beside the title, or among the facts where the title needs the room."""
        room = self._facts.width() - self._state.sizeHint().width() - 12
        beside = self._title.sizeHint().width() <= room
        self._state.setVisible(bool(self._word) and beside)
        told = self._said if beside or not self._word else f"{self._word} · {self._said}"
        if told != self._facts.full_text():
            self._facts.setText(told)

    def title(self) -> str:
        """Return the title shown."""
        return self._title.full_text()

    def facts(self) -> str:
        """Return the line of facts."""
        return self._facts.full_text()

    def menu(self) -> QMenu:
        """Return the menu of what can be done with the record as a whole."""
        return self._menu

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
