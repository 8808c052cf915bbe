"""Words stand out from their ground by 4.5 to 1, icons by 3, on every screen and in every look."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.ui.desktop.layout.everywhere import everywhere
from tests.ui.desktop.layout.inks import faint
from ui.desktop.look.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.desktop.main_window import MainWindow


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_every_word_can_be_read(
    window: MainWindow, theme: Theme, qapp: QApplication, qtbot: QtBot, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    faults: dict[str, str] = {}
    known: set[tuple[str, int, int]] = set()
    for where in everywhere(window, qapp, qtbot, records=False):
        for fault in faint(window, known):
            faults.setdefault(fault, where)

    assert not faults, "\n".join(f"{where}: {fault}" for fault, where in faults.items())


def test_grey_on_grey_is_found(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    column = QVBoxLayout(held)
    for ink in ("#767676", "#777777", "#000000"):  # 4.54, 4.48 and 21 to 1 on white
        words = QLabel(ink)
        words.setStyleSheet(f"color: {ink}; background: #ffffff")
        column.addWidget(words)
    held.show()
    qtbot.waitExposed(held)

    (found,) = faint(held, set())

    assert found.startswith("4.48 to 1: QLabel “#777777”")
