"""A tile with one figure: what, how many, over how many; opens its rows when pressed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.desktop.look.current import tokens
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.icons import paint_icon
from ui.desktop.look.ink import colour
from ui.desktop.look.metrics import RADIUS_CARD
from ui.desktop.look.shapes import box, focus_ring
from ui.desktop.look.tokens import State

PAD = 16
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
BASE = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft


class TileFigure(QPushButton):
    """``TileFigure("Space not in use", "18,400", "building-2", before="about", unit="m²")``.

    *note* is the line below; with *state* it gets that state's icon and colour. ``clicked``
    opens what was counted.
    """

    def __init__(
        self,
        label: str,
        figure: str,
        glyph: str = "",
        *,
        before: str = "",
        unit: str = "",
        note: str = "",
        state: State | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._glyph = glyph
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_figure(figure, before=before, unit=unit, note=note, state=state)

    def show_figure(
        self,
        figure: str,
        *,
        before: str = "",
        unit: str = "",
        note: str = "",
        state: State | None = None,
    ) -> None:
        """Show another figure."""
        self._figure, self._before, self._unit = figure, before, unit
        self._note, self._state = note, state
        said = " ".join(part for part in (before, figure, unit) if part)
        self.setAccessibleName(f"{self._label}: {said}. {note}".rstrip())
        self.updateGeometry()
        self.update()

    def follow_look(self) -> None:
        """Grow or shrink with the words."""
        self.updateGeometry()

    def _parts(self) -> list[tuple[str, Type]]:
        parts = [
            (self._before, Type.SMALL),
            (self._figure, Type.FIGURE),
            (self._unit, Type.SMALL),
        ]
        return [(text, role) for text, role in parts if text]

    def sizeHint(self) -> QSize:
        """Return the room for three lines."""
        body, big = QFontMetrics(type_font(Type.BODY)), QFontMetrics(type_font(Type.FIGURE))
        figures = sum(
            QFontMetrics(type_font(role)).horizontalAdvance(text) + 6
            for text, role in self._parts()
        )
        small = QFontMetrics(type_font(Type.SMALL))
        note = small.horizontalAdvance(self._note) + (20 if self._state else 0)
        label = body.horizontalAdvance(self._label) + 2 * body.height()
        width = max(figures, note, label) + 2 * PAD + 4
        return QSize(width, body.height() + big.height() + small.height() + 22)

    def minimumSizeHint(self) -> QSize:
        """Return what the figure needs; label and note may be cut."""
        figures = sum(
            QFontMetrics(type_font(role)).horizontalAdvance(text) + 6
            for text, role in self._parts()
        )
        return QSize(figures + 2 * PAD, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        look = tokens()
        ground = look.hover if self.underMouse() else look.surface
        box(painter, self.rect(), ground=ground, edge=look.hair, radius=RADIUS_CARD)
        inner = self.rect().adjusted(PAD, 9, -PAD, -9)
        body = QFontMetrics(type_font(Type.BODY))
        side = body.height()
        top = QRect(inner.left(), inner.top(), inner.width() - side - 4, body.height() + 2)
        self._write(painter, top, Type.BODY, look.text2, self._label)
        if self._glyph:
            corner = QRect(inner.right() + 1 - side, inner.top(), side, side)
            paint_icon(painter, self._glyph, corner, look.text2)
        self._paint_figure(painter, inner.left(), top.bottom() + 2)
        self._paint_note(painter, inner)
        if self.hasFocus():
            focus_ring(painter, self.rect(), look.accent, RADIUS_CARD)

    def _paint_figure(self, painter: QPainter, left: int, top: int) -> None:
        big = QFontMetrics(type_font(Type.FIGURE))
        base = top + big.ascent()
        for text, role in self._parts():
            painter.setFont(type_font(role))
            painter.setPen(colour(tokens().text if role is Type.FIGURE else tokens().text2))
            painter.drawText(left, base, text)
            left += painter.fontMetrics().horizontalAdvance(text) + 6

    def _paint_note(self, painter: QPainter, inner: QRect) -> None:
        look = tokens()
        small = QFontMetrics(type_font(Type.SMALL))
        area = QRect(
            inner.left(), inner.bottom() - small.height(), inner.width(), small.height() + 2
        )
        ink = look.text2
        if self._state:
            ink = look.state(self._state).text
            side = small.height()
            place = QRect(area.left(), area.top(), side, area.height())
            paint_icon(painter, _GLYPHS[self._state], place, ink, side)
            area.setLeft(area.left() + side + 4)
        self._write(painter, area, Type.SMALL, ink, self._note)

    def _write(self, painter: QPainter, area: QRect, role: Type, ink: str, text: str) -> None:
        painter.setFont(type_font(role))
        painter.setPen(colour(ink))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, LEFT, shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


_GLYPHS: dict[State, str] = {
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "good": "circle-check",
    "clash": "split",
}
