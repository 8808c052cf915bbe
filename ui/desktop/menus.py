"""The menu bar: what each menu offers, and the keys that do the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAction, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QWidget

from ui.desktop.look.fonts import Type, type_font
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class Entry:
    """One line of a menu: the key of what it does, its words, its keys."""

    key: str
    words: str
    keys: str = ""
    checkable: bool = False


LINE: Final = Entry("", "")
MENUS: Final[Mapping[str, tuple[Entry, ...]]] = {
    "&File": (
        Entry("new_register", "New register…"),
        Entry("open", "Open a register…", "Ctrl+O"),
        Entry("recent", "Open again"),
        LINE,
        Entry("save", "Save the record", "Ctrl+S"),
        Entry("export", "Export what is shown…", "Ctrl+E"),
        Entry("exports", "Export"),
        LINE,
        Entry("close", "Close the window", "Ctrl+Q"),
    ),
    "&Edit": (
        Entry("undo", "Undo", "Ctrl+Z"),
        Entry("redo", "Redo", "Ctrl+Y"),
        LINE,
        Entry("copy", "Copy the selected rows"),
        Entry("select_all", "Select all rows"),
        LINE,
        Entry("search", "Search this list", "/"),
    ),
    "&Record": (
        Entry("new", "New record", "Ctrl+N"),
        Entry("open_beside", "Open beside the list"),
        Entry("open_wide", "Open wide"),
        LINE,
        Entry("change_many", "Change the selected records…"),
        Entry("archive_many", "Archive the selected records"),
        Entry("unarchive_many", "Bring the selected records back"),
    ),
    "&View": (
        Entry("side_bar", "Fold the side bar", "Ctrl+B", True),
        Entry("archived", "Show archived records", "", True),
        Entry("filter_text", "Filter as text…"),
        Entry("columns", "Choose columns…"),
        Entry("lists", "More lists"),
        LINE,
        Entry("back", "Back", "Alt+Left"),
        Entry("forward", "Forward", "Alt+Right"),
        Entry("next_pane", "Next pane", "F6"),
        Entry("last_pane", "Last pane", "Shift+F6"),
        LINE,
        Entry("colours", "Colours"),
        Entry("text_size", "Text size"),
    ),
    "&Tools": (Entry("who", "Who I am…"),),
    "&Help": (Entry("keys", "Keys"), Entry("about", "About Asset Register")),
}
SUBMENUS: Final = ("recent", "exports", "lists", "colours", "text_size")


class Menus:
    """The bar with its actions and submenus by key."""

    def __init__(self, bar: QMenuBar, acts: Mapping[str, Callable[[], object]]) -> None:
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        self._menus: list[QMenu] = []
        for title, entries in MENUS.items():
            menu = bar.addMenu(title)
            self._menus.append(menu)
            for entry in entries:
                self._add(menu, entry, acts)

    def _add(self, menu: QMenu, entry: Entry, acts: Mapping[str, Callable[[], object]]) -> None:
        if entry is LINE:
            menu.addSeparator()
        elif entry.key in SUBMENUS:
            self.submenus[entry.key] = menu.addMenu(entry.words)
        else:
            action = menu.addAction(entry.words)
            action.setCheckable(entry.checkable)
            if entry.keys:
                action.setShortcut(QKeySequence(entry.keys))
            action.triggered.connect(lambda _=False: acts[entry.key]())
            self.actions[entry.key] = action

    def enable(self, enabled: Mapping[str, bool]) -> None:
        """Say which actions can be chosen now."""
        for key, can in enabled.items():
            self.actions[key].setEnabled(can)


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
