"""Words show plain text, cut with an ellipsis where asked, and take any number of changes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.desktop.look.current import tokens
from ui.desktop.widgets.words import Elided, Words


def test_words_are_never_read_as_markup(qtbot: QtBot) -> None:
    words = Words("<b>Kaleidoscope</b>")
    qtbot.addWidget(words)

    assert words.textFormat() == Qt.TextFormat.PlainText


def test_words_that_do_not_fit_are_cut_and_told_in_the_tool_tip(qtbot: QtBot) -> None:
    words = Elided()
    qtbot.addWidget(words)
    words.setText("Isle of Wight shared headquarters")
    words.resize(80, 20)
    words.show()

    assert words.text().endswith("…")
    assert words.full_text() == words.toolTip() == "Isle of Wight shared headquarters"


def test_words_that_fit_are_whole(qtbot: QtBot) -> None:
    words = Elided()
    qtbot.addWidget(words)
    words.setText("Sale")
    words.resize(words.sizeHint())
    words.show()

    assert words.text() == "Sale"
    assert not words.toolTip()


def test_twenty_thousand_changes_of_text_do_not_end_the_program(qtbot: QtBot) -> None:
    words = Words()
    qtbot.addWidget(words)

    for number in range(20_000):
        words.setText(str(number))

    assert words.text() == "19999"


def test_words_keep_their_tone_inside_a_button(qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    words = Words("Fellbrook", tone="accent", parent=button)

    assert words.foregroundRole() == QPalette.ColorRole.WindowText
    assert words.palette().color(words.foregroundRole()) == QColor(tokens().accent)
