"""The search field shows its key and hands keys on."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.searchfield import SearchField


@pytest.fixture
def field(qtbot: QtBot) -> SearchField:
    made = SearchField("Search these assets", "/")
    qtbot.addWidget(made)
    return made


def test_its_prompt_names_it_and_its_key_is_told(field: SearchField) -> None:
    assert field.accessibleName() == "Search these assets"
    assert field.accessibleDescription() == "Key: /"


def test_backspace_in_the_empty_field_is_handed_on(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.backspaced_empty):
        qtbot.keyClick(field, Qt.Key.Key_Backspace)


def test_down_goes_to_the_list(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.left_down):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_escape_clears_what_was_typed(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "town")

    with qtbot.waitSignal(field.cleared):
        qtbot.keyClick(field, Qt.Key.Key_Escape)

    assert field.text() == ""


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_prompt_fits_between_icon_and_key(theme: Theme, field: SearchField, size: int) -> None:
    theme.set_text_size(size)

    margins = field.textMargins()
    room = field.sizeHint().width() - margins.left() - margins.right()
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) <= room
