"""The bar over the history: whose operations, and since when."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.desktop.widgets.button import Button
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

ME: Final = "me"
TODAY: Final = "0"
DAYS: Final = (Suggestion(TODAY, "Today"), Suggestion("6", "The last seven days"))


class HistoryBar(Pane):
    """``changed`` when other operations are to be shown; ``copy_asked`` for those shown.

    `who` says who I am, and `today` which day it is here.
    """

    changed = Signal()
    copy_asked = Signal()

    def __init__(self, who: Callable[[], str], today: Callable[[], date]) -> None:
        super().__init__("surface", below=True)
        self._who = who
        self._today = today
        self.person = ComboField([Suggestion(ME, "Me")])
        self.person.setPlaceholderText("Everybody")
        self.person.setAccessibleName("Who")
        self.person.setMaximumWidth(200)
        self.days = ComboField(DAYS)
        self.days.setPlaceholderText("At any time")
        self.days.setAccessibleName("When")
        self.days.setMaximumWidth(200)
        for field in (self.person, self.days):
            field.changed.connect(lambda _: self.changed.emit())
        copy = Button("Copy as text", glyph="copy", small=True)
        copy.clicked.connect(self.copy_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        line.addWidget(self.person, 1)
        line.addWidget(self.days, 1)
        line.addStretch(1)
        line.addWidget(copy)

    def actor(self) -> str:
        """Return whose operations are to be shown, as the log writes it; "" for everybody's."""
        return self._who() if self.person.code() == ME else ""

    def since(self) -> str:
        """Return from when on, as the log writes it; "" for any time."""
        if not self.days.code():
            return ""
        first = self._today() - timedelta(days=int(self.days.code()))
        begins = datetime.combine(first, time()).astimezone(UTC)
        return begins.isoformat("T", "milliseconds")

    def show_mine_of_today(self) -> None:
        """Show what I did today."""
        self.person.set_code(ME)
        self.days.set_code(TODAY)
        self.changed.emit()
