"""Menus, the menu bar and tool tips."""

from typing import cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionMenuItem, QWidget

from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import icon_size
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag
Item = QStyleOptionMenuItem.MenuItemType
LEFT = 28
RIGHT = 14
CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextHideMnemonic


def menu_item_size(option: QStyleOption, size: QSize) -> QSize:
    """Return the size of a menu's line."""
    item = cast("QStyleOptionMenuItem", option)
    if item.menuItemType == Item.Separator:
        return QSize(size.width(), 9)
    words, _, keys = item.text.partition("\t")
    width = LEFT + RIGHT + item.fontMetrics.horizontalAdvance(words.replace("&", "")) + 16
    if keys:
        width += item.fontMetrics.horizontalAdvance(keys) + 24
    return QSize(max(width, 120), item.fontMetrics.height() + 12)


def draw_menu_item(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw one line of a menu: mark, words, keys, arrow."""
    item = cast("QStyleOptionMenuItem", option)
    rect = item.rect
    if item.menuItemType == Item.Separator:
        fill(painter, QRect(rect.left() + 6, rect.center().y(), rect.width() - 12, 1), tokens.hair)
        return
    enabled = bool(item.state & State.State_Enabled)
    if item.state & State.State_Selected and enabled:
        box(painter, rect.adjusted(4, 0, -4, 0), ground=tokens.tint, radius=4)
        if tokens.name == "contrast":
            focus_ring(painter, rect.adjusted(4, 0, -4, 0), tokens.accent)
    _draw_mark(tokens, item, painter)
    words, _, keys = item.text.partition("\t")
    painter.save()
    painter.setFont(item.font)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic
    painter.setPen(colour(tokens.text if enabled else tokens.disabled))
    area = rect.adjusted(LEFT, 0, -RIGHT, 0)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, words)
    painter.setPen(colour(tokens.text2 if enabled else tokens.disabled))
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, keys)
    painter.restore()
    if item.menuItemType == Item.SubMenu:
        side = icon_size(item.fontMetrics) - 2
        arrow = QRect(rect.right() - side - 8, rect.center().y() - side // 2, side, side)
        paint_icon(painter, "chevron-right", arrow, tokens.text2)


def _draw_mark(tokens: Tokens, item: QStyleOptionMenuItem, painter: QPainter) -> None:
    side = icon_size(item.fontMetrics) - 2
    place = QRect(item.rect.left() + 9, item.rect.center().y() - side // 2, side, side)
    if item.checkType != QStyleOptionMenuItem.CheckType.NotCheckable and item.checked:
        paint_icon(painter, "check", place, tokens.accent)
    elif not item.icon.isNull():
        item.icon.paint(painter, place)


def draw_menu_frame(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the edge of a menu."""
    box(painter, option.rect, edge=tokens.line, radius=1)


def draw_menu_ground(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Fill a menu and draw its edge."""
    fill(painter, option.rect, tokens.surface)
    box(painter, option.rect, edge=tokens.line, radius=1)


def draw_corner(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Fill the corner between two scroll bars."""
    fill(painter, option.rect, tokens.surface)


def menu_bar_item_size(option: QStyleOption) -> QSize:
    """Return the size of one title in the menu bar."""
    item = cast("QStyleOptionMenuItem", option)
    width = item.fontMetrics.horizontalAdvance(item.text.replace("&", ""))
    return QSize(width + 26, item.fontMetrics.height() + 14)


def draw_menu_bar_item(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw one title in the menu bar."""
    item = cast("QStyleOptionMenuItem", option)
    fill(painter, item.rect, tokens.chrome)
    if item.state & State.State_Selected:
        box(painter, item.rect.adjusted(2, 3, -2, -3), ground=tokens.tint2, radius=4)
    enabled = bool(item.state & State.State_Enabled)
    painter.setPen(colour(tokens.text if enabled else tokens.disabled))
    painter.drawText(item.rect, CENTRED, item.text)


def draw_menu_bar_ground(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Fill the menu bar."""
    fill(painter, option.rect, tokens.chrome)


def draw_tool_tip(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw the ground of a tool tip."""
    fill(painter, option.rect, tokens.surface)
    box(painter, option.rect, edge=tokens.control, radius=1)
