from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from assetregister.errors import InvalidValue
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from ui.desktop.forms.editors.amount import AmountEditor
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FIELDS = Schema(RECORD_TYPES).fields("asset")


def made(qtbot: QtBot, key: str) -> AmountEditor:
    editor = AmountEditor(FIELDS[key])
    qtbot.addWidget(editor.widget)
    return editor


def parts(editor: AmountEditor) -> tuple[str, str, str]:
    widget = editor.widget
    qualifier, number, unit = (widget.findChild(t) for t in (QComboBox, QLineEdit, Words))
    return qualifier.currentText(), number.text(), unit.text()


@pytest.mark.parametrize(
    ("key", "typed", "shown"),
    [
        ("site_area", "about 16 acres", ("About", "16", "acres")),
        ("site_area", "16", ("Exactly", "16", "ha")),
        ("floor_area", "6 to 12", ("Exactly", "6 to 12", "m²")),
        ("book_value", "more than 1.5k", ("More than", "1,500", "£")),
        ("utilisation", "almost 40%", ("Almost", "40", "%")),
        ("utilisation", "rather full", ("Exactly", "rather full", "%")),
    ],
)
def test_words_typed_with_the_number_go_to_their_places(
    qtbot: QtBot, key: str, typed: str, shown: tuple[str, str, str]
) -> None:
    editor = made(qtbot, key)
    editor.show(None)
    number = editor.widget.findChild(QLineEdit)
    qtbot.keyClicks(number, typed)
    with qtbot.waitSignal(editor.settled):
        qtbot.keyClick(number, Qt.Key.Key_Return)
    assert parts(editor) == shown


def test_what_was_shown_is_read_again(qtbot: QtBot) -> None:
    for key, text in (("site_area", "about 16 acres"), ("book_value", "£1,200.50")):
        editor = made(qtbot, key)
        value = FIELDS[key].kind.parse(text)
        editor.show(value)
        assert editor.read() == value


def test_nothing_stated_is_none_and_the_next_amount_is_in_the_fields_own_unit(
    qtbot: QtBot,
) -> None:
    editor = made(qtbot, "site_area")
    editor.show(FIELDS["site_area"].kind.parse("16 acres"))
    editor.show(None)
    assert editor.read() is None
    assert parts(editor) == ("Not stated", "", "ha")


def test_what_is_no_amount_is_refused_with_a_sentence(qtbot: QtBot) -> None:
    editor = made(qtbot, "utilisation")
    editor.show(None)
    qtbot.keyClicks(editor.widget.findChild(QLineEdit), "rather full")
    with pytest.raises(InvalidValue):
        editor.read()
