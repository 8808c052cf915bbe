"""From the command to the first usable window: against a bare PySide6 window."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING

from bench.building import FOLDER, register_of
from bench.timing import Figure, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUNS = 7
_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1366, 768)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
_OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from main import workplace
from ui.desktop.look.theme import Theme
from ui.desktop.run import application
from ui.desktop.session import Session
app = application()
place = workplace()
place.preferences.put(name="Bench", organisation="")
session = Session(place, Theme(app))
session.begin(Path(sys.argv[1]))
QTimer.singleShot(0, app.quit)
app.exec()
session.end()
"""


def figures(count: int) -> Iterator[Figure]:
    """Yield the figure for starting on a register of so many assets."""
    path = FOLDER / f"starting-{count}.register"
    shutil.copyfile(register_of(count), path)
    home = FOLDER / "starting-home"
    environment = {**os.environ, "ASSETREGISTER_HOME": str(home)}

    def run(code: str) -> float:
        command = [sys.executable, "-c", code, str(path)]
        return seconds(lambda: subprocess.run(command, env=environment, check=True))

    pairs = [(run(_OURS), run(_BARE)) for _ in range(_RUNS + 1)][1:]
    path.unlink()
    shutil.rmtree(home, ignore_errors=True)
    yield Figure(
        "start to the first window",
        count,
        statistics.median(ours for ours, _ in pairs),
        statistics.median(bare for _, bare in pairs),
        "s",
        "a bare PySide6 window with an empty table",
        1.5,
    )
