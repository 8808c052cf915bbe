"""The look follows what was chosen, at once and everywhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.look.current import tokens
from ui.desktop.look.style import RegisterStyle
from ui.desktop.look.theme import Scheme, Theme
from ui.desktop.look.tokens import CONTRAST, DARK, LIGHT, Tokens
from ui.desktop.widgets.words import Words

CHOICES = [(Scheme.LIGHT, LIGHT), (Scheme.DARK, DARK), (Scheme.CONTRAST, CONTRAST)]


@pytest.mark.parametrize(("scheme", "expected"), CHOICES)
def test_a_chosen_scheme_is_in_force(theme: Theme, scheme: Scheme, expected: Tokens) -> None:
    theme.set_scheme(scheme)

    assert tokens() is expected
    assert theme.tokens is expected
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Base).name().upper() == expected.surface


def test_without_a_choice_the_system_is_followed(theme: Theme, qapp: QApplication) -> None:
    theme.set_scheme(Scheme.SYSTEM)

    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert tokens() is (DARK if dark else LIGHT)


def test_changing_the_look_is_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scheme(Scheme.DARK)


def test_words_already_shown_follow_colours_and_size(theme: Theme, qtbot: QtBot) -> None:
    words = Words("Help", tone="muted")
    qtbot.addWidget(words)

    theme.set_scheme(Scheme.DARK)
    theme.set_text_size(150)

    assert words.palette().color(QPalette.ColorRole.WindowText).name().upper() == DARK.muted
    assert words.font().pixelSize() == 20


def test_fields_already_shown_grow_with_the_text_size(theme: Theme, qtbot: QtBot) -> None:
    page = QWidget()
    field = QLineEdit(page)
    qtbot.addWidget(page)
    page.show()
    before = field.sizeHint().height()

    theme.set_text_size(150)

    assert field.sizeHint().height() > before


def test_there_is_one_style_and_no_style_sheet(qapp: QApplication) -> None:
    assert isinstance(qapp.style(), RegisterStyle)
    assert not qapp.styleSheet()


def test_a_second_theme_shares_the_style_of_the_first(theme: Theme, qapp: QApplication) -> None:
    style = qapp.style()

    second = Theme(qapp, Scheme.LIGHT)
    theme.set_scheme(Scheme.DARK)

    assert qapp.style() is style
    assert second.tokens is tokens() is DARK
    second.deleteLater()
