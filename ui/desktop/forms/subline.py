"""The line of one inner record: its columns, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.desktop.forms.sublistcolumns import room_for, stands_right
from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import row_height
from ui.desktop.look.shapes import fill, focus_ring
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.words import Elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from assetregister.fields import Field

GAP: Final = 12
_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


class SubLine(QAbstractButton):
    """A line that opens when pressed.

    ``clicked`` on a click, Space or Enter; ``wide_asked`` on Ctrl+Enter, ``away_asked`` on Delete;
    ``moved`` with -1 or 1 on the arrows.
    """

    wide_asked = Signal()
    away_asked = Signal()
    moved = Signal(int)

    def __init__(self, fields: Sequence[Field], label: str, *, is_link: bool = False) -> None:
        super().__init__()
        self._label = label
        self._is_link = is_link
        self._arrow = Glyph("chevron-right", 14, "text2")
        self._cells = [_cell(field, place == 0) for place, field in enumerate(fields)]
        self.wide = IconButton("maximize-2", f"Open this {label.lower()} by itself", small=True)
        self.away = IconButton(*self._taking(going=False), small=True)
        self.wide.clicked.connect(self.wide_asked)
        self.away.clicked.connect(self.away_asked)
        for button in (self.wide, self.away):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by key: Ctrl+Enter and Delete
        self._line = line_of(self, [self._arrow], fields, self._cells, [self.wide, self.away])
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        goes = "takes it off" if is_link else "archives"
        self.setAccessibleDescription(f"Enter opens it here, Ctrl+Enter by itself, Delete {goes}")

    def _taking(self, *, going: bool) -> tuple[str, str]:
        """Return icon and words of what takes the record away, or lets it stay."""
        label = self._label.lower()
        if self._is_link and not going:
            return "x", f"Take this {label} off: it stays in the register"
        back = "undo-2" if self._is_link else "archive-restore"
        return (back, f"Keep this {label}") if going else ("archive", f"Archive this {label}")

    def show_words(self, words: Sequence[str]) -> None:
        """Show the words of each column."""
        for cell, text in zip(self._cells, words, strict=True):
            cell.setText(text)
        self.setAccessibleName(f"{self._label}: {', '.join(w for w in words if w != '–')}")

    def words(self) -> list[str]:
        """Return the words of each column, uncut."""
        return [cell.full_text() for cell in self._cells]

    def show_columns(self, count: int) -> None:
        """Show the first columns only: there is no room for more."""
        for place, cell in enumerate(self._cells):
            cell.setVisible(place < count)

    def set_open(self, is_open: bool) -> None:
        """Point the arrow down, or to the right."""
        self._arrow.set_glyph("chevron-down" if is_open else "chevron-right", "text2")

    def set_going(self, going: bool) -> None:
        """Strike the words through: the record will not be here any more; or let it stay."""
        glyph, words = self._taking(going=going)
        self.away.setToolTip(words)
        self.away.setAccessibleName(words)
        self.away.setProperty("glyph", glyph)
        for cell in self._cells:
            font = cell.font()
            font.setStrikeOut(going)
            cell.setFont(font)
            cell.update()
        self.away.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, open by itself, archive, or go to the line above or below."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control:
                self.wide_asked.emit()
            else:
                self.click()
        elif key == Qt.Key.Key_Delete and self.away.isVisibleTo(self):
            self.away_asked.emit()
        elif key in (_UP, _DOWN):
            self.moved.emit(1 if key == _DOWN else -1)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(
            super().minimumSizeHint().width(), row_height(QFontMetrics(type_font(Type.BODY)))
        )

    def minimumSizeHint(self) -> QSize:
        """Return the height of a row: its columns may be cut."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the hairline above, the ground under the pointer, and the keyboard's ring."""
        painter = QPainter(self)
        look = tokens()
        if self.underMouse():
            fill(painter, self.rect(), look.hover)
        fill(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), look.hair)
        if self.hasFocus():
            focus_ring(painter, self.rect().adjusted(0, 1, 0, 0), look.accent)


class Room(QWidget):
    """Takes the room of another widget, so that headings stand over their columns."""

    def __init__(self, like: QWidget) -> None:
        super().__init__()
        self._like = like
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the other one."""
        return self._like.sizeHint()


def line_of(
    widget: QWidget,
    before: Sequence[QWidget],
    fields: Sequence[Field],
    cells: Sequence[QWidget],
    after: Sequence[QWidget],
) -> QHBoxLayout:
    """Lay out a line of columns, so that lines and headings stand under one another."""
    line = QHBoxLayout(widget)
    line.setContentsMargins(4, 0, 4, 0)
    line.setSpacing(GAP)
    for one in before:
        line.addWidget(one)
    for field, cell in zip(fields, cells, strict=True):
        line.addWidget(cell, room_for(field))
    for one in after:
        line.addWidget(one)
    return line


def heading_cell(field: Field) -> Elided:
    """Return the heading of a column."""
    return _aligned(Elided("", Type.SMALL_STRONG, "text2"), field, field.heading)


def _cell(field: Field, first: bool) -> Elided:
    cell = _aligned(Elided("", Type.STRONG if first else Type.BODY), field, "")
    cell.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return cell


def _aligned(cell: Elided, field: Field, words: str) -> Elided:
    cell.setText(words)
    cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    side = Qt.AlignmentFlag.AlignRight if stands_right(field) else Qt.AlignmentFlag.AlignLeft
    cell.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return cell
