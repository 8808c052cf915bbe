"""A qualified amount in one frame: “About | 3,400 | m²”."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ui.desktop.look.buttons import property_text
from ui.desktop.look.current import tokens
from ui.desktop.look.fields import draw_field
from ui.desktop.look.fonts import Type, text_scale, type_font
from ui.desktop.look.metrics import control_height
from ui.desktop.look.shapes import fill
from ui.desktop.widgets.words import Words

NUMBER_WIDTH = 108
LEAST_NUMBER = 56


class AmountField(QWidget):
    """Qualifier, number and unit behind one edge with one focus ring.

    *qualifiers* are (code, label); the last is the one that means “Not stated” and greys the
    number. *unit_first* puts the unit before the number, as in £. The number is text, so that
    “6–12” can be typed. ``changed`` whenever the user alters either, ``left`` when the number
    has been typed and is left. Typing a number while it is not stated picks the first qualifier.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        qualifiers: Sequence[tuple[str, str]],
        unit: str = "",
        *,
        unit_first: bool = False,
        number_width: int = NUMBER_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kept = ""
        self._number_width = number_width
        self._qualifier = QComboBox()
        self._qualifier.setFrame(False)
        for code, label in qualifiers:
            self._qualifier.addItem(label, code)
        self._number = QLineEdit()
        self._number.setFrame(False)
        self._number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._unit = Words(unit, tone="muted")
        self._arrange(unit_first=unit_first)
        self._unit.setVisible(bool(unit))
        self.setFocusProxy(self._qualifier)
        self._qualifier.activated.connect(self._qualifier_chosen)
        self._number.textEdited.connect(self._number_typed)
        self._number.editingFinished.connect(self.left)
        for part in (self._qualifier, self._number):
            part.installEventFilter(self)
        self._qualifier.setCurrentIndex(self._qualifier.count() - 1)
        self._grey()
        self.follow_look()

    def _arrange(self, *, unit_first: bool) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 0, 2, 0)
        line.setSpacing(1)
        line.addWidget(self._qualifier)
        parts = [self._number, self._unit]
        for part in reversed(parts) if unit_first else parts:
            line.addWidget(part, 1 if part is self._number else 0)
        self._number.setTextMargins(8, 0, 10, 0)
        self._unit.setContentsMargins(9, 0, 9, 0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the number as typed; empty if it is not stated."""
        return "" if self.is_not_stated() else self._number.text()

    def setText(self, text: str) -> None:
        """Show *text* as the number; leaves the qualifier as it is."""
        self._number.setText(text)
        self._kept = text

    def qualifier(self) -> str:
        """Return the code of the qualifier."""
        code = self._qualifier.currentData()
        return code if isinstance(code, str) else ""

    def set_qualifier(self, code: str) -> None:
        """Choose the qualifier with that code."""
        self._qualifier.setCurrentIndex(self._qualifier.findData(code))
        self._grey()

    def set_unit(self, unit: str) -> None:
        """Show another unit."""
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))

    def is_not_stated(self) -> bool:
        """Return whether the last qualifier, “Not stated”, is chosen."""
        return self._qualifier.currentIndex() == self._qualifier.count() - 1

    def set_read_only(self, read_only: bool) -> None:  # as Qt's own setters
        """Let the value be seen but not altered."""
        self._number.setReadOnly(read_only)
        self._qualifier.setEnabled(not read_only)
        self.update()

    def _qualifier_chosen(self) -> None:
        if self.is_not_stated():
            self._kept = self._number.text() or self._kept
            self._number.clear()
        elif not self._number.text():
            self._number.setText(self._kept)
        self._grey()
        self.changed.emit()

    def _number_typed(self, text: str) -> None:
        if text and self.is_not_stated():
            self._qualifier.setCurrentIndex(0)
            self._grey()
        self.changed.emit()

    def _grey(self) -> None:
        self._qualifier.setProperty("tone", "muted" if self.is_not_stated() else "")
        self._number.setPlaceholderText("")
        self.update()

    def setAccessibleName(self, name: str) -> None:
        """Name every part of it."""
        super().setAccessibleName(name)
        self._qualifier.setAccessibleName(f"{name}: qualifier")
        self._qualifier.setAccessibleDescription(f"{name}: how exactly it is known")
        self._number.setAccessibleName(f"{name}: number {self._unit.text()}".strip())

    def setAccessibleDescription(self, description: str) -> None:
        """Describe every part of it."""
        super().setAccessibleDescription(description)
        self._number.setAccessibleDescription(description)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the one ring when the keyboard enters or leaves a part."""
        if isinstance(event, QFocusEvent):
            self.update()
        return super().eventFilter(watched, event)

    def follow_look(self) -> None:
        """Size the number by the text size."""
        self._number.setMinimumWidth(round(min(LEAST_NUMBER, self._number_width) * text_scale()))
        self.setFixedHeight(control_height(QFontMetrics(type_font(Type.BODY))))

    def sizeHint(self) -> QSize:
        """Return the room its three parts need for an ordinary number."""
        least = super().sizeHint()
        spare = round(self._number_width * text_scale()) - self._number.minimumWidth()
        return QSize(self.minimumSizeHint().width() + max(spare, 0), least.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shared frame and the lines between the parts."""
        painter = QPainter(self)
        look = tokens()
        focused = self._qualifier.hasFocus() or self._number.hasFocus()
        state = property_text(self, "state")
        read_only = self._number.isReadOnly()
        draw_field(
            look,
            painter,
            self.rect(),
            state,
            focused=focused,
            enabled=self.isEnabled(),
            read_only=read_only,
        )
        inner = self.rect().adjusted(0, 2, 0, -2)
        shown = [part for part in (self._number, self._unit) if part.isVisibleTo(self)]
        for part in shown:
            left = part.geometry().left() - 1
            fill(painter, inner.adjusted(left, 0, left - inner.width() + 1, 0), look.line)
        if self.is_not_stated() and not read_only:
            area = self._number.geometry().adjusted(0, 2, 0, -2)
            fill(painter, area, look.sunken)
