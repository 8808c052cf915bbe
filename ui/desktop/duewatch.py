"""Finding out a while after each change what falls due, and telling side bar and screens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from assetregister.due import Whole, falling_due

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from assetregister.due import Due
    from assetregister.exporting import Progress
    from ui.desktop.desk import Desk

AFTER: Final = 700
SOON: Final = 183  # days: what the side bar counts and the overview shows


@dataclass(frozen=True)
class WhatIsDue:
    """What is overdue or due within a year of a day, and what the records are called."""

    today: datetime.date
    due: tuple[Due, ...] = ()
    titles: Mapping[str, str] | None = None

    def within(self, days: int) -> list[Due]:
        """Return what is overdue or due within so many days."""
        return [due for due in self.due if (due.day - self.today).days <= days]

    def title(self, due: Due) -> str:
        """Return what the record that something is about is called."""
        return (self.titles or {}).get(due.record, "")


class DueWatch(QObject):
    """``found`` with a `WhatIsDue`, once at the start and then after changes."""

    found = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.last = WhatIsDue(desk.today())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self.look)
        self.start()

    def start(self) -> None:
        """Look once nothing has changed for a while."""
        self._later.start()

    def stop(self) -> None:
        """Look no more."""
        self._later.stop()

    def look(self) -> None:
        """Look now."""
        self._later.stop()
        register, today = self._desk.register, self._desk.today()

        def work(_progress: Progress) -> WhatIsDue:
            due = falling_due(Whole(register), today)
            return WhatIsDue(today, tuple(due), register.titles({one.record for one in due}))

        self._desk.tasks.quietly(work, self._hear)

    def _hear(self, found: WhatIsDue) -> None:
        self.last = found
        self.found.emit(found)
