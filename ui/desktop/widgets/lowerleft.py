"""The lower left corner of a widget, where toasts and progress stand above its foot."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

MARGIN = 16
GAP = 8


def no_foot() -> int:
    """Return the height of no bar at all."""
    return 0


class LowerLeft(QObject):
    """Stacks widgets in the corner of *host*; ``moved`` when it has become another place.

    *foot* says how much room to leave at the bottom, such as a bar of actions.
    """

    moved = Signal()

    def __init__(self, host: QWidget, foot: Callable[[], int] = no_foot) -> None:
        super().__init__(host)
        self.host = host
        self._foot = foot
        self._standing: list[QWidget] = []
        host.installEventFilter(self)

    def width(self) -> int:
        """Return how wide a widget in the corner can be."""
        return self.host.width() - 2 * MARGIN

    def place(self, shown: QWidget) -> None:
        """Move a child of the host to the corner, above what stands there already."""
        if shown not in self._standing:
            self._standing.append(shown)
        self._stack()

    def leave(self, shown: QWidget) -> None:
        """Let what stands above a widget come down to where it stood."""
        if shown in self._standing:
            self._standing.remove(shown)
            self._stack()

    def _stack(self) -> None:
        bottom = self.host.height() - MARGIN - self._foot()
        for widget in self._standing:
            widget.move(MARGIN, bottom - widget.height())
            bottom -= widget.height() + GAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize:
            self.moved.emit()
        return super().eventFilter(watched, event)
