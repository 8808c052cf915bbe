"""The line of tabs of a record: as many as there is room for, the others in a menu at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from ui.desktop.widgets.formrow import UNSAVED
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

Tab = tuple[str, str, int | None]


class TabLine(QWidget):
    """``chosen`` with the key of the tab gone to; ``add_asked`` with the key of a kind to add.

    The first tab, the last and the current one are always in sight.
    """

    chosen = Signal(str)
    add_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._all: list[Tab] = []
        self._addable: list[tuple[str, str]] = []
        self._key = ""
        self._unsaved: set[str] = set()
        self.tabs = Tabs()
        self.tabs.setUsesScrollButtons(False)
        self.tabs.chosen.connect(self._went)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.more = IconButton("plus", "More", small=True)
        self.more.clicked.connect(lambda: self.menu().popup(self._below()))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 0)
        line.setSpacing(4)
        line.addWidget(self.tabs, 1)
        line.addWidget(self.more)

    def show_tabs(self, tabs: Sequence[Tab], addable: Sequence[tuple[str, str]]) -> None:
        """Show tabs as (key, words, count); `addable` are (key, words) of kinds without one."""
        self._all, self._addable = list(tabs), list(addable)
        if self._key not in self.all_keys():
            self._key = self._all[0][0] if self._all else ""
        self._fit()

    def all_tabs(self) -> list[Tab]:
        """Return all tabs, in sight or not."""
        return list(self._all)

    def addable(self) -> list[tuple[str, str]]:
        """Return the kinds without a tab that can be added, as (key, words)."""
        return list(self._addable)

    def all_keys(self) -> list[str]:
        """Return the keys of all tabs, in sight or not."""
        return [key for key, _, _ in self._all]

    def in_sight(self) -> list[str]:
        """Return the keys of the tabs that there is room for."""
        return [self.tabs.key_at(place) for place in range(self.tabs.count())]

    def key(self) -> str:
        """Return the key of the current tab."""
        return self._key

    def set_key(self, key: str) -> None:
        """Go to the tab with that key."""
        if key in self.all_keys() and key != self._key:
            self._key = key
            self._fit()
            self.chosen.emit(key)

    def add_tab(self, key: str, words: str) -> None:
        """Give a kind that could be added a tab of its own, before the last two."""
        if key not in self.all_keys():
            self._addable = [one for one in self._addable if one[0] != key]
            self._all.insert(max(len(self._all) - 2, 1), (key, words, None))
            self._fit()

    def step(self, by: int) -> None:
        """Go to the next tab or the one before, and around at the ends."""
        keys = self.all_keys()
        if keys:
            self.set_key(keys[(keys.index(self._key) + by) % len(keys)])

    def set_count(self, key: str, count: int) -> None:
        """Show another count at a tab."""
        counted = [(k, w, (count or None) if k == key else c) for k, w, c in self._all]
        if counted != self._all:
            self._all = counted
            self._fit()

    def show_unsaved(self, keys: set[str]) -> None:
        """Mark the tabs in which something is not saved, and no others."""
        if keys != self._unsaved:
            self._unsaved = set(keys)
            self._fit()

    def _marked(self, tab: Tab) -> Tab:
        key, words, count = tab
        return (key, f"{UNSAVED} {words}" if key in self._unsaved else words, count)

    def menu(self) -> QMenu:
        """Return the menu of the tabs out of sight and of what can be added."""
        menu = QMenu(self)
        shown = self.in_sight()
        for key, words, count in map(self._marked, self._all):
            if key not in shown:
                action = menu.addAction(words if count is None else f"{words} ({count:,})")
                action.triggered.connect(lambda _=False, key=key: self.set_key(key))
        menu.addSeparator()
        for key, words in self._addable:
            action = menu.addAction(words)
            action.triggered.connect(lambda _=False, key=key: self.add_asked.emit(key))
        return menu

    def _below(self) -> QPoint:
        return self.more.mapToGlobal(self.more.rect().bottomLeft())

    def _went(self, key: str) -> None:
        self._key = key
        self.chosen.emit(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many tabs as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tabs = [self._marked(tab) for tab in self._all]
        room = {key: self.tabs.room_of(words, count) for key, words, count in tabs}
        wanted = {*self.all_keys()[:1], *self.all_keys()[-1:], self._key}
        left = self.width() - 28 - sum(room[key] for key in wanted if key)
        if sum(room.values()) > self.width() - 28 or self._addable:
            left -= self.more.sizeHint().width() + 4
        for key in self.all_keys():
            if key not in wanted:
                left -= room[key]
                if left < 0:
                    break
                wanted.add(key)
        shown = [tab for tab in tabs if tab[0] in wanted]
        hidden = len(tabs) - len(shown)
        self.tabs.set_tabs(shown, self._key)
        self.more.setVisible(bool(hidden or self._addable))
        self.more.setProperty("glyph", "chevron-down" if hidden else "plus")
        name = f"{hidden} more and what can be added" if hidden else "Add something of another kind"
        self.more.setToolTip(name)
        self.more.setAccessibleName(name)
        self.more.update()
