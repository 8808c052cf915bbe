"""A tile says one figure with what it counts."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.tilefigure import TileFigure


@pytest.fixture
def tile(qtbot: QtBot) -> TileFigure:
    made = TileFigure("Space not in use", "18,400", "door-open", before="about", unit="m²")
    qtbot.addWidget(made)
    return made


def test_a_tile_is_read_out_whole(tile: TileFigure) -> None:
    tile.show_figure("18,400", before="about", unit="m²", note="22 assets not stated")

    assert tile.accessibleName() == "Space not in use: about 18,400 m². 22 assets not stated"


def test_a_tile_opens_what_it_counts(tile: TileFigure, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tile.clicked):
        qtbot.keyClick(tile, Qt.Key.Key_Return)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_a_tile_grows_with_the_text(theme: Theme, tile: TileFigure, size: int) -> None:
    before = tile.sizeHint()
    theme.set_text_size(size)

    assert tile.sizeHint().height() >= before.height()
    assert tile.sizeHint().width() >= tile.minimumSizeHint().width()
