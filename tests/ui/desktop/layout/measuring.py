"""What is amiss in how a window is laid out: words cut, things over each other or over the edge."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLayout, QWidget

from ui.desktop.widgets.words import Elided

if TYPE_CHECKING:
    from collections.abc import Iterator


def cut(window: QWidget) -> list[str]:
    """Return the words that are cut without a tool tip that says them in full."""
    words = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [f"cut: {told(one)}" for one in words if _is_cut(one) and not one.toolTip()]


def _is_cut(words: QLabel | QAbstractButton) -> bool:
    if not words.isVisible() or not words.text() or isinstance(words, Elided):
        return False
    if isinstance(words, QLabel) and words.wordWrap():
        return words.height() < words.heightForWidth(words.width())
    asked = words.minimumSizeHint()
    return words.width() < asked.width() or words.height() < asked.height()


def overlapping(window: QWidget) -> list[str]:
    """Return the pairs that one layout has put over each other."""
    return [
        f"over each other: {told(one)} and {told(other)}"
        for holder in (window, *window.findChildren(QWidget))
        if holder.isVisible() and holder.layout()
        for one, other in combinations(list(_laid_out(holder.layout())), 2)
        if one.geometry().intersects(other.geometry())
    ]


def _laid_out(layout: QLayout | None) -> Iterator[QWidget]:
    """Yield the visible widgets of a layout and of those within it, but not of a stack."""
    for place in range(layout.count() if layout else 0):
        item = layout.itemAt(place)
        widget = item.widget()
        if widget is not None:
            if widget.isVisible() and not widget.geometry().isEmpty():
                yield widget
        elif item.layout() is not None:
            yield from _laid_out(item.layout())


def outside(window: QWidget) -> list[str]:
    """Return what reaches over the edge of what holds it, where nothing scrolls it into view."""
    return [
        f"over the edge: {told(one)}"
        for one in window.findChildren(QWidget)
        if one.isVisible() and _holder(one) and not _fits(one)
    ]


def _holder(one: QWidget) -> bool:
    """Return whether what holds a widget shows all of it at once."""
    around = one.parentWidget()
    if around is None or one.isWindow() or around.layout() is None:
        return False
    return around.layout().indexOf(one) >= 0 and not isinstance(around, QAbstractScrollArea)


def _fits(one: QWidget) -> bool:
    room = QRect(QPoint(0, 0), one.parentWidget().size())
    return one.geometry().isEmpty() or room.contains(one.geometry())


def told(one: QWidget) -> str:
    """Return a widget in words, by what it says or is called."""
    said = getattr(one, "text", str)() or one.accessibleName()
    around = one.parentWidget()
    within = f" in {type(around).__name__}" if around else ""
    return f"{type(one).__name__} “{said}”{within}, {one.width()} × {one.height()}"
