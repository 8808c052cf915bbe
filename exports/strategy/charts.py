"""Bar charts over cells of the summary, in the house colour."""

from __future__ import annotations

from typing import Final

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
)

from exports.book.looks import LINE, PETROL

MOST_BARS: Final = 10
_FEWEST: Final = 4
_WIDTH: Final = 11.8
_SMALL: Final = 800
_TITLE: Final = 1000


def bars(
    sheet: str, title: str, rows: tuple[int, int], letter: str, number_format: str
) -> BarChart:
    """Return a chart of one column for the rows whose names stand in column A."""
    first, last = rows
    last = min(last, first + MOST_BARS - 1)
    chart = BarChart()
    chart.type = "bar"
    chart.title = _title(title)
    chart.legend = None
    chart.gapWidth = 45
    chart.width, chart.height = _WIDTH, height_of(last - first + 1)
    values = Series(_cells(sheet, letter, first, last), title=None)
    values.graphicalProperties = GraphicalProperties(solidFill=PETROL)
    values.dLbls = DataLabelList(showVal=True)
    values.dLbls.numFmt = number_format
    values.dLbls.showSerName = values.dLbls.showCatName = values.dLbls.showLegendKey = False
    values.dLbls.txPr = _text()
    chart.append(values)
    chart.set_categories(_cells(sheet, "A", first, last))
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = False
    chart.x_axis.txPr = _text()
    chart.x_axis.majorTickMark = "none"
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=LINE))
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    chart.layout = _room_for_labels()
    return chart


def height_of(bars: int) -> float:
    """Return how many centimetres a chart of so many bars is high."""
    return 2.2 + 0.55 * max(min(bars, MOST_BARS), _FEWEST)


def _room_for_labels() -> Layout:
    """Return where the bars stand: between the names and the figures, so that neither is cut."""
    place = ManualLayout(layoutTarget="inner", xMode="edge", yMode="edge")
    place.x, place.y, place.w, place.h = 0.4, 0.17, 0.4, 0.78
    return Layout(manualLayout=place)


def _cells(sheet: str, letter: str, first: int, last: int) -> Reference:
    return Reference(range_string=f"'{sheet}'!${letter}${first}:${letter}${last}")


def _title(said: str) -> Title:
    look = CharacterProperties(sz=_TITLE, b=True)
    run = Paragraph(pPr=ParagraphProperties(defRPr=look), r=[RegularTextRun(rPr=look, t=said)])
    return Title(tx=Text(rich=RichText(p=[run])), overlay=False)


def _text() -> RichText:
    said = CharacterProperties(sz=_SMALL)
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=said), endParaRPr=said)])
