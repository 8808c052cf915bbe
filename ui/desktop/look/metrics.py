"""Sizes that hold text, taken from the font so that they grow with it."""

from PySide6.QtGui import QFontMetrics

RADIUS_CHIP = 5.0
RADIUS_CONTROL = 6.0
RADIUS_CARD = 8.0
RADIUS_DIALOGUE = 10.0
PADDING = 12
GAP = 8


def control_height(metrics: QFontMetrics) -> int:
    """Return the height of a field or a button: its line and 8 px above and below."""
    return metrics.height() + 16


def small_height(metrics: QFontMetrics) -> int:
    """Return the height of a small button or a chip."""
    return metrics.height() + 10


def row_height(metrics: QFontMetrics) -> int:
    """Return the height of a table row."""
    return metrics.height() + 16


def icon_size(metrics: QFontMetrics) -> int:
    """Return the side of an icon that stands beside text."""
    return metrics.height()
