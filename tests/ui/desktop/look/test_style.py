"""The style draws Qt's own controls from the tokens."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QProgressBar,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.desktop.look.style import RegisterStyle
from ui.desktop.look.theme import Scheme, Theme
from ui.desktop.look.tokens import CONTRAST, DARK, LIGHT


def picture(widget: QWidget) -> QImage:
    widget.ensurePolished()
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def inks(image: QImage) -> set[str]:
    whole = QRect(0, 0, image.width(), image.height())
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(whole.width())
        for y in range(whole.height())
    }


def made(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    return widget


def test_a_primary_button_is_filled_with_the_accent(qtbot: QtBot) -> None:
    button = QPushButton("Save")
    button.setProperty("kind", "primary")

    assert LIGHT.accent in inks(picture(made(qtbot, button)))


def test_a_disabled_button_is_not(qtbot: QtBot) -> None:
    button = QPushButton("Save")
    button.setProperty("kind", "primary")
    button.setEnabled(False)

    assert LIGHT.accent not in inks(picture(made(qtbot, button)))


@pytest.mark.parametrize(
    ("state", "edge"), [("", LIGHT.control), ("bad", LIGHT.bad.line), ("clash", LIGHT.clash.line)]
)
def test_a_field_shows_its_state_at_its_edge(qtbot: QtBot, state: str, edge: str) -> None:
    field = QLineEdit("31 February 2027")
    field.setProperty("state", state)

    assert edge in inks(picture(made(qtbot, field)))


def test_a_field_with_the_keyboard_has_an_accent_edge(qtbot: QtBot) -> None:
    page = QWidget()
    field = QLineEdit("x", page)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    field.setFocus()

    qtbot.waitUntil(field.hasFocus)
    assert LIGHT.accent in inks(field.grab().toImage())


def test_a_field_and_a_button_are_equally_high(qtbot: QtBot) -> None:
    field, button, combo = QLineEdit(), QPushButton("Save"), QComboBox()
    heights = {made(qtbot, widget).sizeHint().height() for widget in (field, button, combo)}

    assert heights == {field.fontMetrics().height() + 16}


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_mark_is_as_big_as_its_words_and_a_target_of_24_px(
    theme: Theme, qtbot: QtBot, kind: type[QCheckBox] | type[QRadioButton]
) -> None:
    box = kind("Cost neutral")
    box.setChecked(True)
    small = picture(made(qtbot, box))
    theme.set_text_size(150)
    large = picture(box)

    assert small.height() >= 24
    assert large.height() > small.height()
    assert LIGHT.accent in inks(large)


@pytest.mark.parametrize(
    "widget",
    [QComboBox, QCheckBox, QTabBar, QProgressBar, QSlider, QScrollBar, QToolButton, QPlainTextEdit],
)
@pytest.mark.parametrize(("scheme", "look"), [(Scheme.DARK, DARK), (Scheme.CONTRAST, CONTRAST)])
def test_every_control_is_drawn_in_every_look(
    theme: Theme, qtbot: QtBot, widget: type[QWidget], scheme: Scheme, look: object
) -> None:
    theme.set_scheme(scheme)
    control = made(qtbot, widget())
    if isinstance(control, QTabBar):
        control.addTab("Leases 2")
    control.resize(120, 40)

    drawn = inks(control.grab().toImage())

    assert look is theme.tokens
    assert not drawn & {"#FFFFFF"} or look is CONTRAST


def test_menus_are_drawn_with_marks_keys_and_lines(qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("Undo change of floor area").setShortcut("Ctrl+Z")
    menu.addSeparator()
    marked = menu.addAction("Show archived")
    marked.setCheckable(True)
    marked.setChecked(True)
    menu.addMenu("Export")
    menu.setActiveAction(menu.actions()[0])

    drawn = inks(picture(made(qtbot, menu)))

    assert {LIGHT.tint, LIGHT.surface, LIGHT.hair, LIGHT.line} <= drawn


def test_the_menu_bar_stands_on_chrome(qtbot: QtBot) -> None:
    bar = QMenuBar()
    bar.addMenu("File")

    assert LIGHT.chrome in inks(picture(made(qtbot, bar)))


def test_scroll_bars_are_thin_and_have_no_arrows(qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 100)
    bar.setPageStep(50)
    bar.resize(14, 200)
    image = made(qtbot, bar).grab().toImage()

    across = [x for x in range(14) if image.pixelColor(x, 30).name().upper() != LIGHT.surface]
    assert 5 <= len(across) <= 8


def test_what_is_asked_most_often_is_left_to_fusion() -> None:
    assert RegisterStyle.pixelMetric is QProxyStyle.pixelMetric
    assert RegisterStyle.styleHint is QProxyStyle.styleHint
