"""The few shapes that everything is drawn with."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.desktop.look.ink import brush, colour, pen
from ui.desktop.look.metrics import RADIUS_CONTROL


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    *,
    ground: str | None = None,
    edge: str | None = None,
    width: float = 1.0,
    radius: float = RADIUS_CONTROL,
) -> None:
    """Draw a rounded box whose edge lies wholly inside *rect*."""
    half = width / 2
    inner = QRectF(rect).adjusted(half, half, -half, -half)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(brush(ground) if ground else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner if edge else QRectF(rect), radius - half, radius - half)
    painter.restore()


def fill(painter: QPainter, rect: QRect, ground: str) -> None:
    """Fill *rect* without smoothing, so that neighbours show no seam."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(rect, colour(ground))
    painter.restore()


def line_under(painter: QPainter, rect: QRect, value: str) -> None:
    """Draw a hairline along the bottom of *rect*."""
    fill(painter, QRect(rect.left(), rect.bottom(), rect.width(), 1), value)


def focus_ring(painter: QPainter, rect: QRect, accent: str, radius: float = 4.0) -> None:
    """Draw the ring that shows where the keyboard is, inside *rect*."""
    box(painter, rect, edge=accent, width=2.0, radius=radius)
