"""The palette itself: a box over the darkened window, with a field and what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.look.metrics import RADIUS_DIALOGUE, row_height
from ui.desktop.look.shapes import box, fill
from ui.desktop.palette import finding, sources
from ui.desktop.palette.results import Result
from ui.desktop.palette.rows import ResultDelegate, ResultModel, spoken
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from assetregister.exporting import Progress
    from ui.desktop.main_window import MainWindow

PROMPT: Final = "Find a record, screen or action"
WIDTH: Final = 640
FROM_TOP: Final = 76
LINES: Final = 12
PAUSE: Final = 60  # ms after a key
SCRIM: Final = 76  # what lies under it can still be read
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
PAGES: Final = {Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QWidget):
    """`open` shows it over the window; it goes on Esc, on a press beside it, or with a choice."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        self._asked = 0
        self._shown_for = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.look)
        self.box = _Box(self)
        self.field = QLineEdit()
        self.field.setFrame(False)
        self.field.setProperty("bare", True)
        self.field.setPlaceholderText(PROMPT)
        self.field.setAccessibleName(PROMPT)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.model = ResultModel()
        self._delegate = ResultDelegate(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName("What was found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(lambda at: self.take(at, wide=False))
        self.none = Words("", tone="text2", wrap=True)
        self.none.setContentsMargins(22, 10, 22, 10)
        self._arrange()
        self.hide()

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return "find"

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(22, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(Glyph("search", 18, "accent"))
        head.addWidget(self.field, 1)
        head.addWidget(_cap("Esc"), 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(6)
        for keys, words in (("↑ ↓", "move"), ("Enter", "open"), ("Ctrl Enter", "open wide")):
            foot.addWidget(_cap(keys))
            foot.addWidget(Words(words, Type.SMALL, "text2"))
            foot.addSpacing(8)
        foot.addStretch(1)
        foot.addWidget(Words("> actions   # references   @ people", Type.SMALL, "text2"))
        column = QVBoxLayout(self.box)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(_Rule())
        column.addWidget(self.list, 1)
        column.addWidget(self.none)
        column.addWidget(_Rule())
        column.addLayout(foot)

    # Showing and leaving

    def open(self, typed: str = "") -> None:
        """Show it, with something typed already if wanted."""
        self._before = QApplication.focusWidget()
        self._window.installEventFilter(self)
        self.field.setText(typed)
        self.look()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.end(False)

    def leave(self) -> None:
        """Take it away and give the keyboard back."""
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        self._asked += 1
        self._pause.stop()
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        scale = text_scale()
        width = min(round(WIDTH * scale), self.width() - 24)
        wanted = self.box.sizeHint().height() - self.list.sizeHint().height() + self._list_height()
        top = min(round(FROM_TOP * scale), self.height() // 8)
        height = min(wanted, self.height() - top - 12)
        self.box.setGeometry(QRect((self.width() - width) // 2, top, width, height))

    def _list_height(self) -> int:
        rows = range(self.model.rowCount())
        heights = [self.list.sizeHintForRow(row) for row in rows]
        most = LINES * (row_height(self.fontMetrics()) + 4)
        return min(sum(heights) + 8, most)

    # Finding

    def look(self) -> None:
        """Find what fits what is typed; records are looked for off the window's thread."""
        self._asked += 1
        asked, typed = self._asked, self.field.text()
        wanted = finding.searched(typed)
        if wanted is None:
            self._show(typed, [])
            return
        register = self._window.desk.register

        def work(_progress: Progress) -> list[sources.Found]:
            return sources.search(register, *wanted)

        def done(found: list[sources.Found]) -> None:
            if asked == self._asked:
                self._show(typed, found)

        self._window.desk.tasks.quietly(work, done)

    def _show(self, typed: str, found: Sequence[sources.Found]) -> None:
        self._shown_for = typed
        self._delegate.typed = finding.split(typed)[1]
        self.model.show(finding.results(self._window, typed, found))
        self.none.setText(f"Nothing is called “{finding.split(typed)[1]}”.")
        empty = not self.model.results()
        self.none.setVisible(empty)
        self.list.setVisible(not empty)
        self._choose(self._next(-1, 1))
        self._place()

    def shown_for(self) -> str:
        """Return what was typed when it found what it shows."""
        return self._shown_for

    # Choosing

    def current(self) -> Result | None:
        """Return the result that Enter takes."""
        row = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return row if isinstance(row, Result) else None

    def take(self, at: QModelIndex, *, wide: bool) -> None:
        """Go where a result leads, or do what it says."""
        row = at.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, Result):
            self.leave()
            row.run(wide)

    def _choose(self, row: int) -> None:
        at = self.model.index(row)
        self.list.setCurrentIndex(at)
        chosen = self.current()
        if chosen is not None:
            self.field.setAccessibleDescription(spoken(chosen))
            event = QAccessibleEvent(self.field, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        if row == 1:
            self.list.scrollToTop()

    def _next(self, row: int, step: int) -> int:
        """Return the nearest result from a row on, over headings; the same if there is none."""
        way = 1 if step > 0 else -1
        places = [p for p, held in enumerate(self.model.rows) if isinstance(held, Result)]
        beyond = [p for p in places if (p - row) * way > 0]
        if not beyond:
            return row
        reached = [p for p in beyond if abs(p - row) <= abs(step)] or [
            min(beyond, key=lambda p: abs(p - row))
        ]
        return max(reached, key=lambda p: abs(p - row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list from the field, and follow the size of the window."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._place()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        row = self.list.currentIndex().row()
        if key in STEPS or key in PAGES:
            self._choose(self._next(row, STEPS.get(key) or PAGES[key]))
        elif key in ENTER:
            if self._pause.isActive():
                self._pause.stop()
                self.look()
            wide = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.take(self.list.currentIndex(), wide=wide)
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave on a press beside the box."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken the window."""
        QPainter(self).fillRect(self.rect(), QColor(0, 0, 0, SCRIM))


class _Box(QWidget):
    """The box over the window."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and edge."""
        look = tokens()
        painter = QPainter(self)
        box(painter, self.rect(), ground=look.surface, edge=look.line, radius=RADIUS_DIALOGUE)


class _Rule(QWidget):
    """A hairline."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        fill(QPainter(self), self.rect(), tokens().hair)


class _Cap(Words):
    """A key cap."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cap under the words."""
        look = tokens()
        box(QPainter(self), self.rect(), ground=look.sunken, edge=look.line, radius=4)
        super().paintEvent(event)


def _cap(keys: str) -> _Cap:
    made = _Cap(keys, Type.MICRO, "text2")
    made.setContentsMargins(7, 2, 7, 2)
    made.setFont(type_font(Type.MICRO))
    return made
