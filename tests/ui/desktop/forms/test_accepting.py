from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from assetregister.rules.rule import Finding
from ui.desktop.forms.accepting import KEEP, LEAVE, WhyDialogue

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FINDING = Finding("asset.net_above_gross", "1", "asset", "net_area", "Net is above gross.", "Check")


def test_a_reason_is_wanted_before_a_finding_is_kept(qtbot: QtBot) -> None:
    dialogue = WhyDialogue(FINDING)
    qtbot.addWidget(dialogue)
    dialogue.buttons[KEEP].click()
    assert dialogue.answer() == LEAVE
    told = [label.text() for label in dialogue.findChildren(QLabel)]
    assert "Say why, so that the next person need not ask." in told
    dialogue.reason.setPlainText("Measured twice")
    dialogue.buttons[KEEP].click()
    assert dialogue.answer() == KEEP
