"""The section list of a record at full width: every part of it, one press away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout

from ui.desktop.forms.sectionentry import SectionEntry
from ui.desktop.look.fonts import text_scale
from ui.desktop.widgets.button import add_button
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.desktop.forms.sectionentry import Entry

WIDTH: Final = 204


class SectionList(Pane):
    """``chosen`` with a key as the user goes along, ``entered`` when the keyboard is to follow.

    ``add_asked`` with the kind of inner record to begin. It is one stop of Tab: Up and Down go from
    part to part, Enter goes into it.
    """

    chosen = Signal(str)
    entered = Signal(str)
    add_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("page")
        self._entries: dict[str, SectionEntry] = {}
        self._menu = QMenu(self)
        self._add = add_button("Add")
        self._add.setToolTip("Add something of a kind that is not here yet")
        self._add.clicked.connect(self._open_menu)
        inner = Pane("page")
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(16, 12, 4, 12)
        self._lines.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.setAccessibleName("Sections")
        self.follow_look()

    def show_entries(self, entries: Sequence[Entry], addable: Sequence[tuple[str, str]]) -> None:
        """Show entries in order, and what can be added as (key, words)."""
        current = self.current()
        if [one.entry.key for one in self._entries.values()] != [one.key for one in entries]:
            self._fill(entries)
            if current in self._entries:
                self.set_current(current)
        for entry in entries:
            self._entries[entry.key].show_count(entry.count)
        self._menu.clear()
        for key, words in addable:
            action = self._menu.addAction(words)
            action.triggered.connect(lambda _=False, key=key: self.add_asked.emit(key))
        self._add.setVisible(bool(addable))

    def _fill(self, entries: Sequence[Entry]) -> None:
        self._lines.removeWidget(self._add)
        empty(self._lines)
        self._entries = {}
        group = 0
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._lines.addSpacing(12)
            self._put(entry)
        self._lines.addSpacing(8)
        self._lines.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines.addStretch(1)
        self.set_current(next(iter(self._entries), ""))

    def _put(self, entry: Entry) -> None:
        made = SectionEntry(entry)
        made.clicked.connect(lambda: self._go(entry.key))
        made.moved.connect(lambda step: self._move(entry.key, step))
        self._entries[entry.key] = made
        self._lines.addWidget(made)

    def entries(self) -> dict[str, SectionEntry]:
        """Return the entries by key, in order."""
        return dict(self._entries)

    def menu(self) -> QMenu:
        """Return the menu of what can be added."""
        return self._menu

    def current(self) -> str:
        """Return the key of the part in sight, empty if none is."""
        return next((key for key, entry in self._entries.items() if entry.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Mark the part that is in sight; it is where Tab comes in."""
        for other, entry in self._entries.items():
            entry.setChecked(other == key)
            policy = Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus
            entry.setFocusPolicy(policy)
        if key in self._entries:
            self._area.ensureWidgetVisible(self._entries[key], 0, 8)

    def show_marks(self, marks: Mapping[str, set[str]]) -> None:
        """Show what is to be seen to, by key."""
        for key, entry in self._entries.items():
            entry.show_marks(marks.get(key, set()))

    def show_count(self, key: str, count: int) -> None:
        """Show another count at an entry."""
        if key in self._entries:
            self._entries[key].show_count(count or None)

    def _go(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
        self.entered.emit(key)

    def _move(self, key: str, step: int) -> None:
        keys = list(self._entries)
        target = keys[max(0, min(len(keys) - 1, keys.index(key) + step))]
        self.set_current(target)
        self._entries[target].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(target)

    def _open_menu(self) -> None:
        self._menu.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def follow_look(self) -> None:
        """Take the width that the text size asks for."""
        self.setFixedWidth(round(WIDTH * text_scale()))
