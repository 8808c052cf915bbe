"""The bar over what falls due: how far ahead, and of what sort."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.desktop.duewatch import SOON
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from assetregister.due import Due
    from ui.desktop.duewatch import WhatIsDue

PERIODS: Final = (
    Suggestion("-1", "Overdue"),
    Suggestion(str(SOON), "Overdue, or in the next six months"),
    Suggestion("366", "Overdue, or in the next year"),
)


class DueBar(Pane):
    """``changed`` when other lines are to be shown."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__("surface", below=True)
        self.period = ComboField(PERIODS, blank_allowed=False)
        self.period.setAccessibleName("How far ahead")
        self.period.set_code(str(SOON))
        self.period.setMaximumWidth(300)
        self.sort = ComboField()
        self.sort.setPlaceholderText("Everything that falls due")
        self.sort.setAccessibleName("Sort")
        self.sort.setMaximumWidth(300)
        for field in (self.period, self.sort):
            field.changed.connect(lambda _: self.changed.emit())
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(12)
        line.addWidget(self.period, 1)
        line.addWidget(self.sort, 1)
        line.addStretch(1)

    def narrowed(self, found: WhatIsDue) -> list[Due]:
        """Return what is to be shown, having counted the sorts that can be chosen."""
        due = found.within(int(self.period.code()))
        counts = Counter(one.what for one in due)
        self.sort.set_choices([Suggestion(w, f"{w} ({n:,})") for w, n in sorted(counts.items())])
        if self.sort.code() not in counts:
            self.sort.set_code("")
        return [one for one in due if self.sort.code() in ("", one.what)]
