"""The three users of the register at their tasks, from the first click to what is in the file."""

from __future__ import annotations

import datetime
import socket
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from assetregister.documents import DOCUMENTS, EXAMPLE, load
from assetregister.filters.conditions import Query
from assetregister.preferences import Preferences
from exports import EXPORTS
from tests.ui.desktop.conftest import WHO, keeper
from tests.ui.desktop.forms.driving import ENTER, TAB, enter, link, press
from ui.desktop.desk import Desk
from ui.desktop.exportdialogue import EXPORT, ExportDialogue
from ui.desktop.exporting import Exporting
from ui.desktop.filters.editor import FilterEditor
from ui.desktop.main_window import MainWindow
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tasks import Tasks
from ui.desktop.widgets.button import Button
from ui.desktop.widgets.comparison import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel

CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def at_the_screen(path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """Open a register in the main window, as its user finds it in the morning."""
    opened = keeper(path.parent).open(path)
    preferences = Preferences(path.with_name("preferences.json"))
    name, organisation = WHO.split(", ")
    preferences.put(name=name, organisation=organisation)
    tasks = Tasks()
    window = MainWindow(Desk(opened.register, path, preferences, tasks, lambda: EXPORTS))
    window.resize(1366, 690)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    try:
        yield window
        assert window.close()
    finally:
        tasks.stop()
        opened.close()


def made(path: Path, source: str) -> Path:
    """Make the file of a register that comes with the program."""
    opened = keeper(path.parent).create(path)
    load(opened.register, source)
    opened.close()
    return path


def go(qtbot: QtBot, window: MainWindow, name: str) -> RecordsScreen:
    """Click a place in the side bar."""
    row = next(row for row in window.side.rows() if row.place.label == name)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    return in_front(window)


def in_front(window: MainWindow) -> RecordsScreen:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen


def click(qtbot: QtBot, within: QWidget, words: str) -> None:
    """Click a button once it is there."""

    def there() -> list[Button]:
        return [b for b in within.findChildren(Button) if b.text() == words and b.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    press(qtbot, there()[0])


def type_in_turn(qtbot: QtBot, *texts: str) -> None:
    """Type texts into one field after another, going on by Tab."""
    for text in texts:
        focus = QApplication.focusWidget()
        if text:
            qtbot.keyClicks(focus, text)
        qtbot.keyClick(focus, TAB)


def tab_to(qtbot: QtBot, name: str) -> None:
    """Go on by Tab until a field has the keyboard."""
    for _ in range(60):
        focus = QApplication.focusWidget()
        if focus.accessibleName().startswith(name):
            return
        qtbot.keyClick(focus, TAB)
    raise AssertionError(f"Tab never came to {name}.")


def next_tab(qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), TAB, CONTROL)


def export(
    qtbot: QtBot, window: MainWindow, key: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Export by the button of the page: choose the format, and where to."""
    label = next(one.label for one in EXPORTS if one.key == key)

    def choose(dialogue: ExportDialogue) -> str:
        next(r for r in dialogue.findChildren(QRadioButton) if r.text() == label).setChecked(True)
        dialogue.choose(EXPORT)
        return dialogue.answer()

    monkeypatch.setattr(ExportDialogue, "ask", choose)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    exporting = window.findChild(Exporting)
    assert exporting is not None
    with qtbot.waitSignal(exporting.written, timeout=60_000):
        click(qtbot, window.header, "Export")


def rows_of(path: Path, sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet by their headings: the first line that names one is the head."""
    held = openpyxl.load_workbook(path, data_only=True)[sheet]
    lines = [list(line) for line in held.iter_rows(values_only=True)]
    head = next(place for place, line in enumerate(lines) if "Reference" in line)
    return [dict(zip(lines[head], line, strict=True)) for line in lines[head + 1 :] if any(line)]


@pytest.fixture
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("The program asked for the network.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.mark.usefixtures("_offline")
def test_an_officer_enters_an_asset_with_an_interest_and_two_occupations_offline(
    register_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook = register_file.with_name("register.xlsx")
    with at_the_screen(register_file, qtbot) as window:
        screen = go(qtbot, window, "Assets")
        click(qtbot, window.header, "New asset")
        type_in_turn(qtbot, "Woodsend Community Centre", "Trafford Council", "community centre")
        tab_to(qtbot, "Tenure")
        type_in_turn(qtbot, "freehold")
        next_tab(qtbot)
        qtbot.keyClick(QApplication.focusWidget(), ENTER)
        tab_to(qtbot, "Held by")
        type_in_turn(qtbot, "Trafford Council")
        tab_to(qtbot, "Tenure")
        type_in_turn(qtbot, "freehold")
        tab_to(qtbot, "Starts")
        type_in_turn(qtbot, "early 2006")
        next_tab(qtbot)
        for kind, occupier, area in (
            ("main occupier", "Trafford Council", "about 300"),
            ("visiting", "Harrow Mencap", "45"),
        ):
            press(qtbot, screen.panel().lists["occupations"].add_button)
            type_in_turn(qtbot, kind, occupier)
            tab_to(qtbot, "Floor area")
            qtbot.keyClick(QApplication.focusWidget(), TAB)
            type_in_turn(qtbot, area)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, CONTROL)
        assert not screen.panel().has_unsaved(), screen.panel().bar.message()
        assert window.toast.sentence() == "Saved Woodsend Community Centre"
        export(qtbot, window, "register", workbook, monkeypatch)

    again = keeper(register_file.parent).open(register_file)
    check_woodsend(again.register)
    again.close()
    (asset,) = [r for r in rows_of(workbook, "Assets") if r["Name"] == "Woodsend Community Centre"]
    assert asset["Tenure"] == "Freehold"
    assert [row["Held by"] for row in rows_of(workbook, "Interests")] == ["Trafford Council"]
    assert sorted(row["Occupier"] for row in rows_of(workbook, "Occupations")) == [
        "Harrow Mencap",
        "Trafford Council",
    ]
    assert "PySide6.QtNetwork" not in sys.modules


def check_woodsend(register: Register) -> None:
    """Look into the file: one asset, one interest, two occupations, in one operation."""
    asset = register.get(register.resolve("asset", "Woodsend Community Centre"))
    assert asset is not None
    council = register.resolve("organisation", "Trafford Council")
    assert (asset.values["owner"], asset.values["tenure"]) == (council, "freehold")
    (interest,) = register.find(Query("interest"))
    assert (interest.values["asset"], interest.values["holder"]) == (asset.id, council)
    assert interest.values["starts"].text == "early 2006"
    occupations = register.find(Query("occupation"))
    assert {one.values["asset"] for one in occupations} == {asset.id}
    kinds = {one.values["occupation_kind"]: one.values["floor_area"] for one in occupations}
    area = register.schema.fields("occupation")["floor_area"].kind
    assert {k: area.format(v) for k, v in kinds.items()} == {
        "main": "about 300 m²",
        "visiting": "45 m²",
    }
    operation = register.operations(1)[0]
    assert (operation.title, operation.actor) == ("Add asset", WHO)
    assert len(register.touched(operation.id)) == 4


def add_filter(qtbot: QtBot, window: MainWindow, field: str, relation: str, value: str) -> None:
    """Add a condition by the popover of the filter bar."""
    bar = in_front(window).list.bar
    click(qtbot, bar, "Add filter")
    editor = bar.editor
    assert isinstance(editor, FilterEditor)
    search = next(w for w in editor.findChildren(QLineEdit) if w.accessibleName() == "Field")
    editor.choose_path((field,))
    assert search.text()
    relations = next(w for w in editor.findChildren(QComboBox) if w.accessibleName() == "Relation")
    at = relations.findText(relation)
    assert at >= 0, [relations.itemText(place) for place in range(relations.count())]
    relations.setCurrentIndex(at)
    tick = [w for w in editor.findChildren(QWidget) if getattr(w, "text", str)() == value]
    if tick:
        tick[0].setFocus()
        qtbot.keyClick(tick[0], Qt.Key.Key_Space)
    else:
        lines = [w for w in editor.findChildren(QLineEdit) if w.isVisible() and w is not search]
        qtbot.keyClicks(lines[-1], value)
    click(qtbot, editor, "Add filter")
    assert editor.error() == ""


def test_an_analyst_exports_exactly_the_under_used_freeholds_of_a_district(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path / "Fellbrook.register", EXAMPLE)
    target = tmp_path / "freeholds.xlsx"
    with at_the_screen(path, qtbot) as window:
        screen = go(qtbot, window, "Assets")
        add_filter(qtbot, window, "area", "is under", "Fellbrook")
        add_filter(qtbot, window, "tenure", "is", "Freehold")
        add_filter(qtbot, window, "utilisation", "is less than", "50")
        wanted = under_used(window.desk.register, "Fellbrook")
        assert 1 < len(wanted) < window.desk.register.count(Query("asset"))
        assert set(window.desk.register.ids(screen.query())) == set(wanted)
        assert screen.list.model.rowCount() == len(wanted)
        export(qtbot, window, "table", target, monkeypatch)
    rows = rows_of(target, "Assets")
    assert len(rows) == len(wanted)
    assert {row["Reference"] for row in rows} == set(wanted.values())


def under_used(register: Register, district: str) -> dict[str, str]:
    """Return id and reference of the freeholds under half used, found without any filter."""
    within = {register.resolve("area", district)}
    areas = register.find(Query("area"))
    for _ in areas:
        within |= {one.id for one in areas if one.values.get("parent") in within}
    return {
        one.id: one.reference
        for one in register.find(Query("asset"))
        if one.values.get("area") in within
        and one.values.get("tenure") == "freehold"
        and one.values.get("utilisation") is not None
        and max(one.values["utilisation"].numbers()) < 50
    }


def test_a_liaison_finds_a_provider_by_another_name_and_updates_its_service(
    tmp_path: Path, qtbot: QtBot
) -> None:
    path = made(tmp_path / "Documents.register", DOCUMENTS)
    with at_the_screen(path, qtbot) as window:
        screen = go(qtbot, window, "Providers")
        search = screen.list.bar.search
        search.setFocus()
        qtbot.keyClicks(search, "social justice charity")
        qtbot.keyClick(search, ENTER)
        qtbot.waitUntil(lambda: screen.list.model.rowCount() == 1)
        qtbot.keyClick(search, Qt.Key.Key_Down)
        screen.list.table.selectRow(0)
        qtbot.keyClick(screen.list.table, ENTER)
        panel = screen.panel()
        assert panel.header.title() == "Nacro"
        assert "also known as Nacro, the social justice charity" in panel.header.facts()

        panel.tabs.set_key("services")
        (service,) = panel.lists["services"].forms
        qtbot.keyClick(service.line, ENTER, CONTROL)
        panel = in_front(window).panel()
        assert panel.header.title().startswith("Prison InReach")
        enter(qtbot, panel.form, "service_status", "Inactive")
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_S, CONTROL)
        assert panel.has_unsaved() is False
        press(qtbot, link(panel, "Mark as checked today"))
        record = panel.record
        assert record is not None
        assert record.values["checked_on"] == datetime.date.today()
        assert record.values["checked_by"] == WHO

        panel.tabs.set_key("history")
        told = history_told(panel)
        assert [who for _, who in told[:2]] == [WHO, WHO]
        assert told[0][0] == "Mark as checked"
        changed = [c.accessibleName() for c in panel.pages.history.findChildren(Comparison)]
        assert "Active became Inactive" in changed


def history_told(panel: RecordPanel) -> list[tuple[str, str]]:
    """Return (what, who) of the operations shown in history, newest first."""
    labels = [w.text() for w in panel.pages.history.findChildren(QLabel) if w.isVisible()]
    titles = ("Mark as checked", "Edit service", "Load the documents' register")
    return [
        (title, labels[place + 1].rpartition(", ")[0])
        for place, title in enumerate(labels[:-1])
        if title in titles
    ]
