"""Notes below a field are made when there is something to say, and keep their order."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.fieldnotes import ERROR, FINDING, HELP, FieldNotes


def test_notes_keep_their_order_whichever_comes_first(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    notes = FieldNotes()
    held.setLayout(notes)
    assert notes.say(FINDING, "Unusual.")
    assert notes.say(ERROR, "Wrong.")
    assert notes.say(HELP, "Like this.")
    lines = [notes.itemAt(place).widget() for place in range(3)]
    assert [line.words.text() for line in lines] == ["Like this.", "Wrong.", "Unusual."]


def test_saying_the_same_again_is_no_news(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    notes = FieldNotes()
    held.setLayout(notes)
    assert not notes.say(ERROR, "")
    assert notes.count() == 0
    assert notes.say(ERROR, "Wrong.")
    assert not notes.say(ERROR, "Wrong.")
    assert notes.say(ERROR, "")
    assert notes.said(ERROR) == ""


def test_a_conflict_leads_to_choosing(qtbot: QtBot) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    notes = FieldNotes()
    held.setLayout(notes)
    notes.say_conflict("52", "entered by J. Okafor", "Choose a value")
    with qtbot.waitSignal(notes.followed):
        notes.itemAt(0).widget().followed.emit()
