"""Going with the keyboard from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


def go_to_next(panes: Sequence[QWidget], step: int) -> None:
    """Take the keyboard `step` panes on from the one it is in, round the end if need be."""
    focus = QApplication.focusWidget()
    holding = [p for p, pane in enumerate(panes) if focus is not None and _holds(pane, focus)]
    at = holding[0] if holding else -1 if step > 0 else 0
    target = panes[(at + step) % len(panes)]
    stops = [target] if _takes_tab(target) else list(filter(_takes_tab, _inside(target)))
    (stops[0] if stops else target).setFocus(Qt.FocusReason.TabFocusReason)


def _inside(pane: QWidget) -> list[QWidget]:
    return pane.findChildren(QWidget)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _takes_tab(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tab and widget.isVisible() and widget.isEnabled()
