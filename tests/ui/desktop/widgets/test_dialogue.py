"""A dialogue asks one question, and Esc harms nothing."""

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.dialogue import Dialogue

ANSWERS = [
    ("discard", "Discard", Kind.QUIET),
    ("keep", "Keep editing", Kind.DEFAULT),
    ("save", "Save", Kind.PRIMARY),
]


def dialogue(qtbot: QtBot) -> Dialogue:
    made = Dialogue("Save changes to Kaleidoscope?", "2 fields.", ANSWERS, harmless="keep")
    qtbot.addWidget(made)
    return made


def test_its_title_is_the_question(qtbot: QtBot) -> None:
    made = dialogue(qtbot)

    assert made.windowTitle() == made.accessibleName() == "Save changes to Kaleidoscope?"


def test_the_answer_pressed_is_given_back(qtbot: QtBot) -> None:
    made = dialogue(qtbot)
    QTimer.singleShot(0, made.buttons["save"].click)

    assert made.ask() == "save"


def test_escape_is_the_harmless_answer(qtbot: QtBot) -> None:
    made = dialogue(qtbot)
    QTimer.singleShot(0, lambda: qtbot.keyClick(made, Qt.Key.Key_Escape))

    assert made.ask() == "keep"


def test_enter_on_opening_is_harmless_too(qtbot: QtBot) -> None:
    made = dialogue(qtbot)
    made.show()

    assert made.focusWidget() is made.buttons["keep"]
