"""Buttons can be pressed with mouse, Space and Enter, and show all their words."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.button import Button, Kind, add_button, link
from ui.desktop.widgets.iconbutton import IconButton


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("kind", list(Kind))
def test_a_button_is_pressed_from_the_keyboard(qtbot: QtBot, kind: Kind, key: Qt.Key) -> None:
    button = Button("Keep 45", kind)
    qtbot.addWidget(button)

    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_no_words_are_cut_at_any_text_size(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)
    button = Button("Bring in 580 rows", glyph="download", opens=True)
    qtbot.addWidget(button)
    button.ensurePolished()

    words = button.fontMetrics().horizontalAdvance(button.text())
    assert button.sizeHint().width() >= words + 2 * button.fontMetrics().height()
    assert button.sizeHint().height() >= button.fontMetrics().height() + 8


def test_a_link_reads_as_a_link_and_adding_has_a_plus(qtbot: QtBot) -> None:
    shown, more = link("Show it"), add_button("Add service")
    qtbot.addWidget(shown)
    qtbot.addWidget(more)

    assert shown.property("kind") == "link"
    assert more.property("glyph") == "plus"


def test_an_icon_alone_has_a_name_a_tool_tip_and_a_target_of_24_px(qtbot: QtBot) -> None:
    button = IconButton("history", "History", small=True)
    qtbot.addWidget(button)

    assert button.accessibleName() == button.toolTip() == "History"
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 24
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
