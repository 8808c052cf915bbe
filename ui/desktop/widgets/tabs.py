"""Tabs of a record: words with counts on one line, the current one underlined."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabBar, QWidget

from ui.desktop.look.tabs import room_of


class Tabs(QTabBar):
    """``Tabs([("details", "Details", None), ("leases", "Leases", 2)])``.

    ``chosen`` with a tab's key when the user goes to it. Arrows move between tabs; what they
    show is the caller's, in a stack.
    """

    chosen = Signal(str)

    def __init__(
        self,
        tabs: Sequence[tuple[str, str, int | None]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keys: list[str] = []
        self.setDrawBase(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setAccessibleName("Tabs")
        self.set_tabs(tabs)
        self.currentChanged.connect(self._changed)

    def set_tabs(self, tabs: Sequence[tuple[str, str, int | None]], key: str = "") -> None:
        """Show *tabs*, each a key, words and a count; go to *key*, or stay where we are."""
        before = key or self.key()
        texts = [_text(words, count) for _, words, count in tabs]
        keys = [own for own, _, _ in tabs]
        if texts == [self.tabText(p) for p in range(self.count())] and keys == self._keys:
            blocked = self.blockSignals(True)
            self.setCurrentIndex(keys.index(before) if before in keys else 0)
            self.blockSignals(blocked)
            return
        blocked = self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._keys = keys
        for text in texts:
            self.addTab(text)
        if before in self._keys:
            self.setCurrentIndex(self._keys.index(before))
        self.blockSignals(blocked)

    def room_of(self, words: str, count: int | None) -> int:
        """Return the width that a tab takes."""
        return room_of(self.fontMetrics(), _text(words, count))

    def set_count(self, key: str, count: int) -> None:
        """Show another count at the tab with that key."""
        place = self._keys.index(key)
        words, _, last = self.tabText(place).rpartition(" ")
        words = words if last.replace(",", "").isdigit() else self.tabText(place)
        self.setTabText(place, f"{words} {count:,}")

    def key(self) -> str:
        """Return the key of the current tab, empty if there is none."""
        place = self.currentIndex()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def key_at(self, place: int) -> str:
        """Return the key of the tab at *place*."""
        return self._keys[place]

    def words_at(self, place: int) -> str:
        """Return what the tab at *place* says, count included."""
        return self.tabText(place)

    def set_key(self, key: str) -> None:
        """Go to the tab with that key."""
        self.setCurrentIndex(self._keys.index(key))

    def _changed(self, place: int) -> None:
        if 0 <= place < len(self._keys):
            self.chosen.emit(self._keys[place])


def _text(words: str, count: int | None) -> str:
    return words if count is None else f"{words} {count:,}"
