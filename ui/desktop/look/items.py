"""Rows of lists and trees, headings of tables, splitters."""

from typing import cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionHeader, QWidget

from ui.desktop.look.icons import paint_icon
from ui.desktop.look.shapes import fill, focus_ring, line_under
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag


def draw_item_ground(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Fill a row: tint if selected, hover under the pointer."""
    if option.state & State.State_Selected:
        fill(painter, option.rect, tokens.tint)
    elif option.state & State.State_MouseOver and option.state & State.State_Enabled:
        fill(painter, option.rect, tokens.hover)


def draw_nothing(
    _tokens: Tokens, _option: QStyleOption, _painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw nothing: what stands in it fills itself."""


def draw_header_section(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the ground of a heading and the line under it."""
    header = cast("QStyleOptionHeader", option)
    hovered = header.state & State.State_MouseOver
    fill(painter, header.rect, tokens.hover if hovered else tokens.surface)
    if header.orientation == Qt.Orientation.Horizontal:
        line_under(painter, header.rect, tokens.line)


def draw_header_empty(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the rest of a heading line."""
    fill(painter, option.rect, tokens.surface)
    line_under(painter, option.rect, tokens.line)


def draw_header_arrow(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the arrow of the sorted column."""
    header = cast("QStyleOptionHeader", option)
    up = header.sortIndicator == QStyleOptionHeader.SortIndicator.SortDown
    paint_icon(painter, "arrow-up" if up else "arrow-down", header.rect, tokens.text2, 13)


def draw_splitter(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw a splitter as one hairline, in accent under the pointer."""
    rect = option.rect
    active = option.state & (State.State_MouseOver | State.State_Sunken)
    ink = tokens.accent if active else tokens.line
    if option.state & State.State_Horizontal:
        fill(painter, QRect(rect.center().x(), rect.top(), 1, rect.height()), ink)
    else:
        fill(painter, QRect(rect.left(), rect.center().y(), rect.width(), 1), ink)


def draw_focus(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the ring that shows where the keyboard is."""
    focus_ring(painter, option.rect, tokens.accent)
