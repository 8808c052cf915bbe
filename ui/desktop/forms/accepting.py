"""Keeping a value that looks wrong: asked why, and what is then recorded."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QPlainTextEdit

from assetregister.rules.rule import shown
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.noteline import NoteLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from assetregister.records.record import Record
    from assetregister.rules.rule import Finding

KEEP: Final = "keep"
LEAVE: Final = "leave"


class WhyDialogue(Dialogue):
    """Asks why a finding may stand; without a reason it stays open and says so."""

    def __init__(self, finding: Finding, parent: QWidget | None = None) -> None:
        answers = ((LEAVE, "Leave it open", Kind.DEFAULT), (KEEP, "Keep it as it is", Kind.PRIMARY))
        super().__init__(
            "Why is this right as it stands?",
            finding.sentence,
            answers,
            harmless=LEAVE,
            help_page="findings",
            parent=parent,
        )
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.viewport().setAutoFillBackground(False)
        self.reason.setFixedHeight(4 * self.reason.fontMetrics().lineSpacing() + 18)
        self.reason.setAccessibleName("Reason")
        self._problem = NoteLine("circle-alert", "bad")
        self.body.addWidget(self.reason)
        self.body.addWidget(self._problem)
        self.reason.setFocus()

    def choose(self, key: str) -> None:
        """Answer, unless a reason is wanting."""
        if key == KEEP and not self.reason.toPlainText().strip():
            self._problem.say("Say why, so that the next person need not ask.")
            self.reason.setFocus()
            return
        super().choose(key)


def ask_why(finding: Finding, parent: QWidget) -> str:
    """Return the reason given for letting a finding stand; empty if it is left open."""
    dialogue = WhyDialogue(finding, parent)
    return dialogue.reason.toPlainText().strip() if dialogue.ask() == KEEP else ""


def acceptance(finding: Finding, record: Record, reason: str, who: str) -> dict[str, Any]:
    """Return the values of the record that says why a finding may stand."""
    values = {
        "record": record.id,
        "rule": finding.rule,
        "field": finding.field or None,
        "seen": shown(record, finding.field) if finding.field else None,
        "reason": reason,
        "accepted_by": who or None,
        "accepted_on": datetime.date.today(),
    }
    return {key: value for key, value in values.items() if value is not None}
