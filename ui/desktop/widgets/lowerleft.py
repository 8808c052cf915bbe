"""The lower left corner of a widget, where toasts and progress stand above its foot."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

MARGIN = 16


def no_foot() -> int:
    """Return the height of no bar at all."""
    return 0


class LowerLeft(QObject):
    """Places widgets in the corner of *host*; ``moved`` when it has become another place.

    *foot* says how much room to leave at the bottom, such as a bar of actions.
    """

    moved = Signal()

    def __init__(self, host: QWidget, foot: Callable[[], int] = no_foot) -> None:
        super().__init__(host)
        self.host = host
        self._foot = foot
        host.installEventFilter(self)

    def width(self) -> int:
        """Return how wide a widget in the corner can be."""
        return self.host.width() - 2 * MARGIN

    def place(self, shown: QWidget) -> None:
        """Move a child of the host to the corner."""
        shown.move(MARGIN, self.host.height() - shown.height() - MARGIN - self._foot())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize:
            self.moved.emit()
        return super().eventFilter(watched, event)
