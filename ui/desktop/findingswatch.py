"""Applying the rules a while after each change, and telling the lists what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QTimer, Signal

from assetregister.filters.conditions import Query

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from ui.desktop.desk import Desk
    from ui.desktop.screens.findings import FindingsScreen
    from ui.desktop.screens.screen import Screen

FINDINGS: Final = "findings"
AFTER = 1_500
AT_MOST = 10_000  # records; in larger ones the Findings screen looks at all when it is opened


class FindingsWatch(QObject):
    """``found`` with sentences by record, whenever the rules have been applied.

    `screen` gives the Findings screen, which applies them.
    """

    found = Signal(object)

    def __init__(self, desk: Desk, screen: Callable[[], Screen], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._screen = screen
        self.sentences: Mapping[str, Sequence[str]] | None = None  # nobody has looked
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self.look)
        self.start()

    def start(self) -> None:
        """Look once nothing has changed for a while."""
        if self._desk.findings is not None:
            self._later.start()

    def stop(self) -> None:
        """Look no more."""
        self._later.stop()

    def watch(self, screen: Screen) -> None:
        """Hear what a screen finds, if it is the one that looks."""
        if screen.key == FINDINGS:
            cast("FindingsScreen", screen).found.connect(self._hear)

    def look(self) -> None:
        """Look now, unless the register is so large that only its own screen does."""
        if self._desk.findings is None:
            return
        self._later.stop()
        register = self._desk.register
        if sum(register.count(Query(about.key)) for about in register.schema.tables) > AT_MOST:
            return
        cast("FindingsScreen", self._screen()).look()

    def _hear(self, sentences: Mapping[str, Sequence[str]]) -> None:
        self.sentences = sentences
        self.found.emit(sentences)
