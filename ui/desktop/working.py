"""Slow work as the window shows it: a card with progress and Cancel, then how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal

from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.progresscard import ProgressCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desktop.tasks import Task

MARGIN = 16
WIDTH = 460


class Working(QObject):
    """One card at a time in the lower left corner of its window; `result` stays until closed."""

    said = Signal(str, bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._card: ProgressCard | None = None
        self.result: Banner | None = None
        window.installEventFilter(self)

    def show(self, task: Task) -> None:
        """Show how far a task is, and how it ends."""
        self._drop()
        card = ProgressCard(task.what, "You can go on working.", self._window)
        card.cancelled.connect(task.cancel)
        self._card = card
        task.progressed.connect(self._progressed)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._cancelled)
        self._place(card)

    def done(self, sentence: str, open_folder: Callable[[], object]) -> None:
        """Say what was written, with a link to its folder."""
        self._drop()
        banner = Banner("done", "Exported", sentence, ("Open folder", "Close"), self._window)
        banner.followed.connect(lambda place: self._follow(place, open_folder))
        self._keep(banner)

    def _follow(self, place: int, open_folder: Callable[[], object]) -> None:
        if place == 0:
            open_folder()
        self._drop()

    def _progressed(self, done: int, total: int) -> None:
        if self._card is not None:
            self._card.show_progress(done, total, f"{done:,} of {total:,}" if total else "")

    def _failed(self, sentence: str, details: str) -> None:
        self._drop()
        words = f"{sentence} {details}".strip()
        banner = Banner("error", "Nothing was exported", words, ("Close",), self._window)
        banner.followed.connect(lambda _: self._drop())
        self._keep(banner)

    def _cancelled(self) -> None:
        self._drop()
        self.said.emit("Cancelled. No file was written.", False)

    def _keep(self, banner: Banner) -> None:
        self.result = banner
        self._place(banner)

    def _drop(self) -> None:
        for shown in (self._card, self.result):
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        self._card = self.result = None

    def _place(self, shown: QWidget) -> None:
        width = min(WIDTH, self._window.width() - 2 * MARGIN)
        height = shown.heightForWidth(width) if shown.hasHeightForWidth() else 0
        shown.resize(width, max(height, shown.sizeHint().height()))
        shown.move(QPoint(MARGIN, self._window.height() - shown.height() - MARGIN))
        shown.show()
        shown.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes size."""
        if event.type() == QEvent.Type.Resize:
            for shown in (self._card, self.result):
                if shown is not None:
                    self._place(shown)
        return super().eventFilter(watched, event)
