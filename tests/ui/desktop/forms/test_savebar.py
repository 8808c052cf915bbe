from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.forms.savebar import SaveBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WHY = (
    "R. Ahmed, Sandwell NHS Trust has had this register open on ESTATES-PC-0412 "
    "since 09:14 on 3 November 2026, so it can only be read here."
)


@pytest.mark.parametrize("width", [400, 584])
def test_why_nothing_can_be_changed_is_read_in_full(qtbot: QtBot, width: int) -> None:
    held, bar = QWidget(), SaveBar()
    qtbot.addWidget(held)
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(bar)
    held.resize(width, 400)
    held.show()
    bar.show_changes(0, "", WHY)
    reason = bar.reason
    assert reason.text() == WHY
    qtbot.waitUntil(lambda: reason.height() >= reason.heightForWidth(reason.width()))
    assert reason.width() > width * 0.8
    assert not bar.save.isVisible()


def test_what_is_not_saved_takes_the_place_of_the_reason(qtbot: QtBot) -> None:
    bar = SaveBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_changes(0, "", WHY)
    bar.show_changes(2, "", "")
    assert not bar.reason.isVisible()
    assert bar.message() == "2 changes not saved"
    assert bar.save.isVisible()
