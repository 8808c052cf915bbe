"""A chart in a card, and the same figures as a table, one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.desktop.screens.linemodel import Line, LineModel
from ui.desktop.screens.linetable import LineTable
from ui.desktop.widgets.barlist import Bar, BarList
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.columnchart import ColumnChart
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.overview.parts import Chart

TABLE_KEY: Final = "T"
_CHARTS: Final = {2: (0, 1), 4: (0, 5, 1, 2)}
_TALLEST: Final = 9


class ChartCard(Card):
    """Shows a chart; ``activated`` with the query of the bar or part that was pressed.

    T shows the figures as a table, and the chart again.
    """

    activated = Signal(object)

    def __init__(self, chart: Chart) -> None:
        turn = IconButton("hash", f"Figures as a table ({TABLE_KEY})", small=True)
        super().__init__(chart.title, chart.note, corner=turn)
        self._chart = chart
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack, 1)
        self._stack.addWidget(self._drawn())
        self.table = self._written()
        self._stack.addWidget(self.table)
        turn.clicked.connect(self.turn)
        turn.setVisible(bool(chart.bars))
        key = QShortcut(QKeySequence(TABLE_KEY), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.turn)

    def turn(self) -> None:
        """Show the table in place of the chart, or the chart again."""
        if self._chart.bars:
            self._stack.setCurrentIndex(1 - self._stack.currentIndex())
            self._front().setFocus(Qt.FocusReason.TabFocusReason)

    def is_table(self) -> bool:
        """Return whether the figures are shown as a table."""
        return self._stack.currentIndex() == 1

    def bars(self) -> list[QPushButton]:
        """Return the bars of the chart, each a button."""
        held = self._stack.widget(0)
        if isinstance(held, ColumnChart):
            return list(held.parts())
        found = held.findChild(BarList) if held is not None else None
        return list(found.rows()) if found is not None else []

    def _front(self) -> QWidget:
        return self.table if self.is_table() else next(iter(self.bars()), self)

    def _drawn(self) -> QWidget:
        chart = self._chart
        if not chart.bars:
            words = Words(chart.empty, tone="text2", wrap=True)
            words.setAlignment(Qt.AlignmentFlag.AlignTop)
            return words
        bars = [
            Bar(str(place), bar.label, tuple(float(p.length) for p in bar.parts), bar.value)
            for place, bar in enumerate(chart.bars)
        ]
        colours = _CHARTS.get(len(chart.legend), (0,))
        if chart.over_time:
            columns = ColumnChart(bars, legend=chart.legend, charts=colours)
            columns.activated.connect(lambda key, part: self._open(int(key), part))
            return columns
        drawn = BarList(bars, legend=chart.legend, charts=colours)
        drawn.activated.connect(lambda key: self._open(int(key), None))
        return _at_top(drawn)

    def _written(self) -> LineTable:
        chart = self._chart
        several = len(chart.legend) > 1
        headings = ["", *(chart.legend if several else ()), "All"]
        model = LineModel(headings)
        model.show(
            [
                Line((bar.label, *(_parts(chart, place) if several else ()), bar.value))
                for place, bar in enumerate(chart.bars)
            ]
        )
        table = LineTable(model, (2, *([1] * (len(headings) - 2)), 1))
        table.setAccessibleName(f"{chart.title}, as a table")
        table.opened.connect(self._open_row)
        return table

    def _open_row(self, at: QModelIndex) -> None:
        part = at.column() - 1
        self._open(at.row(), part if 0 <= part < len(self._chart.legend) else None)

    def _open(self, place: int, part: int | None) -> None:
        bar = self._chart.bars[place]
        wanted = bar.query if part is None else bar.parts[part].query
        self.activated.emit(wanted or bar.parts[0].query)


def _parts(chart: Chart, place: int) -> list[str]:
    return [f"{part.length:,.0f}" for part in chart.bars[place].parts]


def _at_top(widget: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(widget)
    column.addStretch(1)
    return holder
