from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from assetregister.errors import Refused
from assetregister.filters.text import parse
from exports import EXPORTS
from ui.desktop.desk import Desk
from ui.desktop.exportdialogue import ExportDialogue
from ui.desktop.exporting import Exporting
from ui.desktop.filters.parts import Filter, parts_of
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tasks import Tasks, sentence_for
from ui.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.exporting import Progress


@pytest.fixture
def exporting_desk(desk: Desk) -> Desk:
    return Desk(desk.register, desk.path, desk.preferences, desk.tasks, lambda: EXPORTS)


def test_what_is_exported_is_exactly_what_is_shown(
    exporting_desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = MainWindow(exporting_desk)
    qtbot.addWidget(window)
    window.show()
    window.go(Place("asset"))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    where = parse("tenure = freehold", "asset", exporting_desk.register)
    screen.list.set_filter(Filter(parts_of(where)))
    target = tmp_path / "freeholds.csv"
    monkeypatch.setattr(ExportDialogue, "ask", lambda _: "export")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    exporting = window.findChild(Exporting)
    assert exporting is not None
    key = next(export.key for export in EXPORTS if export.suffix == ".csv")
    with qtbot.waitSignal(exporting.written, timeout=20_000):
        window.export(key)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Name"] for row in rows] == [
        "Altrincham Town Hall",
        "Broomwood Centre",
        "Kaleidoscope",
    ]
    banner = window.findChildren(Banner)[-1]
    assert f"Exported 3 rows to {target}." in banner.accessibleName()


def test_a_list_of_formats_asks_what_to_leave_out(exporting_desk: Desk, qtbot: QtBot) -> None:
    window = MainWindow(exporting_desk)
    qtbot.addWidget(window)
    dialogue = ExportDialogue(EXPORTS, None, 0, exporting_desk.register.schema, window)
    dialogue.personal.setChecked(True)
    assert dialogue.export() is EXPORTS[0]
    assert dialogue.left_out() == {"personal": True, "commercial": False}


def test_slow_work_can_be_cancelled_and_says_so(qtbot: QtBot) -> None:
    tasks = Tasks()
    heard: list[int] = []

    def work(progress: Progress) -> str:
        step = 0
        while True:
            step += 1
            progress(step, 0)

    task = tasks.start("Counting", work, lambda _: heard.append(-1))
    task.progressed.connect(lambda done, _: heard.append(done))
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
    assert -1 not in heard
    tasks.stop()


def test_a_failure_becomes_a_sentence(qtbot: QtBot) -> None:
    tasks = Tasks()

    def work(_progress: Progress) -> str:
        raise Refused("There is no room on the disk. No file was written.")

    task = tasks.start("Writing", work, lambda _: None)
    with qtbot.waitSignal(task.failed) as told:
        pass
    assert told.args == ["There is no room on the disk. No file was written.", ""]
    tasks.stop()


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (
            PermissionError(13, "Permission denied", "list.xlsx"),
            "list.xlsx cannot be written. Close it where it is open, or choose another place.",
        ),
        (
            OSError(28, "No space left on device", "list.xlsx"),
            "The file could not be used (list.xlsx): No space left on device.",
        ),
    ],
)
def test_failures_of_files_are_told_in_words(problem: OSError, sentence: str) -> None:
    assert sentence_for(problem) == (sentence, "")
