"""Opening the window: the application with its look, then the register that was asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.desktop.ending import Ending
from ui.desktop.lastresort import LastResort
from ui.desktop.look.icons import qicon
from ui.desktop.look.theme import Theme
from ui.desktop.looking import kept_scheme, kept_text_size
from ui.desktop.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.workplace import Workplace


def application(platform: str = "") -> QApplication:
    """Return the one QApplication, made if there is none yet: on a platform if one is named."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication([*sys.argv[:1], *(("-platform", platform) if platform else ())])
    app.setApplicationName("assetregister")
    app.setApplicationDisplayName("Asset Register")
    return app


def run(workplace: Workplace, path: Path | None = None) -> int:
    """Open the window and return the exit status once it is closed."""
    app = application()
    preferences = workplace.preferences
    theme = Theme(app, kept_scheme(preferences), kept_text_size(preferences))
    app.setWindowIcon(qicon("landmark", theme.tokens.accent))
    session = Session(workplace, theme)
    LastResort(lambda: session.window).install()
    ending = Ending(app)
    ending.told.connect(session.keep_drafts)
    ending.asked.connect(session.end_now)
    session.begin(path)
    status = app.exec()
    session.end()
    ending.let_go()
    return status
