"""The menu bar: what each menu offers, and the keys that do the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QWidget

from ui.desktop.actions import ACTIONS, MENUS
from ui.desktop.actions.action import Action, Submenu
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from ui.desktop.actions.action import Entry
    from ui.desktop.main_window import MainWindow


class Menus:
    """The bar with its actions and submenus by key."""

    def __init__(self, bar: QMenuBar, window: MainWindow) -> None:
        self._window = window
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        self._menus: list[QMenu] = []
        for title, entries in MENUS:
            menu = bar.addMenu(title)
            self._menus.append(menu)
            for entry in entries:
                self._add(menu, entry)

    def _add(self, menu: QMenu, entry: Entry) -> None:
        if isinstance(entry, Submenu):
            self.submenus[entry.key] = menu.addMenu(entry.words)
        elif isinstance(entry, Action):
            action = menu.addAction(entry.words)
            action.setCheckable(entry.checkable)
            if entry.keys:
                action.setShortcut(QKeySequence(entry.keys))
            action.triggered.connect(lambda _=False: entry.run(self._window))
            self.actions[entry.key] = action
        else:
            menu.addSeparator()

    def enable(self) -> None:
        """Let what can be done now be chosen, and nothing else."""
        for action in ACTIONS:
            self.actions[action.key].setEnabled(not action.why_not(self._window))


class Corner(QWidget):
    """The right end of the menu bar: where the register is kept, and when it was last saved."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("laptop", 14)
        self._where = Words("Works offline. Kept on this laptop", Type.SMALL, "text2")
        self._check = Glyph("check", 14, "good")
        self._saved = Words("", Type.SMALL, "text2")
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 16, 0)
        line.setSpacing(7)
        for widget in (self._glyph, self._where, self._check, self._saved):
            line.addWidget(widget)
        line.insertSpacing(2, 12)
        self.follow_look()
        self.say_saved("")

    def follow_look(self) -> None:
        """Stand on one line with the menus."""
        self.setMinimumHeight(QFontMetrics(type_font(Type.BODY)).height() + 14)

    def say_saved(self, when: str) -> None:
        """Say when the last change was written."""
        self._saved.setText(f"Saved {when}" if when else "")
        self._check.setVisible(bool(when))
        self._saved.setVisible(bool(when))

    def saved(self) -> str:
        """Return what is said of the last change; empty if nothing is."""
        return self._saved.text()

    def say_read_only(self) -> None:
        """Say that nothing can be changed."""
        self._glyph.set_glyph("lock", "warn")
        self._where.setText("Read only")
        self.say_saved("")
