"""The Findings screen: by rule and type, narrowed to one, kept together with one reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from assetregister.filters.conditions import Query
from assetregister.findings import findings
from ui.desktop.desk import Desk
from ui.desktop.forms.accepting import KEEP, WhyDialogue
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens import findingkinds
from ui.desktop.screens.findings import FindingsScreen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Reader
    from assetregister.rules.rule import Finding


def find(register: Reader, _type_key: str) -> list[Finding]:
    return list(findings(register, ["asset", "scheme", "partnership"]))


@pytest.fixture
def screen(desk: Desk, qtbot: QtBot) -> FindingsScreen:
    """Give the screen of a register with two schemes and a partnership without a lead."""
    with desk.register.edit("Add schemes") as edit:
        for name in ("Hub", "Depot"):
            edit.add("scheme", {"name": name})
        edit.add("partnership", {"name": "One Trafford"})
    found = Desk(desk.register, desk.path, desk.preferences, desk.tasks, findings=find)
    window = MainWindow(found)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.go(Place("findings"))
    shown = window.screen_in_front()
    assert isinstance(shown, FindingsScreen)
    qtbot.waitUntil(lambda: shown.model.rowCount() > 0, timeout=10_000)
    return shown


def choose(screen: FindingsScreen, words: str) -> None:
    """Type a rule as a user does, and settle on it."""
    screen.bar.kind.setText(words)
    screen.bar.kind.editingFinished.emit()


def records(screen: FindingsScreen) -> list[str]:
    return [screen.model.line(row).words[0] for row in range(screen.model.rowCount())]


def test_findings_stand_by_rule_and_can_be_narrowed_to_one(screen: FindingsScreen) -> None:
    of = screen.model.rowCount()
    choose(screen, "No lead, schemes (2)")
    assert sorted(records(screen)) == ["Depot", "Hub"]
    assert {screen.model.line(row).words[1] for row in range(2)} == {"Scheme"}
    assert screen.count() == f"2 of {of}"
    choose(screen, "")
    assert len(records(screen)) == of


def test_findings_are_ordered_and_counted_by_rule_and_type(screen: FindingsScreen) -> None:
    register = screen.desk.register
    found = findingkinds.ordered(find(register, ""), register.schema)
    rules = [findingkinds.label(finding) for finding in found]
    assert rules == sorted(rules)
    offered = {choice.key: choice.label for choice in findingkinds.choices(found, register.schema)}
    assert offered["scheme.lead/scheme"] == "No lead, schemes (2)"
    assert offered["partnership.lead/partnership"] == "No lead, partnerships (1)"
    assert findingkinds.of_kind(found, "") == found
    assert {f.rule for f in findingkinds.of_kind(found, "scheme.lead")} == {"scheme.lead"}


def test_the_selected_ones_are_kept_with_one_reason_in_one_operation(
    screen: FindingsScreen, qtbot: QtBot
) -> None:
    assert not screen.bar.keep.isEnabled()
    choose(screen, "No lead, schemes (2)")
    screen.table.selectAll()

    def answer() -> None:
        dialogue = QApplication.activeModalWidget()
        assert isinstance(dialogue, WhyDialogue)
        dialogue.reason.setPlainText("Led by the programme")
        dialogue.buttons[KEEP].click()

    QTimer.singleShot(0, answer)
    screen.bar.keep.click()
    register = screen.desk.register
    assert register.count(Query("accepted_finding")) == 2
    last = register.undoable()
    assert last is not None
    assert last.title == "Accept findings"
    qtbot.waitUntil(lambda: screen.bar.kind.code() == "", timeout=10_000)
    kept = [screen.model.line(row).words[3] for row in range(screen.model.rowCount())]
    assert not any(words.startswith("Accepted") for words in kept)
    screen.bar.accepted.click()
    choose(screen, "No lead, schemes (2)")
    assert {screen.model.line(row).words[3] for row in range(2)} == {
        "Accepted: Led by the programme"
    }
    screen.table.selectAll()
    assert not screen.bar.keep.isEnabled()
    register.undo()
    assert register.count(Query("accepted_finding")) == 0
