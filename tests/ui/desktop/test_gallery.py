"""The gallery shows every component, under each look and text size."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.gallery import PAGES
from ui.desktop.look.theme import Scheme, Theme


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
@pytest.mark.parametrize("page", list(PAGES))
def test_every_page_is_drawn(theme: Theme, qtbot: QtBot, page: str, scheme: Scheme) -> None:
    theme.set_scheme(scheme)
    shown = PAGES[page]()
    qtbot.addWidget(shown)
    shown.resize(1600, 900)

    image = shown.grab().toImage()

    assert (
        len({image.pixelColor(x, y).name() for x in range(0, 1600, 3) for y in range(60, 600, 60)})
        >= 2
    )


@pytest.mark.parametrize("page", list(PAGES))
def test_every_control_that_can_be_reached_has_a_name(qtbot: QtBot, page: str) -> None:
    shown = PAGES[page]()
    qtbot.addWidget(shown)

    buttons = shown.findChildren(QAbstractButton)
    nameless = [one for one in buttons if not (one.accessibleName() or one.text())]
    fields = [one for one in shown.findChildren(QLineEdit) if not one.accessibleName()]
    assert [one for one in nameless if one.metaObject().className()[0] != "Q"] == []
    assert fields == []


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("page", list(PAGES))
def test_no_words_are_cut(theme: Theme, qtbot: QtBot, page: str, size: int) -> None:
    theme.set_text_size(size)
    shown = PAGES[page]()
    qtbot.addWidget(shown)
    width = max(1600, shown.minimumSizeHint().width())
    shown.resize(width, max(900, shown.heightForWidth(width)))
    shown.show()
    qtbot.waitExposed(shown)

    assert [one.text() for one in shown.findChildren(QLabel) if _is_cut(one)] == []


def _is_cut(words: QLabel) -> bool:
    if not words.isVisible() or not words.text():
        return False
    if words.wordWrap():
        return words.height() < words.heightForWidth(words.width())
    return words.width() < words.sizeHint().width() or _height_cut(words)


def _height_cut(words: QWidget) -> bool:
    return words.height() < words.sizeHint().height()
