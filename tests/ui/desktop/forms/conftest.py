from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.desktop.forms.driving import WHO
from ui.desktop.forms.panel import RecordPanel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from db.opening import Opened


@pytest.fixture
def register(opened: Opened) -> Register:
    """Give a real register on a real file, with four bodies and six assets."""
    return opened.register


@pytest.fixture
def panel(register: Register, qtbot: QtBot) -> Iterator[RecordPanel]:
    """Give the panel, shown and active, with nothing in it yet."""
    made = RecordPanel(register, lambda: WHO)
    qtbot.addWidget(made)
    made.resize(584, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close_down()
