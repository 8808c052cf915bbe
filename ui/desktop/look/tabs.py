"""Tabs: words on one line, the current one underlined in accent."""

from typing import cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionTab, QWidget

from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import control_height
from ui.desktop.look.shapes import fill, focus_ring, line_under
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag
BEFORE = 4
AFTER = 16


def tab_size(option: QStyleOption) -> QSize:
    """Return the size of one tab."""
    tab = cast("QStyleOptionTab", option)
    width = room_of(option.fontMetrics, tab.text)
    return QSize(width, control_height(option.fontMetrics) + 2)


def room_of(metrics: QFontMetrics, text: str) -> int:
    """Return the width of a tab, wide enough for its words in bold."""
    return metrics.horizontalAdvance(text) * 107 // 100 + BEFORE + AFTER


def draw_tab(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw one tab; a number at the end of its words is a count, drawn muted."""
    tab = cast("QStyleOptionTab", option)
    chosen = bool(tab.state & State.State_Selected)
    hovered = bool(tab.state & State.State_MouseOver)
    rect = tab.rect
    words, _, count = tab.text.rpartition(" ")
    if not count.replace(",", "").isdigit():
        words, count = tab.text, ""
    painter.save()
    painter.setFont(type_font(Type.BOLD if chosen else Type.BODY))
    painter.setPen(colour(tokens.text if chosen or hovered else tokens.text2))
    area = rect.adjusted(BEFORE, 0, 0, 0)
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, flags, words)
    if count:
        left = painter.fontMetrics().horizontalAdvance(words) + 6
        painter.setFont(type_font(Type.BODY))
        painter.setPen(colour(tokens.muted))
        painter.drawText(area.adjusted(left, 0, 0, 0), flags, count)
    painter.restore()
    if chosen:
        bar = QRect(rect.left() + BEFORE, rect.bottom() - 1, rect.width() - BEFORE - AFTER, 2)
        fill(painter, bar, tokens.accent)
    if tab.state & State.State_HasFocus and tab.state & State.State_KeyboardFocusChange:
        focus_ring(painter, rect.adjusted(0, 4, BEFORE - AFTER, -4), tokens.accent)


def draw_tab_base(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the line that all tabs stand on."""
    line_under(painter, option.rect, tokens.hair)
