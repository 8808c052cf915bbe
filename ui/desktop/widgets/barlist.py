"""A chart as a list of bars, the value at each bar's end; every bar opens its rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.look.ink import colour
from ui.desktop.look.shapes import box, focus_ring
from ui.desktop.widgets.flow import FlowLayout

GAP = 1.5
LABEL = 124  # px at 100 % that words may take from the bars
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Bar:
    """One bar: its key, words, parts in the order of the legend, and the value as written."""

    key: str
    label: str
    parts: tuple[float, ...]
    value: str

    @property
    def total(self) -> float:
        """Return the sum of its parts."""
        return sum(self.parts)


class BarList(QWidget):
    """``BarList([Bar("explored", "Explored", (11,), "11"), …], legend=("In use", "Vacant"))``.

    ``activated`` with the key of the bar pressed. Up and Down move between bars. The legend
    is shown only if the bars have several parts.
    """

    activated = Signal(str)

    def __init__(
        self,
        bars: Sequence[Bar] = (),
        *,
        legend: Sequence[str] = (),
        charts: Sequence[int] = (0, 1, 2, 3, 4, 5),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._legend = tuple(legend)
        self._charts = tuple(charts)
        self._rows: list[BarRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if legend:
            self._column.addWidget(legend_row(legend, charts))
            self._column.addSpacing(4)
        self.set_bars(bars)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show *bars*."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        longest = max((bar.total for bar in bars), default=0.0)
        self._rows = [BarRow(bar, self._legend, self._charts) for bar in bars]
        for place, row in enumerate(self._rows):
            row.longest = longest
            row.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if place == 0 else Qt.FocusPolicy.ClickFocus
            )
            row.clicked.connect(lambda _=False, key=row.bar.key: self.activated.emit(key))
            row.moved.connect(lambda step, place=place: self._move(place + step))
            self._column.addWidget(row)
        self.follow_look()

    def rows(self) -> list["BarRow"]:
        """Return the rows, each a button."""
        return list(self._rows)

    def follow_look(self) -> None:
        """Give all rows the same columns."""
        font, strong = QFontMetrics(type_font(Type.SMALL)), QFontMetrics(type_font(Type.STRONG))
        widest = max((font.horizontalAdvance(row.bar.label) for row in self._rows), default=0)
        label = min(widest, round(LABEL * text_scale()))
        value = max((strong.horizontalAdvance(row.bar.value) for row in self._rows), default=0)
        for row in self._rows:
            row.columns = (label + 12, value + 14)
            row.updateGeometry()

    def _move(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            for other, row in enumerate(self._rows):
                here = other == place
                row.setFocusPolicy(
                    Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
                )
            self._rows[place].setFocus()


class BarRow(QPushButton):
    """One bar with its words and value."""

    moved = Signal(int)

    def __init__(self, bar: Bar, legend: tuple[str, ...], charts: tuple[int, ...]) -> None:
        super().__init__()
        self.bar = bar
        self.longest = bar.total
        self.columns = (0, 0)
        self._charts = charts
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named = zip(legend, bar.parts, strict=False)
        parts = ", ".join(f"{words} {part:,.0f}" for words, part in named)
        self.setAccessibleName(f"{bar.label}: {bar.value}" + (f" ({parts})" if parts else ""))
        self.setToolTip(": ".join(part for part in (bar.label, parts) if part))

    def sizeHint(self) -> QSize:
        """Return the room for words, a bar and the value."""
        height = QFontMetrics(type_font(Type.BODY)).height() + 14
        return QSize(sum(self.columns) + 120, height)

    def minimumSizeHint(self) -> QSize:
        """Return the room below which the bar says nothing."""
        return QSize(sum(self.columns) + 40, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the row."""
        painter = QPainter(self)
        look = tokens()
        if self.underMouse():
            box(painter, self.rect(), ground=look.hover, radius=4)
        label, value = self.columns
        painter.setFont(type_font(Type.SMALL))
        painter.setPen(colour(look.text))
        words = self.rect().adjusted(2, 0, label - self.width(), 0)
        text = painter.fontMetrics().elidedText(
            self.bar.label, Qt.TextElideMode.ElideRight, words.width() - 8
        )
        painter.drawText(words, MIDDLE | Qt.AlignmentFlag.AlignLeft, text)
        self._paint_parts(painter, label, self.width() - value)
        painter.setFont(type_font(Type.STRONG, tabular=True))
        painter.setPen(colour(look.text))
        end = self.rect().adjusted(self.width() - value, 0, -2, 0)
        painter.drawText(end, MIDDLE | Qt.AlignmentFlag.AlignRight, self.bar.value)
        if self.hasFocus():
            focus_ring(painter, self.rect(), look.accent)

    def _paint_parts(self, painter: QPainter, left: float, right: float) -> None:
        look = tokens()
        height = 12.0
        top = (self.height() - height) / 2
        room = right - left - GAP * (len(self.bar.parts) - 1)
        for part, chart in zip(self.bar.parts, self._charts, strict=False):
            width = room * part / self.longest if self.longest else 0
            if width > 0:
                place = QRectF(left, top, max(width, 1.5), height)
                box(painter, place, ground=look.chart[chart], radius=1.5)
                left += width + GAP

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on Up and Down, press on Enter."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def legend_row(legend: Sequence[str], charts: Sequence[int]) -> QWidget:
    """Return a row that names the parts of a chart beside their colours."""
    row = QWidget()
    flow = FlowLayout(row, gap=12)
    for words, chart in zip(legend, charts, strict=False):
        flow.addWidget(LegendKey(words, chart))
    return row


class LegendKey(QWidget):
    """One entry of a legend: a square of the colour and what it stands for."""

    def __init__(self, words: str, chart: int) -> None:
        super().__init__()
        self._words = words
        self._chart = chart
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room for square and words."""
        metrics = QFontMetrics(type_font(Type.SMALL))
        return QSize(metrics.horizontalAdvance(self._words) + 18, metrics.height() + 4)

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square and words."""
        painter = QPainter(self)
        look = tokens()
        square = QRect(0, (self.height() - 10) // 2, 10, 10)
        box(painter, square, ground=look.chart[self._chart], radius=2)
        painter.setFont(type_font(Type.SMALL))
        painter.setPen(colour(look.text))
        words = self.rect().adjusted(15, 0, 0, 0)
        painter.drawText(words, MIDDLE | Qt.AlignmentFlag.AlignLeft, self._words)
