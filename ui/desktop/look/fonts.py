"""The typeface and its roles: how big and how heavy each sort of words is."""

from enum import Enum
from importlib import resources

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FAMILY = "Inter"
FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf")
BODY_PIXELS = 13


class Type(Enum):
    """The roles that words play on a screen: size at 100 % and weight."""

    DISPLAY = (24, 600)
    TITLE = (18, 600)
    HEADING = (14, 600)
    BODY = (13, 400)
    STRONG = (13, 500)
    BOLD = (13, 600)
    SMALL = (12, 400)
    SMALL_STRONG = (12, 500)
    MICRO = (11, 600)
    FIGURE = (26, 600)
    COUNT = (20, 600)


def load_fonts() -> bool:
    """Make Inter known to Qt; say whether every cut of it could be read."""
    folder = resources.files("resources") / "fonts"
    loaded = [
        QFontDatabase.addApplicationFontFromData((folder / name).read_bytes()) for name in FILES
    ]
    return all(number >= 0 for number in loaded)


def body_font(scale: float) -> QFont:
    """Return the font of ordinary words at a text size of *scale* (1.0 is 100 %)."""
    known = FAMILY in QFontDatabase.families()
    font = (
        QFont(FAMILY) if known else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    )
    font.setPixelSize(round(BODY_PIXELS * scale))
    return font


def text_scale() -> float:
    """Return how much bigger than 100 % the application's words are."""
    pixels = QApplication.font().pixelSize()
    return pixels / BODY_PIXELS if pixels > 0 else 1.0


def type_font(role: Type, *, tabular: bool = False) -> QFont:
    """Return the font of *role* at the application's text size; figures in columns line up."""
    pixels, weight = role.value
    font = QFont(QApplication.font())
    font.setPixelSize(round(pixels * text_scale()))
    font.setWeight(QFont.Weight(weight))
    if role in (Type.TITLE, Type.DISPLAY):
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.2)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
