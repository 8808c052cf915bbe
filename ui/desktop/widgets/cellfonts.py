"""Fonts, metrics and colours of table cells, made once for a look and kept."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.tokens import Tokens


@dataclass(frozen=True)
class CellLook:
    """What painting a cell needs; valid while look and font stay."""

    tokens: Tokens
    font_key: str
    body: QFont
    strong: QFont
    small: QFont
    body_metrics: QFontMetrics
    strong_metrics: QFontMetrics
    small_metrics: QFontMetrics

    def is_current(self) -> bool:
        """Return whether nothing changed since it was made."""
        return self.tokens is tokens() and self.font_key == QApplication.font().key()


def cell_look() -> CellLook:
    """Make the fonts of the look now in force."""
    body = type_font(Type.BODY, tabular=True)
    strong = type_font(Type.STRONG, tabular=True)
    small = type_font(Type.SMALL, tabular=True)
    return CellLook(
        tokens(),
        QApplication.font().key(),
        body,
        strong,
        small,
        QFontMetrics(body),
        QFontMetrics(strong),
        QFontMetrics(small),
    )
