"""What can be read in a picture: the contrast of the words in it with the ground they stand on."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView, QWidget

from tests.ui.desktop.layout.measuring import told
from ui.desktop.look.contrast import contrast
from ui.desktop.widgets.glyph import Glyph

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS, MARKS = 4.5, 3.0  # as WCAG 2.2 asks of text, and of icons and edges
SHARP = 2  # pixels for each point, so that the stroke of a small letter is full ink
ENOUGH = QSize(200, 48)  # of a long text, so much is looked at first
STROKE = 3  # pixels at least that are ink, not chance


def picture(window: QWidget) -> QImage:
    """Return a sharp picture of a window."""
    taken = QPixmap(window.size() * SHARP)
    taken.setDevicePixelRatio(SHARP)
    window.render(taken)
    return taken.toImage().convertToFormat(QImage.Format.Format_RGB32)


def faint(window: QWidget, known: set[tuple[str, int, int]]) -> list[str]:
    """Return the words and icons that stand out too little in a picture of the window.

    What is *known*, because it stood at the same place before, is not looked at again.
    """
    image = picture(window)
    found = []
    for what, area, least in (*_words(window), *_icons(window), *_cells(window)):
        if (what, area.x(), area.y()) not in known:
            known.add((what, area.x(), area.y()))
            beginning = QRect(area.topLeft(), area.size().boundedTo(ENOUGH))
            ratio = strength(image, beginning)
            if ratio < least and beginning != area:  # its words may begin farther on
                ratio = strength(image, area)
            found += [f"{ratio:.2f} to 1: {what}"] if ratio < least else []
    return found


def strength(image: QImage, area: QRect) -> float:
    """Return how strongly the ink in an area of a picture stands out from its ground."""
    part = image.copy(QRect(area.topLeft() * SHARP, area.size() * SHARP))
    if part.isNull():
        return 21.0
    counted = Counter(memoryview(part.constBits()).cast("I"))
    colours = Counter({f"#{colour & 0xFFFFFF:06x}": many for colour, many in counted.items()})
    (ground, _), *_ = colours.most_common(1)
    inks = [contrast(ground, colour) for colour, many in colours.items() if many >= STROKE]
    return max(inks)


def _words(window: QWidget) -> Iterator[tuple[str, QRect, float]]:
    for one in window.findChildren(QWidget):
        if isinstance(one, QLabel | QAbstractButton | QLineEdit) and one.text().strip():
            area = _in_sight(one, window)
            if one.isEnabled() and area.height() >= one.fontMetrics().height():
                yield told(one), area, WORDS


def _icons(window: QWidget) -> Iterator[tuple[str, QRect, float]]:
    for one in window.findChildren(Glyph):
        area = _in_sight(one, window)
        if area.size() == one.size():
            yield told(one), area, MARKS


def _cells(window: QWidget) -> Iterator[tuple[str, QRect, float]]:
    for view in window.findChildren(QTableView):
        shown = _in_sight(view.viewport(), window)
        model = view.model()
        for row in range(min(model.rowCount(), 12) if not shown.isEmpty() else 0):
            for column in range(model.columnCount()):
                index = model.index(row, column)
                area = view.visualRect(index)
                area.translate(view.viewport().mapTo(window, QPoint(0, 0)))
                if str(index.data() or "").strip() and shown.contains(area):
                    yield f"cell “{index.data()}”", area, WORDS


def _in_sight(one: QWidget, window: QWidget) -> QRect:
    """Return the part of a widget that is to be seen, in the window's own place."""
    if not one.isVisible() or one.visibleRegion().isEmpty():
        return QRect(QPoint(0, 0), QSize(0, 0))
    seen = one.visibleRegion().boundingRect()
    return seen.translated(one.mapTo(window, QPoint(0, 0)))
