"""Words are drawn in Inter, at the size that was asked for."""

import pytest
from PySide6.QtGui import QFontInfo, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication

from ui.desktop.look.fonts import Type, load_fonts, text_scale, type_font
from ui.desktop.look.theme import Theme


def test_every_cut_of_the_typeface_can_be_read() -> None:
    assert load_fonts()


def test_words_are_drawn_in_inter() -> None:
    assert QFontInfo(QApplication.font()).family() == "Inter"


def test_welsh_letters_dashes_and_units_are_in_the_typeface() -> None:
    raw = QRawFont.fromFont(type_font(Type.BODY))

    assert all(raw.supportsCharacter(ord(letter)) for letter in "ŵŷŴŶâêîôûäëïöü–—‘’“”£€m²×→…·")


@pytest.mark.parametrize("role", list(Type), ids=lambda role: role.name.lower())
def test_each_role_has_its_size_and_weight(role: Type) -> None:
    font = type_font(role)

    assert (font.pixelSize(), int(font.weight())) == role.value


@pytest.mark.parametrize(("percent", "pixels"), [(100, 13), (115, 15), (130, 17), (150, 20)])
def test_text_size_is_applied_to_the_body(theme: Theme, percent: int, pixels: int) -> None:
    theme.set_text_size(percent)

    assert QApplication.font().pixelSize() == pixels
    assert text_scale() == pytest.approx(percent / 100, abs=0.04)


def test_figures_in_columns_are_equally_wide() -> None:
    metrics = QFontMetrics(type_font(Type.BODY, tabular=True))

    assert len({metrics.horizontalAdvance(figure * 8) for figure in "0123456789"}) == 1
