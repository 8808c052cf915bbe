from __future__ import annotations

import csv
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QRadioButton

from assetregister.errors import Refused
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from exports import EXPORTS
from ui.desktop.desk import Desk
from ui.desktop.exportdialogue import EXPORT, ExportDialogue
from ui.desktop.exporting import Exporting
from ui.desktop.exporttarget import FOLDER, refusal
from ui.desktop.filters.parts import Filter, parts_of
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tasks import Tasks, sentence_for
from ui.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.exporting import Progress


@pytest.fixture
def exporting_desk(desk: Desk) -> Desk:
    return Desk(desk.register, desk.path, desk.preferences, desk.tasks, lambda: EXPORTS)


@pytest.fixture
def showing(exporting_desk: Desk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(exporting_desk)
    qtbot.addWidget(made)
    made.show()
    made.go(Place("asset"))
    return made


def freeholds(window: MainWindow) -> None:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    where = parse("tenure = freehold", "asset", window.desk.register)
    screen.list.set_filter(Filter(parts_of(where)))


def at_dialogue(act: Callable[[ExportDialogue], object]) -> None:
    """Do something to the dialogue once it waits for an answer."""

    def found() -> None:
        dialogue = QApplication.activeModalWidget()
        assert isinstance(dialogue, ExportDialogue)
        act(dialogue)

    QTimer.singleShot(0, found)


def test_what_is_exported_is_exactly_what_is_shown(
    showing: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    freeholds(showing)
    target = tmp_path / "freeholds.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))

    def answer(dialogue: ExportDialogue) -> None:
        csv_choice = next(c for c in dialogue.findChildren(QRadioButton) if "CSV" in c.text())
        qtbot.mouseClick(csv_choice, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
        qtbot.mouseClick(dialogue.buttons[EXPORT], Qt.MouseButton.LeftButton)

    exporting = showing.findChild(Exporting)
    assert exporting is not None
    at_dialogue(answer)
    with qtbot.waitSignal(exporting.written, timeout=20_000):
        showing.menus.actions["export"].trigger()
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Name"] for row in rows] == [
        "Altrincham Town Hall",
        "Broomwood Centre",
        "Kaleidoscope",
    ]
    banner = showing.findChildren(Banner)[-1]
    assert f"Exported 3 rows to {target}." in banner.accessibleName()


def test_a_place_that_cannot_be_written_is_refused_before_the_work_starts(
    showing: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tmp_path / "away" / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(missing), ""))
    told: list[str] = []

    def answer(dialogue: ExportDialogue) -> None:
        qtbot.mouseClick(dialogue.buttons[EXPORT], Qt.MouseButton.LeftButton)
        assert dialogue.isVisible()
        assert dialogue.problem.isVisible()
        told.append(dialogue.problem.words.text())
        qtbot.keyClick(dialogue, Qt.Key.Key_Escape)

    at_dialogue(answer)
    with qtbot.assertNotEmitted(showing.desk.tasks.started):
        showing.menus.actions["export"].trigger()
    assert told == [f"There is no folder {missing.parent}. Choose another place."]
    assert showing.desk.preferences.get(FOLDER) is None


def test_a_folder_or_a_file_in_the_way_is_no_place_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("here first")
    assert "is a folder" in refusal(tmp_path)
    assert "There is no folder" in refusal(tmp_path / "file" / "list.csv")
    assert refusal(tmp_path / "file") == ""
    assert refusal(tmp_path / "list.csv") == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_a_strategy_is_offered_for_assets_and_for_itself_alone(showing: MainWindow) -> None:
    register = showing.desk.register
    exporting = showing.findChild(Exporting)
    assert exporting is not None
    with register.edit("Add strategy") as edit:
        strategy = edit.add("estate_strategy", {"name": "One estate"}).id

    def offered(type_key: str, record_id: str = "") -> set[str]:
        return {export.key for export in exporting.possible(Query(type_key), record_id)}

    assert "strategy" in offered("asset")
    assert "strategy" not in offered("organisation")
    assert "strategy" not in offered("organisation", register.resolve("asset", "Kaleidoscope"))
    assert "strategy" in offered("estate_strategy", strategy)
    assert "strategy" in {export.key for export in exporting.possible(None, "")}
    showing.go(Place("organisation"))
    showing.export("strategy")
    assert showing.toast.sentence() == (
        "That cannot be exported from here. Open the list of assets, a strategy or an area first."
    )


def test_a_list_of_formats_asks_what_to_leave_out(exporting_desk: Desk, qtbot: QtBot) -> None:
    window = MainWindow(exporting_desk)
    qtbot.addWidget(window)
    schema = exporting_desk.register.schema
    dialogue = ExportDialogue(EXPORTS, None, 0, schema, lambda _: None, window)
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
    listening = Event()

    def work(_progress: Progress) -> str:
        listening.wait()
        raise Refused("There is no room on the disk. No file was written.")

    task = tasks.start("Writing", work, lambda _: None)
    with qtbot.waitSignal(task.failed) as told:
        listening.set()
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
