"""Being told to end by the system: at shutdown, at the end of a session, by a signal."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication

_NAMES: Final = ("SIGTERM", "SIGHUP")  # what a system has of these


class Ending(QObject):
    """``told`` when the session may be about to end; ``asked`` when the program must end now.

    Python hears a signal only when it next runs, which in a window that nobody touches may be
    never; so the signal writes a byte that Qt waits for.
    """

    told = Signal()
    asked = Signal()

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.commitDataRequest.connect(self.session_may_end)
        self._numbers = {int(getattr(signal, name)) for name in _NAMES if hasattr(signal, name)}
        self._heard, self._written = socket.socketpair()
        for end in (self._heard, self._written):
            end.setblocking(False)
        signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        for number in self._numbers:
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def session_may_end(self) -> None:
        """Say that the session may be about to end."""
        self.told.emit()

    def let_go(self) -> None:
        """Listen no more."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._heard.close()
        self._written.close()

    def _hear(self) -> None:
        if self._numbers & set(self._heard.recv(64)):
            self.asked.emit()
