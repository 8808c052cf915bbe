"""How the pages of the gallery set out what they show."""

from collections.abc import Sequence

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.widgets.pane import Pane

Part = QWidget | QBoxLayout


def column_of(widgets: Sequence[Part], gap: int = 12) -> Pane:
    """Return widgets one below the other, from the top."""
    pane = Pane()
    column = QVBoxLayout(pane)
    column.setContentsMargins(24, 12, 24, 16)
    column.setSpacing(gap)
    for widget in widgets:
        if isinstance(widget, QWidget):
            column.addWidget(widget)
        else:
            column.addLayout(widget)
    column.addStretch(1)
    return pane


def side_by_side(widgets: Sequence[QWidget], gap: int = 8) -> QHBoxLayout:
    """Return widgets in a line, from the left."""
    line = QHBoxLayout()
    line.setSpacing(gap)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
