"""Keeping drafts of a form: a moment after typing stops, until it is saved or reverted."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from assetregister.drafts import Draft

if TYPE_CHECKING:
    from assetregister.draftfolder import DraftFolder
    from ui.desktop.forms.panel import RecordPanel

AFTER: Final = 1_000  # milliseconds without a key


class Drafting(QObject):
    """Keeps the draft of whatever a panel shows; ``failed`` with a sentence, once."""

    failed = Signal(str)

    def __init__(self, panel: RecordPanel, drafts: DraftFolder) -> None:
        super().__init__(panel)
        self._panel = panel
        self._drafts = drafts
        self._kept = ""
        self._has_failed = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self.keep)
        panel.altered.connect(self._altered)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._turned_away)

    def keep(self) -> None:
        """Keep what stands in the form now."""
        self._later.stop()
        if not self._panel.has_unsaved():
            self._drop()
            return
        form = self._panel.drafted()
        draft = Draft(
            form, self._panel.header.title(), datetime.now().astimezone().isoformat("T", "seconds")
        )
        try:
            if self._kept != draft.key:
                self._drop()
            self._drafts.put(draft)
            self._kept = draft.key
        except OSError as problem:
            self._say(problem)

    def _altered(self) -> None:
        if self._panel.has_unsaved():
            self._later.start()
        else:
            self._later.stop()
            self._drop()

    def _turned_away(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive and self._later.isActive():
            self.keep()

    def _drop(self) -> None:
        if self._kept:
            self._drafts.drop(self._kept)
            self._kept = ""

    def _say(self, problem: OSError) -> None:
        if not self._has_failed:
            self._has_failed = True
            why = problem.strerror or problem
            self.failed.emit(f"What you type cannot be kept as a draft ({why}): save often.")
