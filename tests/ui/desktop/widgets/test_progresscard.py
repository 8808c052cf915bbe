"""Slow work says how far it is and can be cancelled."""

from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.button import Button
from ui.desktop.widgets.progresscard import ProgressCard


def test_progress_is_shown_and_named(qtbot: QtBot) -> None:
    card = ProgressCard("Exporting the joint estate strategy")
    qtbot.addWidget(card)

    card.show_progress(12, 19, "12 of 19 sheets")

    bar = card.findChildren(QProgressBar)[0]
    assert (bar.value(), bar.maximum()) == (12, 19)
    assert bar.accessibleName() == "Exporting the joint estate strategy"
    assert bar.accessibleDescription() == "12 of 19 sheets"


def test_cancel_is_told_while_it_is_possible(qtbot: QtBot) -> None:
    card = ProgressCard("Collating")
    qtbot.addWidget(card)
    cancel = card.findChildren(Button)[0]

    with qtbot.waitSignal(card.cancelled):
        cancel.click()
    card.set_cancellable(False)

    assert not cancel.isEnabled()
