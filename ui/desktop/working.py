"""Slow work as the window shows it: a card with progress and Cancel, then how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.progresscard import ProgressCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from ui.desktop.tasks import Task
    from ui.desktop.widgets.lowerleft import LowerLeft

WIDTH = 460
COPY = "Copy the details"


class Working(QObject):
    """One card at a time in a lower left corner; `result` stays there until it is closed.

    `undone` is what has not happened where the work fails or is stopped. ``said`` with how a piece
    of work that was stopped ended.
    """

    said = Signal(str, bool)

    def __init__(self, corner: LowerLeft, undone: str = "Nothing was exported") -> None:
        super().__init__(corner)
        self._undone = undone
        self._corner = corner
        self._card: ProgressCard | None = None
        self.result: Banner | None = None
        corner.moved.connect(self._follow_corner)

    def show(self, task: Task) -> None:
        """Show how far a task is, and how it ends."""
        self._drop()
        card = ProgressCard(task.what, "You can go on working.", self._corner.host)
        card.cancelled.connect(task.cancel)
        self._card = card
        task.progressed.connect(self._progressed)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._cancelled)
        self._place(card)

    def done(self, sentence: str, open_folder: Callable[[], object]) -> None:
        """Say what was written, with a link to its folder."""
        self._drop()
        banner = Banner("done", "Exported", sentence, ("Open folder", "Close"), self._corner.host)
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
        links = (COPY, "Close") if details else ("Close",)
        banner = Banner("error", self._undone, sentence, links, self._corner.host)
        banner.followed.connect(lambda place: self._settle(links[place], details))
        self._keep(banner)

    def _settle(self, link: str, details: str) -> None:
        if link == COPY:
            QGuiApplication.clipboard().setText(details)
        else:
            self._drop()

    def _cancelled(self) -> None:
        self._drop()
        self.said.emit(f"Stopped. {self._undone}.", False)

    def say(self, title: str) -> None:
        """Keep a sentence in the corner, where there is no other place to say it."""
        banner = Banner("info", title, "", ("Close",), self._corner.host)
        banner.followed.connect(lambda _: self._drop())
        self._keep(banner)

    def _keep(self, banner: Banner) -> None:
        self.result = banner
        self._place(banner)

    def _drop(self) -> None:
        for shown in (self._card, self.result):
            if shown is not None:
                shown.hide()
                self._corner.leave(shown)
                shown.deleteLater()
        self._card = self.result = None

    def _place(self, shown: QWidget) -> None:
        width = min(WIDTH, self._corner.width())
        height = shown.heightForWidth(width) if shown.hasHeightForWidth() else 0
        shown.resize(width, max(height, shown.sizeHint().height()))
        self._corner.place(shown)
        shown.show()
        shown.raise_()

    def _follow_corner(self) -> None:
        for shown in (self._card, self.result):
            if shown is not None:
                self._place(shown)
