"""Pens, brushes and colours, each made once and kept."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen


@lru_cache(maxsize=256)
def colour(value: str) -> QColor:
    """Return the colour written ``#RRGGBB``."""
    return QColor(value)


@lru_cache(maxsize=256)
def pen(value: str, width: float = 1.0) -> QPen:
    """Return a solid pen of that colour with round ends."""
    made = QPen(colour(value), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


@lru_cache(maxsize=256)
def brush(value: str) -> QBrush:
    """Return a solid brush of that colour."""
    return QBrush(colour(value))
