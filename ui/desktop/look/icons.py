"""Lucide icons in any colour and size, drawn sharp and kept."""

from functools import lru_cache
from importlib import resources

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

STROKE = "1.75"


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (resources.files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def icon_names() -> list[str]:
    """List the names of all icons shipped."""
    folder = resources.files("resources") / "icons"
    return sorted(file.name[:-4] for file in folder.iterdir() if file.name.endswith(".svg"))


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return icon *name* in *colour*, *size* px a side on a screen of that device ratio."""
    source = _drawing(name).replace("currentColor", colour)
    source = source.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    pixels = round(size * ratio)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint_icon(painter: QPainter, name: str, rect: QRect, colour: str, size: int = 0) -> None:
    """Paint icon *name* in the middle of *rect*; without a *size* it fills the shorter side."""
    side = size or min(rect.width(), rect.height())
    pixmap = icon_pixmap(name, colour, side, painter.device().devicePixelRatioF())
    left = rect.left() + (rect.width() - side) / 2
    top = rect.top() + (rect.height() - side) / 2
    painter.drawPixmap(QPointF(round(left), round(top)), pixmap)


def qicon(name: str, colour: str) -> QIcon:
    """Return icon *name* in *colour* for those parts of Qt that want a QIcon."""
    return QIcon(icon_pixmap(name, colour, 32, 2.0))
