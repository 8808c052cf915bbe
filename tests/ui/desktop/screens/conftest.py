"""The window on the example borough, as it stands on a day of November 2026."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from assetregister.documents import EXAMPLE, load
from assetregister.findings import findings
from assetregister.preferences import Preferences
from tests.ui.desktop.conftest import keeper
from ui.desktop.desk import Desk
from ui.desktop.main_window import MainWindow
from ui.desktop.tasks import Tasks

TODAY = datetime.date(2026, 11, 24)


@pytest.fixture
def borough(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Give the main window on the example borough."""
    opened = keeper(tmp_path).create(tmp_path / "Fellbrook.register")
    load(opened.register, EXAMPLE)
    tasks = Tasks()
    desk = Desk(
        opened.register,
        opened.path,
        Preferences(tmp_path / "preferences.json"),
        tasks,
        findings=lambda register, _: list(findings(register, today=TODAY)),
        today=lambda: TODAY,
    )
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.close()
    tasks.stop()
    opened.close()
