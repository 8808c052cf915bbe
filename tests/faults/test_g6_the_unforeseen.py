"""G6: whatever fails, a plain sentence says what was not done, with details to copy; it goes on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from assetregister.errors import Refused
from ui.desktop.lastresort import UNKNOWN, FailureDialogue, LastResort
from ui.desktop.look.contrast import contrast
from ui.desktop.look.theme import Scheme
from ui.desktop.tasks import Tasks
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.working import Working

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from assetregister.exporting import Progress
    from ui.desktop.look.theme import Theme
    from ui.desktop.main_window import MainWindow


@pytest.fixture
def last_resort(window: MainWindow) -> Iterator[LastResort]:
    """Let the last resort stand in, as it does in the program."""
    before = sys.excepthook
    held = LastResort(lambda: window)
    held.install()
    yield held
    sys.excepthook = before


def fail(held: LastResort, problem: Exception) -> None:
    """Let a failure that nobody caught come to the last resort."""
    try:
        raise problem
    except Exception as caught:
        held(type(caught), caught, caught.__traceback__)


def seen(act: Callable[[FailureDialogue], object], qtbot: QtBot) -> list[FailureDialogue]:
    """Act on the dialogue once it is open, then close it."""
    found: list[FailureDialogue] = []

    def look() -> None:
        dialogue = QApplication.activeModalWidget()
        if not isinstance(dialogue, FailureDialogue):
            QTimer.singleShot(10, look)
            return
        found.append(dialogue)
        act(dialogue)
        dialogue.reject()

    QTimer.singleShot(0, look)
    return found


def test_it_says_what_was_not_done_and_the_details_can_be_copied(
    last_resort: LastResort, window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    window.show()
    said: list[str] = []

    def act(dialogue: FailureDialogue) -> None:
        said.append(dialogue.accessibleDescription())
        copy = [b for b in dialogue.findChildren(Button) if b.text() == "Copy the details"]
        copy[0].click()

    seen(act, qtbot)
    fail(last_resort, ZeroDivisionError("half a building"))

    assert UNKNOWN in said[0]
    assert "was not done" in UNKNOWN
    copied = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: half a building" in copied
    assert "test_g6_the_unforeseen.py" in copied
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert window.isVisible()


def test_the_program_goes_on(last_resort: LastResort, window: MainWindow, qtbot: QtBot) -> None:
    window.show()
    seen(lambda _: None, qtbot)
    fail(last_resort, ValueError("once"))

    asset = window.desk.register.resolve("asset", "Kaleidoscope")

    assert window.open_record(asset)


def test_what_has_a_sentence_of_its_own_is_told_in_it_without_details(
    last_resort: LastResort, window: MainWindow, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[str] = []
    found = seen(lambda dialogue: said.append(dialogue.accessibleDescription()), qtbot)

    fail(last_resort, Refused("The register is full. Nothing was saved."))

    assert "The register is full. Nothing was saved." in said[0]
    assert found[0].findChildren(QPlainTextEdit) == []
    capsys.readouterr()


def test_a_failure_while_one_is_told_is_only_logged(
    last_resort: LastResort, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    found = seen(lambda _: fail(last_resort, ValueError("second")), qtbot)

    fail(last_resort, ValueError("first"))

    assert len(found) == 1
    assert "ValueError: second" in capsys.readouterr().err


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_the_details_can_be_read_in_light_and_dark(
    theme: Theme, qtbot: QtBot, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    dialogue = FailureDialogue(UNKNOWN, "Traceback: …")
    qtbot.addWidget(dialogue)
    dialogue.show()

    palette = dialogue.findChild(QPlainTextEdit).palette()
    ink = palette.color(QPalette.ColorRole.Text).name()
    ground = palette.color(QPalette.ColorRole.Base).name()

    assert contrast(ink, ground) >= 4.5


def test_slow_work_that_fails_says_what_was_not_done_and_offers_the_details(
    window: MainWindow, qtbot: QtBot
) -> None:
    def work(_progress: Progress) -> None:
        raise ZeroDivisionError("half a building")

    working = Working(LowerLeft(window), "No register was made")
    tasks = Tasks()

    task = tasks.start("Reading", work, lambda _: None)
    working.show(task)
    qtbot.waitUntil(lambda: isinstance(working.result, Banner))

    banner = working.result
    assert banner is not None
    assert banner.title == "No register was made"
    assert "Nothing was changed" in banner.accessibleName()
    assert "ZeroDivisionError" not in banner.accessibleName()
    banner.links[0].click()
    assert "ZeroDivisionError: half a building" in QGuiApplication.clipboard().text()
    banner.links[1].click()
    assert working.result is None
    tasks.stop()
