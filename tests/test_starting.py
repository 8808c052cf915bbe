"""Starting imports what is shown at first and no more: the rest comes when it is asked for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from assetregister.home import Home
from assetregister.preferences import Preferences
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper

ROOT = Path(__file__).parent.parent
IMPORTED = """
import sys
import main

def tell():
    print(*sorted(sys.modules), sep="\\n")

whole = main.workplace
"""
WINDOW = (
    IMPORTED
    + """
from dataclasses import replace

def workplace():
    place = whole()
    def keeper(actor):  # asked for once the application is there
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
        app = QApplication.instance()
        def look():
            window = next((one for one in app.topLevelWidgets() if one.isVisible()), None)
            if window is not None and window.windowHandle().isExposed():
                tell()
                app.quit()
        timer = QTimer(app)
        timer.timeout.connect(look)
        timer.start(0)
        return place.keeper(actor)
    return replace(place, keeper=keeper)

main.workplace = workplace
main.main()
"""
)
LIST = (
    IMPORTED
    + """
sys.argv[1:] = ["list", "asset", "--limit", "1"]
try:
    main.main()
finally:
    tell()
"""
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a home whose owner is known and whose register holds an asset."""
    home = Home(tmp_path)
    Preferences(home.preferences).put(name="A. Officer", organisation="")
    opened = Keeper(Schema(RECORD_TYPES), home, lambda: "A. Officer").create(home.default_register)
    with opened.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Moot Hall"})
    opened.close()
    return tmp_path


def imported_by(code: str, home: Path) -> set[str]:
    """Return the modules that a program has imported when it tells of them."""
    environment = {**os.environ, "ASSETREGISTER_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    environment.pop("ASSETREGISTER_REGISTER", None)
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return set(done.stdout.splitlines())


def under(modules: set[str], *packages: str) -> set[str]:
    """Return those of some modules that are one of the packages or within one."""
    starts = tuple(f"{package}." for package in packages)
    return {name for name in modules if name in packages or name.startswith(starts)}


def test_the_window_begins_with_the_overview_and_imports_nothing_for_later(home: Path) -> None:
    modules = imported_by(WINDOW, home)
    assert "ui.desktop.screens.overview" in modules
    assert not under(modules, "typer", "rich", "openpyxl", "exports", "phonenumbers", "rapidfuzz")
    assert not under(modules, "assetregister.documents")
    assert not under(
        modules,
        "ui.desktop.forms.panel",
        "ui.desktop.forms.editors",
        "ui.desktop.exportdialogue",
        "ui.desktop.manual.manualwindow",
        "ui.desktop.palette.palette",
        "ui.desktop.screens.bulkedit",
        "ui.desktop.screens.conflicts",
        "ui.desktop.screens.findings",
    )


def test_a_command_imports_neither_the_window_nor_the_exports(home: Path) -> None:
    modules = imported_by(LIST, home)
    assert "ui.terminal.listing" in modules
    assert not under(modules, "PySide6", "ui.desktop", "exports", "openpyxl", "assetregister.rules")
