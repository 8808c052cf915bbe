"""When a record was last confirmed, when that is due again, and the button that confirms it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from assetregister.rules.dates import next_check
from ui.desktop.forms.sentences import counted
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.statemark import StateMark
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.records.record import Record


class CheckedCard(Card):
    """One line, or `upright` under a title; ``check_asked`` to mark the record as checked today."""

    check_asked = Signal()

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__("Checked" if upright else "", margin=16 if upright else 12)
        self._told = Words("", Type.SMALL, "text2", wrap=True)
        self._late = StateMark("triangle-alert", "", "warn")
        self.button = Button("Mark as checked today", glyph="badge-check", small=True)
        self.button.clicked.connect(self.check_asked)
        way = QBoxLayout.Direction.TopToBottom if upright else QBoxLayout.Direction.LeftToRight
        line = QBoxLayout(way)
        line.setSpacing(8 if upright else 12)
        beside = Qt.AlignmentFlag.AlignLeft if upright else Qt.AlignmentFlag.AlignVCenter
        line.addWidget(self._told, 1)
        line.addWidget(self._late, 0, beside)
        line.addWidget(self.button, 0, beside)
        self.body.addLayout(line)
        self.setAccessibleName("Checked")

    def show_record(self, record: Record, today: datetime.date | None = None) -> None:
        """Show when a record was checked and falls due."""
        day = today or datetime.date.today()
        self._told.setText(told_of_check(record))
        due = next_check(record)
        late = (day - due).days if due else 0
        self._late.setVisible(late > 0)
        self._late.show_state("triangle-alert", f"{counted(late, 'day', 'days')} late", "warn")
        self.button.setVisible(record.values.get("checked_on") != day)

    def told(self) -> str:
        """Return what it says."""
        return self._told.text()


def told_of_check(record: Record) -> str:
    """Return when a record was last checked, by whom, and when that is due again."""
    fields, values = record.about.fields, record.values
    day = values.get("checked_on")
    if day is None:
        return "Nobody has said yet that all of this is right."
    who = values.get("checked_by")
    told = f"Last checked {fields['checked_on'].kind.format(day)}{f' by {who}' if who else ''}."
    due = next_check(record)
    return f"{told} Due again on {due.day} {due:%B %Y}." if due else told
