"""G3: closing with something unsaved asks once; what ends the session keeps a draft unasked."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from assetregister.draftfolder import DraftFolder
from tests.faults.another_copy import SECRET, end_in_the_middle, make_home
from ui.desktop.ending import Ending
from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.desktop.forms.panel import RecordPanel
    from ui.desktop.main_window import MainWindow


@pytest.fixture
def edited(window: MainWindow) -> MainWindow:
    """Give a window with a form in which a name has been altered."""
    register = window.desk.register
    window.open_record(register.resolve("asset", "Kaleidoscope"))
    panel_of(window).form.put("name", SECRET)
    return window


def panel_of(window: MainWindow) -> RecordPanel:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen.panel()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer every question from a list, the next answer last; note how many were asked."""
    answers: list[str] = []
    monkeypatch.setattr("ui.desktop.leaving.Dialogue.ask", lambda _: answers.pop())
    return answers


@pytest.mark.parametrize(
    ("answer", "closes", "name"),
    [("stay", False, SECRET), ("discard", True, "Kaleidoscope"), ("save", True, SECRET)],
)
def test_it_asks_once_and_does_as_told(
    edited: MainWindow, asked: list[str], answer: str, closes: bool, name: str
) -> None:
    asked.append(answer)

    assert edited.close() == closes

    assert asked == []
    assert panel_of(edited).form.present()["name"] == name
    if not closes:
        panel_of(edited).revert()


def test_with_nothing_unsaved_it_does_not_ask(window: MainWindow, asked: list[str]) -> None:
    window.open_record(window.desk.register.resolve("asset", "Kaleidoscope"))

    assert window.close()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_keeps_what_no_draft_holds_yet_and_ends_it_unasked(
    tmp_path: Path, name: str
) -> None:
    laptop = make_home(tmp_path / "home")

    status = end_in_the_middle(laptop, signal.Signals[name], once="typed")

    (left,) = DraftFolder(next((laptop / "drafts").iterdir())).left()
    assert status == 0
    assert SECRET in left.draft.form.typed["name"]
    assert left.draft.title == "Kaleidoscope"
    assert not list(laptop.glob("*.lock"))


@pytest.fixture
def ending(qapp: QApplication) -> Iterator[Ending]:
    """Listen to the system, and let go afterwards."""
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    made = Ending(qapp)
    yield made
    made.let_go()
    for number, handler in before.items():
        signal.signal(number, handler)


def test_what_the_session_asks_to_be_kept_is_kept(ending: Ending, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ending.told):
        ending.session_may_end()
