"""From the command to the first usable window: against a bare PySide6 window.

Both are started as a user starts them, with the bytecode that an earlier start has kept. A window
is usable once it is on the screen, its list painted with rows, and its events are being answered.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

from assetregister.home import Home
from assetregister.preferences import Preferences
from bench.building import FOLDER, register_of
from bench.timing import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUNS = 7
_BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1366, 768)
window.show()
def look():
    if window.windowHandle().isExposed():
        print(time.time())
        app.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(0)
app.exec()
"""
_OURS = """
import time
from dataclasses import replace
import main
whole = main.workplace
def workplace():
    place = whole()
    def keeper(actor):  # asked for once the application is there
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
        app = QApplication.instance()
        def look():
            window = next((one for one in app.topLevelWidgets() if one.isVisible()), None)
            if window and window.windowHandle().isExposed():
                if window.screen_in_front().counted is not None:  # the overview
                    print(time.time())
                    app.quit()
        timer = QTimer(app)
        timer.timeout.connect(look)
        timer.start(0)
        return place.keeper(actor)
    return replace(place, keeper=keeper)
main.workplace = workplace
main.main()
"""


def figures(count: int) -> Iterator[Figure]:
    """Yield the figure for starting on a register of so many assets."""
    folder = FOLDER / "starting-home"
    home = Home(folder)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    shutil.copyfile(register_of(count), home.default_register)
    Preferences(home.preferences).put(name="Bench", organisation="")
    environment = {**os.environ, "ASSETREGISTER_HOME": str(folder)}
    for not_as_users_have_it in ("PYTHONDONTWRITEBYTECODE", "ASSETREGISTER_REGISTER"):
        environment.pop(not_as_users_have_it, None)

    def run(code: str) -> float:
        began = time.time()
        command = [sys.executable, "-c", code]
        told = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout
        return float(told.split()[-1]) - began

    pairs = [(run(_OURS), run(_BARE)) for _ in range(_RUNS + 1)][1:]
    shutil.rmtree(folder)
    yield Figure(
        "start to the first window",
        count,
        statistics.median(ours for ours, _ in pairs),
        statistics.median(bare for _, bare in pairs),
        "s",
        "a bare PySide6 window with an empty table",
        1.5,
    )
