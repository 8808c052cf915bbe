"""Scroll bars, progress bars and sliders."""

from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QWidget,
)

from ui.desktop.look.ink import brush, pen
from ui.desktop.look.shapes import box, fill, focus_ring
from ui.desktop.look.tokens import Tokens

State = QStyle.StateFlag
Part = QStyle.SubControl
THIN = 6


def scroll_bar_part(option: QStyleOptionComplex, part: QStyle.SubControl) -> QRect | None:
    """Return the place of a scroll bar's part: handle and groove only, no arrows."""
    bar = cast("QStyleOptionSlider", option)
    upright = bar.orientation == Qt.Orientation.Vertical
    length = bar.rect.height() if upright else bar.rect.width()
    span = bar.maximum - bar.minimum
    handle = length if span <= 0 else max(length * bar.pageStep // (span + bar.pageStep), 28)
    start = QStyle.sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown
    )
    places = {
        Part.SC_ScrollBarGroove: (0, length),
        Part.SC_ScrollBarSlider: (start, handle),
        Part.SC_ScrollBarSubPage: (0, start),
        Part.SC_ScrollBarAddPage: (start + handle, length - start - handle),
        Part.SC_ScrollBarSubLine: (0, 0),
        Part.SC_ScrollBarAddLine: (0, 0),
    }
    if part not in places:
        return None
    begin, extent = places[part]
    if upright:
        return QRect(bar.rect.left(), bar.rect.top() + begin, bar.rect.width(), extent)
    return QRect(bar.rect.left() + begin, bar.rect.top(), extent, bar.rect.height())


def draw_scroll_bar(
    tokens: Tokens, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a thin handle and nothing else."""
    bar = cast("QStyleOptionSlider", option)
    fill(painter, bar.rect, _ground(tokens, widget))
    if bar.maximum <= bar.minimum:
        return
    rect = scroll_bar_part(option, Part.SC_ScrollBarSlider)
    assert rect is not None
    active = bar.state & (State.State_MouseOver | State.State_Sunken)
    thin = QRectF(rect)
    if bar.orientation == Qt.Orientation.Vertical:
        thin = QRectF(rect.center().x() - THIN / 2 + 1, rect.top() + 2, THIN, rect.height() - 4)
    else:
        thin = QRectF(rect.left() + 2, rect.center().y() - THIN / 2 + 1, rect.width() - 4, THIN)
    box(painter, thin, ground=tokens.control if active else tokens.line, radius=THIN / 2)


def _ground(tokens: Tokens, widget: QWidget | None) -> str:
    area = widget.parentWidget() if widget is not None else None
    while area is not None:
        ground = area.property("ground")
        if isinstance(ground, str):
            return cast("str", getattr(tokens, ground))
        area = area.parentWidget()
    return tokens.surface


def draw_progress(
    tokens: Tokens, option: QStyleOption, painter: QPainter, _widget: QWidget | None
) -> None:
    """Draw a progress bar 6 px high in the middle of its place."""
    bar = cast("QStyleOptionProgressBar", option)
    rect = QRectF(bar.rect)
    track = QRectF(rect.left(), rect.center().y() - THIN / 2, rect.width(), THIN)
    box(painter, track, ground=tokens.track, radius=THIN / 2)
    span = bar.maximum - bar.minimum
    share = (bar.progress - bar.minimum) / span if span > 0 else 0.35
    if share > 0:
        done = QRectF(track.left(), track.top(), max(track.width() * share, THIN), THIN)
        box(painter, done, ground=tokens.accent, radius=THIN / 2)


def draw_slider(
    tokens: Tokens, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None
) -> None:
    """Draw a slider that lies: the part gone through in accent, a round handle."""
    slider = cast("QStyleOptionSlider", option)
    style = widget.style() if widget is not None else None
    if style is None:
        return
    handle = style.subControlRect(
        QStyle.ComplexControl.CC_Slider, slider, Part.SC_SliderHandle, widget
    )
    rect, middle = slider.rect, handle.center()
    enabled = bool(slider.state & State.State_Enabled)
    accent = tokens.accent if enabled else tokens.disabled
    if slider.orientation == Qt.Orientation.Horizontal:
        before = QRectF(rect.left(), middle.y() - 1, middle.x() - rect.left(), 3)
        after = QRectF(middle.x(), middle.y() - 1, rect.right() - middle.x(), 3)
    else:
        before = QRectF(middle.x() - 1, middle.y(), 3, rect.bottom() - middle.y())
        after = QRectF(middle.x() - 1, rect.top(), 3, middle.y() - rect.top())
    box(painter, after, ground=tokens.control, radius=1.5)
    box(painter, before, ground=accent, radius=1.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen(accent, 2))
    painter.setBrush(brush(tokens.surface))
    painter.drawEllipse(middle, 6, 6)
    painter.restore()
    if slider.state & State.State_HasFocus:
        focus_ring(painter, QRect(middle.x() - 9, middle.y() - 9, 20, 20), tokens.accent, 10)
