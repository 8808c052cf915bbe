"""Line edits, text edits and combo boxes: one frame, with the edge saying the state."""

from typing import cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QWidget,
)

from ui.desktop.look.buttons import property_text
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import PADDING, RADIUS_CONTROL, control_height, icon_size
from ui.desktop.look.shapes import box
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag


def field_edge(
    tokens: Tokens, state: str, *, focused: bool, enabled: bool = True, read_only: bool = False
) -> tuple[str, float]:
    """Return colour and width of a field's edge: error before focus before conflict."""
    if state == "bad":
        return tokens.bad.line, 2.0
    if focused:
        return tokens.accent, 2.0
    if state == "clash":
        return tokens.clash.line, 1.0
    return (tokens.line if read_only or not enabled else tokens.control), 1.0


def draw_field(
    tokens: Tokens,
    painter: QPainter,
    rect: QRect,
    state: str = "",
    *,
    focused: bool = False,
    enabled: bool = True,
    read_only: bool = False,
) -> None:
    """Draw the ground and edge that every field shares."""
    edge, width = field_edge(tokens, state, focused=focused, enabled=enabled, read_only=read_only)
    ground = tokens.sunken if read_only or not enabled else tokens.surface
    box(painter, rect, ground=ground, edge=edge, width=width, radius=RADIUS_CONTROL)


def draw_line_edit(
    tokens: Tokens, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a line edit, unless it stands without a frame inside another field."""
    frame = cast("QStyleOptionFrame", option)
    if frame.lineWidth <= 0:
        return
    draw_field(
        tokens,
        painter,
        option.rect,
        property_text(widget, "state"),
        focused=bool(option.state & State.State_HasFocus),
        enabled=bool(option.state & State.State_Enabled),
        read_only=bool(option.state & State.State_ReadOnly),
    )


def draw_text_edit(
    tokens: Tokens, option: QStyleOption, painter: QPainter, widget: QWidget
) -> None:
    """Draw the frame of a text edit of several lines."""
    read_only = bool(widget.property("readOnly"))
    enabled = bool(option.state & State.State_Enabled)
    draw_field(
        tokens,
        painter,
        option.rect,
        property_text(widget, "state"),
        focused=widget.hasFocus(),
        enabled=enabled,
        read_only=read_only,
    )


def field_size(option: QStyleOption, size: QSize) -> QSize:
    """Return the size of a field: as wide as it was, as high as every control."""
    return QSize(size.width(), max(control_height(option.fontMetrics), size.height()))


def combo_size(option: QStyleOption, size: QSize) -> QSize:
    """Return the size of a combo box: its longest entry, padding and the arrow."""
    side = icon_size(option.fontMetrics)
    return QSize(size.width() + PADDING + side, control_height(option.fontMetrics))


def draw_combo(
    tokens: Tokens, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a combo box without its words."""
    combo = cast("QStyleOptionComboBox", option)
    enabled = bool(combo.state & State.State_Enabled)
    if combo.frame:
        focused = bool(combo.state & (State.State_HasFocus | State.State_On))
        state = property_text(widget, "state")
        draw_field(tokens, painter, combo.rect, state, focused=focused, enabled=enabled)
    side = icon_size(combo.fontMetrics)
    rect = combo.rect
    arrow = QRect(rect.right() - side - 7, rect.center().y() - side // 2 + 1, side, side)
    ink = tokens.text2 if enabled else tokens.disabled
    paint_icon(painter, "chevron-down", arrow, ink, max(side - 3, 8))


def draw_combo_label(
    tokens: Tokens, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw the words of a combo box, cut short with an ellipsis."""
    combo = cast("QStyleOptionComboBox", option)
    if combo.editable:
        return
    side = icon_size(combo.fontMetrics)
    area = combo.rect.adjusted(PADDING - 2, 0, -side - 10, 0)
    muted = property_text(widget, "tone") == "muted"
    enabled = bool(combo.state & State.State_Enabled)
    ink = tokens.disabled if not enabled else tokens.muted if muted else tokens.text
    painter.setPen(colour(ink))
    text = combo.fontMetrics.elidedText(
        combo.currentText, Qt.TextElideMode.ElideRight, area.width()
    )
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
