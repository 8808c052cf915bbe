"""Buttons: primary, default, quiet and link, told apart by the property ``kind``."""

from typing import cast

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QWidget,
)

from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import (
    GAP,
    PADDING,
    RADIUS_CONTROL,
    control_height,
    icon_size,
    small_height,
)
from ui.desktop.look.shapes import box, focus_ring
from ui.desktop.look.tokens import Tokens, Tone

State = QStyle.StateFlag
QUIET = ("quiet", "link")


def property_text(widget: QWidget | None, name: str) -> str:
    """Return a dynamic property of *widget* as text, empty if it has none."""
    value = widget.property(name) if widget is not None else None
    return value if isinstance(value, str) else ""


def _kind(option: QStyleOption, widget: QWidget | None) -> str:
    kind = property_text(widget, "kind")
    if kind:
        return kind
    is_default = isinstance(option, QStyleOptionButton) and bool(
        option.features & QStyleOptionButton.ButtonFeature.DefaultButton
    )
    return "primary" if is_default else "default"


def button_height(option: QStyleOption, widget: QWidget | None) -> int:
    """Return the height of a button, small where its property says so."""
    small = widget is not None and bool(widget.property("small"))
    return (small_height if small else control_height)(option.fontMetrics)


def push_button_size(option: QStyleOption, widget: QWidget | None) -> QSize:
    """Return the size that a push button's words and icon need."""
    button = cast("QStyleOptionButton", option)
    kind = _kind(option, widget)
    height = button_height(option, widget)
    width = _advance(option, _plain(button.text))
    side = icon_size(option.fontMetrics)
    if property_text(widget, "glyph"):
        width += side + (GAP if button.text else 0)
    if _has_menu(button, widget):
        width += side + 2
    if kind == "link":
        return QSize(width + 4, option.fontMetrics.height() + 8)
    padding = PADDING + 1 if button.text else (height - side) // 2
    return QSize(width + 2 * padding, height)


def _advance(option: QStyleOption, text: str) -> int:
    return option.fontMetrics.horizontalAdvance(text) + 1 if text else 0


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _has_menu(option: QStyleOptionButton, widget: QWidget | None) -> bool:
    feature = QStyleOptionButton.ButtonFeature.HasMenu
    return bool(option.features & feature) or (
        widget is not None and bool(widget.property("opens"))
    )


