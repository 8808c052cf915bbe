"""Check boxes, radio buttons and arrows."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QWidget

from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import brush, pen
from ui.desktop.look.shapes import box
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag


def _edge(tokens: Tokens, option: QStyleOption) -> str:
    if not option.state & State.State_Enabled:
        return tokens.disabled
    return tokens.text2 if option.state & State.State_MouseOver else tokens.control


def draw_check_box(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the box of a check box: empty, ticked or partly."""
    rect = _square(option.rect)
    enabled = bool(option.state & State.State_Enabled)
    accent = tokens.accent if enabled else tokens.disabled
    if option.state & State.State_On:
        box(painter, rect, ground=accent, radius=4)
        paint_icon(painter, "check", rect.adjusted(1, 1, -1, -1), tokens.on_accent)
    elif option.state & State.State_NoChange:
        box(painter, rect, ground=tokens.surface, edge=accent, radius=4)
        paint_icon(painter, "minus", rect.adjusted(1, 1, -1, -1), accent)
    else:
        box(painter, rect, ground=tokens.surface, edge=_edge(tokens, option), radius=4)


def _square(rect: QRect) -> QRect:
    side = min(rect.width(), rect.height())
    return QRect(rect.left(), rect.top() + (rect.height() - side) // 2, side, side)


def draw_radio(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the circle of a radio button."""
    chosen = bool(option.state & State.State_On)
    enabled = bool(option.state & State.State_Enabled)
    accent = tokens.accent if enabled else tokens.disabled
    rect = QRectF(_square(option.rect)).adjusted(0.75, 0.75, -0.75, -0.75)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(accent if chosen else _edge(tokens, option), 1.5 if chosen else 1.0))
    painter.setBrush(brush(tokens.surface))
    painter.drawEllipse(rect)
    if chosen:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush(accent))
        radius = rect.width() * 0.24
        painter.drawEllipse(QPointF(rect.center()), radius, radius)
    painter.restore()


def draw_arrow(
    name: str, tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw a chevron pointing where *name* says."""
    enabled = bool(option.state & State.State_Enabled)
    paint_icon(painter, name, option.rect, tokens.text2 if enabled else tokens.disabled)
