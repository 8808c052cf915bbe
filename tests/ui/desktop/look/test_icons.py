"""Icons are drawn, in the colour, size and sharpness asked for."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from ui.desktop.look.icons import icon_names, icon_pixmap, paint_icon, qicon
from ui.desktop.widgets.banner import LOOKS
from ui.desktop.widgets.roles import MARK_GLYPHS


def inks(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", icon_names())
def test_no_icon_is_blank(name: str) -> None:
    image = icon_pixmap(name, "#112233", 48).toImage()

    assert "#112233" in inks(image)


@pytest.mark.parametrize("colour", ["#0E6673", "#FFE03D"])
def test_an_icon_has_the_colour_asked_for(colour: str) -> None:
    assert QColor(colour).name() in inks(icon_pixmap("building-2", colour, 48).toImage())


def test_an_icon_has_as_many_pixels_as_the_screen() -> None:
    pixmap = icon_pixmap("split", "#000000", 16, 1.5)

    assert pixmap.width() == 24
    assert pixmap.devicePixelRatio() == 1.5


def test_an_icon_is_drawn_once_and_kept() -> None:
    assert icon_pixmap("x", "#000000", 14) is icon_pixmap("x", "#000000", 14)


def test_an_icon_is_painted_in_the_middle_of_its_place() -> None:
    image = QImage(64, 32, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, "circle", QRect(0, 0, 64, 32), "#000000", 16)
    painter.end()

    drawn = [x for x in range(64) if any(image.pixelColor(x, y).alpha() for y in range(32))]
    assert 24 <= min(drawn) <= 26
    assert 37 <= max(drawn) <= 39


def test_a_qicon_is_not_empty() -> None:
    assert not qicon("house", "#000000").isNull()


def test_every_meaning_has_its_icon() -> None:
    meanings = {glyph for glyph, _ in MARK_GLYPHS.values()} | {glyph for glyph, _ in LOOKS.values()}

    assert meanings <= set(icon_names())
