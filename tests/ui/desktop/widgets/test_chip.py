"""Chips say their words, and are taken away by mouse or keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.chip import Chip, ChipRow


def chip(qtbot: QtBot, **more: bool) -> Chip:
    made = Chip("Area under", strong="8 districts", **more)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_a_chip_is_named_by_all_its_words(qtbot: QtBot) -> None:
    assert chip(qtbot).accessibleName() == "Area under 8 districts"


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_takes_a_chip_away(qtbot: QtBot, key: Qt.Key) -> None:
    made = chip(qtbot, removable=True)

    with qtbot.waitSignal(made.removed):
        qtbot.keyClick(made, key)


def test_its_cross_takes_a_chip_away_and_does_not_press_it(qtbot: QtBot) -> None:
    made = chip(qtbot, removable=True)

    with qtbot.assertNotEmitted(made.clicked), qtbot.waitSignal(made.removed):
        qtbot.mouseClick(
            made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 8, made.height() // 2)
        )


def test_its_words_press_a_chip_and_do_not_take_it_away(qtbot: QtBot) -> None:
    made = chip(qtbot, removable=True)

    with qtbot.assertNotEmitted(made.removed), qtbot.waitSignal(made.clicked):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(10, made.height() // 2))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_the_cross_is_a_target_of_24_px(theme: Theme, qtbot: QtBot, size: int) -> None:
    theme.set_text_size(size)

    assert chip(qtbot, removable=True).sizeHint().height() >= 24


def test_chips_go_on_below_where_the_line_is_full(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    for place in range(4):
        row.add(Chip("District", strong=f"Trafford {place}", removable=True))
    row.resize(300, 120)
    row.show()

    assert row.heightForWidth(300) > row.heightForWidth(2000)
    assert len({made.y() for made in row.chips()}) > 1
    assert all(made.geometry().right() < 300 for made in row.chips())


def test_a_cleared_row_holds_no_chips(qtbot: QtBot) -> None:
    row = ChipRow()
    qtbot.addWidget(row)
    row.add(Chip("Stage", strong="open"))

    row.clear()

    assert row.chips() == []
