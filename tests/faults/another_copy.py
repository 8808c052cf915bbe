"""Another copy of the program, in a process of its own: it types into a form and is then ended."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assetregister.filters.conditions import Query
from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper

if TYPE_CHECKING:
    import signal

ROOT = Path(__file__).parents[2]
SECRET = "Typed and never saved"
SCHEMA = Schema(RECORD_TYPES)
TYPING = f'''
import sys
from PySide6.QtCore import QTimer
from main import workplace
from ui.desktop.run import run
from ui.desktop.session import Session

def type_into(window):
    window.open_record(sys.argv[1])
    panel = window.screen_in_front().panel()
    panel.form.show_field("name")
    line = panel.form.rows()["name"].editor
    if sys.argv[2] == "kept":
        looking = QTimer(panel)
        looking.timeout.connect(lambda: say_once_kept(looking))
        looking.start(20)
    line.setText("{SECRET}")
    line.textEdited.emit(line.text())
    if sys.argv[2] == "typed":
        say()

def say_once_kept(looking):
    if list(workplace().home.folder.glob("drafts/*/*/*.draft")):
        looking.stop()
        say()

def say():
    print(sys.argv[2], flush=True)

def begun(session, path, begin=Session.begin):
    begin(session, path)
    QTimer.singleShot(0, lambda: type_into(session.window))

Session.begin = begun
sys.exit(run(workplace()))
'''


def keeper(home: Path) -> Keeper:
    """Return what opens the registers of a home."""
    return Keeper(SCHEMA, Home(home), lambda: "A. Officer")


def make_home(folder: Path) -> Path:
    """Make a home with a register that holds one asset, Kaleidoscope."""
    folder.mkdir()
    Preferences(Home(folder).preferences).put(name="A. Officer", organisation="Harrow Council")
    opened = keeper(folder).create(Home(folder).default_register)
    with opened.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Kaleidoscope"})
    opened.close()
    return folder


def end_in_the_middle(home: Path, how: signal.Signals, once: str = "kept") -> int:
    """Type into a form of another copy, end that as soon as it is so far; return its status.

    It is so far when the draft is “kept”, or when the text is “typed” and nothing is kept yet.
    """
    opened = keeper(home).open(Home(home).default_register)
    asset = opened.register.ids(Query("asset"))[0]
    opened.close()
    environment = {**os.environ, "ASSETREGISTER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", TYPING, asset, once]
    out, err = subprocess.PIPE, (home / "errors.txt").open("w")
    with (
        err,
        subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=out, stderr=err, text=True
        ) as copy,
    ):
        assert copy.stdout is not None
        assert copy.stdout.readline() == f"{once}\n", (home / "errors.txt").read_text()
        copy.send_signal(how)
        return copy.wait(timeout=60)
