"""The window of the manual: its pages and a search left, the page that is read right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from assetregister import manual
from ui.desktop.look.fonts import text_scale
from ui.desktop.manual.pageview import PageView
from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.pageheader import PageHeader
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.searchfield import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_SIZE: Final = (960, 680)
_LIST: Final = 280


class ManualWindow(Pane):
    """Opens on a page; Esc closes it. It needs no network, and no register that can be changed."""

    def __init__(self, beside: QWidget | None = None) -> None:
        super().__init__("surface", parent=beside)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setWindowTitle("Asset Register – Manual")
        self._found: list[manual.Found] = []
        self._keys = [page.key for page in manual.pages()]
        self.header = PageHeader("Manual")
        self.view = PageView()
        self.search = SearchField("Search the manual", "Ctrl+F", width=_LIST)
        self._pages = LineModel(["Pages"])
        self._pages.show([Line((page.title,), page.key) for page in manual.pages()])
        self.pages = LineTable(self._pages, (1,))
        self.pages.setAccessibleName("Pages")
        self._results = LineModel(["Found"])
        self.results = LineTable(self._results, (1,), two_lines=True)
        self.results.setAccessibleName("Found")
        self._left = QStackedWidget()
        for widget in (self.pages, self.results, _nothing_found()):
            self._left.addWidget(widget)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.search)
        side.addWidget(self._left, 1)
        self._side = QWidget()
        self._side.setLayout(side)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._side)
        line.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(line, 1)
        screen = self.screen().availableSize()
        self.resize(QSize(*_SIZE).boundedTo(screen))
        self.follow_look()

    def _connect(self) -> None:
        self.header.back.connect(self.view.backward)
        self.header.forward.connect(self.view.forward)
        self.view.historyChanged.connect(self._say_where)
        self.view.sourceChanged.connect(lambda _: self._say_where())
        self.search.textChanged.connect(self._search)
        self.search.left_down.connect(self._to_list)
        self.search.returnPressed.connect(lambda: self._open_found(self._results.index(0, 0)))
        for table, act in ((self.pages, self._open_page), (self.results, self._open_found)):
            table.opened.connect(act)
            table.clicked.connect(act)
        QShortcut("Ctrl+F", self, self._to_search)
        QShortcut("Alt+Left", self, self.view.backward)
        QShortcut("Alt+Right", self, self.view.forward)

    def follow_look(self) -> None:
        """Give the list the width that its words ask for."""
        self._side.setFixedWidth(round(_LIST * text_scale()))

    def read(self, key: str) -> None:
        """Show a page, and take the keyboard to it."""
        self.search.clear()
        self.view.show_page(key)
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _say_where(self) -> None:
        back, forward = self.view.isBackwardAvailable(), self.view.isForwardAvailable()
        self.header.set_can_go(back=back, forward=forward)
        if self.view.key() in self._keys:
            self.pages.selectRow(self._keys.index(self.view.key()))

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_list(self) -> None:
        shown = self._left.currentWidget()
        if isinstance(shown, LineTable):
            shown.setFocus()
            if not shown.currentIndex().isValid():
                shown.selectRow(0)

    def _search(self, typed: str) -> None:
        self._found = manual.search(typed)
        self._results.show([_line(found) for found in self._found])
        nothing_typed = not typed.strip()
        self._left.setCurrentIndex(0 if nothing_typed else 1 if self._found else 2)

    def _open_page(self, at: QModelIndex) -> None:
        self.view.show_page(self._pages.line(at.row()).subject)

    def _open_found(self, at: QModelIndex) -> None:
        if at.isValid() and at.row() < len(self._found):
            found = self._found[at.row()]
            self.view.show_page(found.page.key, found.heading)


def _line(found: manual.Found) -> Line:
    title = found.page.title
    named = title if found.heading == title else f"{title} › {found.heading}"
    return Line((named,), found.page.key, second=(found.words,))


def _nothing_found() -> EmptyState:
    return EmptyState("search", "No page has all these words", "Try one word, or another word.")
