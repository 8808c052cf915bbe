"""Check boxes, radio buttons and arrows, as big as the words beside them."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionButton, QWidget

from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import brush, colour, pen
from ui.desktop.look.shapes import box, focus_ring
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag
DrawMark = Callable[[Tokens, QStyleOption, QPainter, QWidget | None], None]
BESIDE = 6
TICK = ((0.25, 0.52), (0.43, 0.70), (0.77, 0.32))
DASH = ((0.28, 0.5), (0.72, 0.5))


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
        _draw_strokes(painter, rect, tokens.on_accent, TICK)
    elif option.state & State.State_NoChange:
        box(painter, rect, ground=tokens.surface, edge=accent, radius=4)
        _draw_strokes(painter, rect, accent, DASH)
    else:
        box(painter, rect, ground=tokens.surface, edge=_edge(tokens, option), radius=4)


def _draw_strokes(
    painter: QPainter, rect: QRect, ink: str, points: tuple[tuple[float, float], ...]
) -> None:
    side = rect.width()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(ink, side / 8))
    painter.drawPolyline(
        [QPointF(rect.left() + x * side, rect.top() + y * side) for x, y in points]
    )
    painter.restore()


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


def toggle_size(option: QStyleOption) -> QSize:
    """Return the size of a check box or radio button with its words."""
    button = cast("QStyleOptionButton", option)
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, button.text)
    lead = _side(option) + (BESIDE if button.text else 0)
    return QSize(lead + words.width() + 4, max(words.height() + 8, 24))


def _side(option: QStyleOption) -> int:
    return option.fontMetrics.height() - 2


def draw_toggle(
    draw_mark: DrawMark,
    tokens: Tokens,
    option: QStyleOption,
    painter: QPainter,
    widget: QWidget | None,
) -> None:
    """Draw a check box or radio button: its mark, its words, the ring of the keyboard."""
    button = cast("QStyleOptionButton", option)
    side = _side(option)
    mark = QStyleOptionButton(button)
    mark.rect = QRect(button.rect.left() + 1, button.rect.top(), side, button.rect.height())
    draw_mark(tokens, mark, painter, widget)
    enabled = bool(button.state & State.State_Enabled)
    painter.setPen(colour(tokens.text if enabled else tokens.disabled))
    words = button.rect.adjusted(side + BESIDE, 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(words, flags | Qt.TextFlag.TextShowMnemonic, button.text)
    if button.state & State.State_HasFocus:
        focus_ring(painter, button.rect if button.text else mark.rect, tokens.accent)


def draw_arrow(
    name: str, tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw a chevron pointing where *name* says."""
    enabled = bool(option.state & State.State_Enabled)
    paint_icon(painter, name, option.rect, tokens.text2 if enabled else tokens.disabled)
