"""The order in which Tab goes through what is on a screen: as it is laid out."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Cell = tuple[int, int, int, int]


def follow_layout(widget: QWidget) -> None:
    """Let Tab go through everything in a widget in the order of its layouts.

    A field of several parts hands the keyboard to one of them: wherever it is left in the order,
    Tab would jump from there back into it. So it stands right before that part.
    """
    proxies: dict[QWidget, QWidget] = {}
    order: list[QWidget] = []
    for stop in stops(widget):
        around = dict.fromkeys(_handing_on_to(stop), stop)
        proxies |= around
        order += (*around, stop)
    for one in proxies:  # Qt puts in order only what takes the keyboard itself
        one.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none, its stubs do not
        one.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for before, after in pairwise(order):
        QWidget.setTabOrder(before, after)
    for one, stop in proxies.items():
        one.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        one.setFocusProxy(stop)


def _handing_on_to(stop: QWidget) -> Iterator[QWidget]:
    """Yield the widgets around a stop that hand the keyboard on to it."""
    around = stop.parentWidget()
    while around is not None and around.focusProxy() is stop:
        yield around
        around = around.parentWidget()


def stops(part: QWidget | QLayout | None) -> Iterator[QWidget]:
    """Yield the widgets inside that Tab may stop at, in the order of the layouts."""
    if isinstance(part, QLayout):
        for place in _places(part):
            item = part.itemAt(place)
            if item is not None:
                yield from stops(item.widget() or item.layout())
    elif isinstance(part, QWidget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        yield from stops(part.widget() if isinstance(part, QScrollArea) else part.layout())


def _places(layout: QLayout) -> Sequence[int]:
    """Return the places of a layout's items as they are read: by line, then by column."""
    if not isinstance(layout, QGridLayout):
        return range(layout.count())
    at = {place: cast("Cell", layout.getItemPosition(place)) for place in range(layout.count())}
    return sorted(at, key=lambda place: at[place][:2])


def first_stop(widget: QWidget) -> QWidget | None:
    """Return the first widget inside that Tab can go to now, or None."""
    able = (one for one in stops(widget) if one.isVisible() and one.isEnabled())
    return next(able, None)
