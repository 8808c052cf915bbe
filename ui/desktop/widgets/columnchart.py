"""A chart of upright columns along the time; every part of a column opens its rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.ink import colour
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.widgets.barlist import GAP, Bar, legend_row

LINES = 3
WIDEST = 24
CENTRE = Qt.AlignmentFlag.AlignCenter
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class ColumnChart(QWidget):
    """``ColumnChart([Bar("26/27", "26/27", (5, 2), "7"), …], legend=("Lease ends", "Break"))``.

    ``activated`` with the key of the column pressed and the place of the part in it. One stop
    for Tab; the arrows move from part to part.
    """

    activated = Signal(str, int)

    def __init__(
        self,
        bars: Sequence[Bar] = (),
        *,
        legend: Sequence[str] = (),
        charts: Sequence[int] = (0, 1, 2, 3, 4, 5),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._charts = tuple(charts)
        self._legend = tuple(legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if legend:
            column.addWidget(legend_row(legend, charts))
        self._plot = _Plot(self._legend, self._charts)
        self._plot.activated.connect(self.activated)
        column.addWidget(self._plot, 1)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show *bars*, one column for each."""
        self._plot.set_bars(bars)

    def parts(self) -> list["ColumnPart"]:
        """Return the parts of the columns, each a button."""
        return self._plot.parts


class _Plot(QWidget):
    """The columns over their axis."""

    activated = Signal(str, int)

    def __init__(self, legend: tuple[str, ...], charts: tuple[int, ...]) -> None:
        super().__init__()
        self._legend = legend
        self._charts = charts
        self._bars: list[Bar] = []
        self.parts: list[ColumnPart] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show other columns."""
        for old in self.parts:
            old.deleteLater()
        self._bars = list(bars)
        self.parts = []
        for bar in bars:
            for place, length in enumerate(bar.parts):
                if length > 0:
                    self._add(bar, place)
        self._let_in(0)
        self._place()

    def _add(self, bar: Bar, place: int) -> None:
        words = self._legend[place] if place < len(self._legend) else ""
        part = ColumnPart(bar, place, words, self._charts[place], self)
        at = len(self.parts)
        part.clicked.connect(lambda: self.activated.emit(bar.key, place))
        part.moved.connect(lambda step: self._move(at + step))
        part.show()
        self.parts.append(part)

    def _let_in(self, place: int) -> None:
        for other, part in enumerate(self.parts):
            here = other == place
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def _move(self, place: int) -> None:
        if 0 <= place < len(self.parts):
            self._let_in(place)
            self.parts[place].setFocus()

    def sizeHint(self) -> QSize:
        """Return the room for columns, axis and years."""
        return QSize(self.minimumSizeHint().width(), 150)

    def minimumSizeHint(self) -> QSize:
        """Return the room below which years would meet."""
        metrics = self._metrics()
        widest = max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0)
        return QSize(self._left() + len(self._bars) * (widest + 4), 5 * metrics.height())

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the columns as high as there is room."""
        super().resizeEvent(event)
        self._place()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(type_font(Type.MICRO))

    def _left(self) -> int:
        return self._metrics().horizontalAdvance(f"{self._top():,}") + 10

    def _top(self) -> int:
        """Return the number at the top line: the least of equal steps that holds every column."""
        highest = int(max((bar.total for bar in self._bars), default=0))
        return max(-(-highest // LINES), 1) * LINES

    def _area(self) -> QRect:
        line = self._metrics().height()
        return self.rect().adjusted(self._left(), line // 2 + 1, 0, -line - 6)

    def _slot(self, place: int) -> QRectF:
        area = self._area()
        width = area.width() / max(len(self._bars), 1)
        return QRectF(area.left() + place * width, area.top(), width, area.height())

    def _place(self) -> None:
        places = {bar.key: place for place, bar in enumerate(self._bars)}
        bases = dict.fromkeys(places, 0.0)
        unit = self._area().height() / self._top()
        for part in self.parts:
            slot = self._slot(places[part.bar.key])
            width = min(slot.width() - 8, WIDEST)
            length = part.bar.parts[part.place] * unit
            bottom = slot.bottom() - bases[part.bar.key]
            bases[part.bar.key] += length
            left = slot.center().x() - width / 2
            part.setGeometry(QRectF(left, bottom - length, width, length).toAlignedRect())
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint lines, numbers and years."""
        painter = QPainter(self)
        look = tokens()
        area, metrics = self._area(), self._metrics()
        painter.setFont(type_font(Type.MICRO, tabular=True))
        for step in range(LINES + 1):
            y = area.bottom() - round(area.height() * step / LINES)
            ink = look.control if step == 0 else look.hair
            fill(painter, QRect(area.left(), y, area.width(), 1), ink)
            painter.setPen(colour(look.muted))
            number = QRect(0, y - metrics.height(), area.left() - 8, 2 * metrics.height())
            painter.drawText(number, RIGHT, f"{self._top() * step // LINES:,}")
        painter.setPen(colour(look.text2))
        for place, bar in enumerate(self._bars):
            slot = self._slot(place).toAlignedRect()
            words = QRect(slot.left(), area.bottom() + 4, slot.width(), metrics.height())
            painter.drawText(words, CENTRE, bar.label)


class ColumnPart(QPushButton):
    """One part of a column."""

    moved = Signal(int)

    def __init__(self, bar: Bar, place: int, words: str, chart: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.bar = bar
        self.place = place
        self._chart = chart
        self.setAutoDefault(False)
        said = f"{bar.label}: {bar.parts[place]:,.0f}" + (f" {words.lower()}" if words else "")
        self.setAccessibleName(said)
        self.setToolTip(said)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it, with a gap above."""
        painter = QPainter(self)
        look = tokens()
        place = QRectF(self.rect()).adjusted(0, GAP, 0, 0)
        box(painter, place, ground=look.chart[self._chart], radius=1.5)
        if self.hasFocus():
            focus_ring(painter, self.rect(), look.text, 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on the arrows, press on Enter."""
        if event.key() in STEPS:
            self.moved.emit(STEPS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
