"""Nothing is cut, covered or over the edge, on any screen of any size and scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from tests.ui.desktop.layout.everywhere import everywhere
from tests.ui.desktop.layout.measuring import cut, outside, overlapping

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.desktop.main_window import MainWindow

SCREENS = ((1366, 690), (1920, 1080))  # the lesser one as a laptop has it below its own bars
SCALES = (1.0, 1.5, 2.0)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_screen_is_laid_out_well(
    window: MainWindow, qapp: QApplication, qtbot: QtBot, screen: tuple[int, int], scale: float
) -> None:
    width, height = (round(side / scale) for side in screen)
    window.resize(width, height)
    faults: dict[str, str] = {}
    every = screen == SCREENS[0] and scale != 1.5  # the widest and the narrowest of a laptop
    for where in everywhere(window, qapp, qtbot, records=every):
        assert (window.width(), window.height()) == (width, height), where
        for fault in (*cut(window), *overlapping(window), *outside(window)):
            faults.setdefault(fault, where)

    assert not faults, "\n".join(f"{where}: {fault}" for fault, where in faults.items())


def test_planted_faults_are_found(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    words, button, over = (
        QLabel("Words that need their room"),
        QPushButton("Press here"),
        QLabel("x"),
    )
    column = QVBoxLayout(held)
    for widget in (words, button, over):
        column.addWidget(widget)
    held.resize(300, 200)
    held.show()
    assert [*cut(held), *overlapping(held), *outside(held)] == []

    words.setFixedWidth(40)
    over.setGeometry(button.geometry().adjusted(0, 0, 500, 0))

    assert [fault.partition(":")[0] for fault in cut(held)] == ["cut"]
    assert len(overlapping(held)) == 1
    assert len(outside(held)) == 1