def draw_push_button(
    tokens: Tokens, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a push button: ground, edge, focus ring, icon, words, arrow of a menu."""
    button = cast("QStyleOptionButton", option)
    kind = _kind(option, widget)
    draw_button_ground(tokens, kind, option, painter)
    _draw_content(tokens, kind, button, painter, widget)


def draw_button_ground(tokens: Tokens, kind: str, option: QStyleOption, painter: QPainter) -> None:
    """Draw what lies under the words of a button of that kind."""
    enabled = bool(option.state & State.State_Enabled)
    pressed = enabled and bool(option.state & (State.State_Sunken | State.State_On))
    hovered = enabled and bool(option.state & State.State_MouseOver)
    focused = bool(option.state & State.State_HasFocus)
    rect = option.rect
    if kind == "primary" and enabled:
        ground = (
            tokens.accent_pressed if pressed else tokens.accent_hover if hovered else tokens.accent
        )
        _draw_focusable(tokens, painter, rect, ground, None, focused=focused)
    elif kind in QUIET:
        if kind == "quiet" and (hovered or pressed):
            box(painter, rect, ground=tokens.tint2 if pressed else tokens.hover)
        if focused:
            focus_ring(painter, rect, tokens.accent, RADIUS_CONTROL)
    else:
        ground = tokens.tint if pressed else tokens.hover if hovered else tokens.surface
        edge = tokens.control if enabled else tokens.line
        _draw_focusable(tokens, painter, rect, ground, edge, focused=focused)


def _draw_focusable(
    tokens: Tokens, painter: QPainter, rect: QRect, ground: str, edge: str | None, *, focused: bool
) -> None:
    if focused:
        box(painter, rect, ground=tokens.surface, edge=tokens.accent, width=2, radius=7)
        rect = rect.adjusted(3, 3, -3, -3)
    box(painter, rect, ground=ground, edge=edge, radius=RADIUS_CONTROL - 2 * focused)


def words_colour(tokens: Tokens, kind: str, option: QStyleOption, widget: QWidget | None) -> str:
    """Return the colour of a button's words."""
    if not option.state & State.State_Enabled:
        return tokens.disabled
    if kind == "primary":
        return tokens.on_accent
    tone = property_text(widget, "tone")
    if kind == "link" or tone == "accent":
        return tokens.accent
    return tokens.tone(cast("Tone", tone)) if tone else tokens.text


def _draw_content(
    tokens: Tokens,
    kind: str,
    button: QStyleOptionButton,
    painter: QPainter,
    widget: QWidget | None,
) -> None:
    ink = words_colour(tokens, kind, button, widget)
    glyph = property_text(widget, "glyph")
    side = icon_size(button.fontMetrics)
    text = _plain(button.text)
    words = _advance(button, text)
    arrow = side + 2 if _has_menu(button, widget) else 0
    lead = side + (GAP if text else 0) if glyph else 0
    left = button.rect.left() + (button.rect.width() - words - lead - arrow) // 2
    if kind == "link":
        left = button.rect.left() + 2
    middle = button.rect.center().y() - side // 2 + 1
    if glyph:
        tint = ink if kind == "primary" or text else _icon_ink(tokens, button, ink)
        paint_icon(painter, glyph, QRect(left, middle, side, side), tint)
    room = min(words, button.rect.right() - left - lead)
    area = QRect(left + lead, button.rect.top(), room + 2, button.rect.height())
    painter.setPen(colour(ink))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(
        area, flags, button.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    )
    if kind == "link":
        _underline(painter, area, button, ink)
    if arrow:
        place = QRect(left + lead + words + 4, middle, side, side)
        paint_icon(painter, "chevron-down", place, ink, max(side - 3, 8))


def _icon_ink(tokens: Tokens, option: QStyleOption, ink: str) -> str:
    return tokens.text2 if option.state & State.State_Enabled else ink


def _underline(painter: QPainter, area: QRect, button: QStyleOptionButton, ink: str) -> None:
    base = area.center().y() + button.fontMetrics.height() // 2 + 1
    painter.setPen(QPen(QColor(ink), 2 if button.state & State.State_MouseOver else 1.5))
    painter.drawLine(area.left(), base, area.right() - 2, base)


def tool_button_size(option: QStyleOption, widget: QWidget | None) -> QSize:
    """Return the size of a tool button: square with an icon, longer with words."""
    button = cast("QStyleOptionToolButton", option)
    height = button_height(option, widget)
    if not button.text or not _shows_words(button):
        return QSize(height, height)
    side = icon_size(option.fontMetrics)
    lead = side + GAP if property_text(widget, "glyph") else 0
    return QSize(option.fontMetrics.horizontalAdvance(button.text) + lead + 2 * PADDING, height)


def _shows_words(button: QStyleOptionToolButton) -> bool:
    return button.toolButtonStyle != Qt.ToolButtonStyle.ToolButtonIconOnly


def draw_tool_button(
    tokens: Tokens, option: QStyleOption, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a tool button: quiet unless its property says otherwise."""
    button = cast("QStyleOptionToolButton", option)
    kind = property_text(widget, "kind") or "quiet"
    draw_button_ground(tokens, kind, option, painter)
    push = QStyleOptionButton()
    push.initFrom(widget) if widget is not None else None
    push.rect, push.state, push.fontMetrics = button.rect, button.state, button.fontMetrics
    push.text = button.text if _shows_words(button) else ""
    _draw_content(tokens, kind, push, painter, widget)
