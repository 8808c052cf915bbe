"""Rows on the screen are marked in a register too large to be looked through at every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.findings import findings
from assetregister.kinds import Amount
from ui.desktop import findingswatch
from ui.desktop.desk import Desk
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.recordlist import RecordList
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Reader, Register
    from assetregister.rules.rule import Finding
    from ui.desktop.tables.model import RecordTableModel


def find(register: Reader, _type_key: str) -> list[Finding]:
    return list(findings(register, ["asset"]))


def share(register: Register, text: str) -> Amount:
    amount = register.schema.fields("asset")["utilisation"].kind.parse(text)
    assert isinstance(amount, Amount)
    return amount


@pytest.fixture
def model(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> RecordTableModel:
    """Give the list of assets, among them two with more use than there is space."""
    monkeypatch.setattr(findingswatch, "AT_MOST", 3)
    register = desk.register
    with register.edit("Add assets") as edit:
        for name in ("Aaron's hall", "Zeal hall"):
            edit.add("asset", {"name": name, "utilisation": share(register, "140")})
        for place in range(80):
            edit.add("asset", {"name": f"Hall {place:02}"})
    found = Desk(register, desk.path, desk.preferences, desk.tasks, findings=find)
    window = MainWindow(found)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.go(Place("asset"))
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen.list.model


def is_marked(model: RecordTableModel, name: str) -> bool:
    rows = [row for row in range(model.rowCount()) if model.index(row, 1).data() == name]
    return "finding" in model.index(rows[0], 0).data(Role.MARKS)


def test_rows_in_sight_are_marked_and_others_once_they_are(
    model: RecordTableModel, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: is_marked(model, "Aaron's hall"))
    assert not is_marked(model, "Zeal hall")
    shown = model.parent()
    assert isinstance(shown, RecordList)
    shown.table.scrollToBottom()
    qtbot.waitUntil(lambda: is_marked(model, "Zeal hall"))


def test_a_mark_goes_when_the_value_is_put_right(
    model: RecordTableModel, desk: Desk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: is_marked(model, "Aaron's hall"))
    register = desk.register
    record = register.get(register.resolve("asset", "Aaron's hall"))
    assert record is not None
    with register.edit("Edit asset") as edit:
        edit.set(record, {"utilisation": share(register, "40")})
    qtbot.waitUntil(lambda: not is_marked(model, "Aaron's hall"))
