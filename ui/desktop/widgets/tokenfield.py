"""A field that holds several things as chips: references, choices, other names."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.desktop.look.buttons import property_text
from ui.desktop.look.current import tokens
from ui.desktop.look.fields import draw_field
from ui.desktop.look.fonts import Type, type_font
from ui.desktop.look.metrics import control_height
from ui.desktop.widgets.chip import Chip
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.completions import Completions
from ui.desktop.widgets.flow import FlowLayout

Complete = Callable[[str], Sequence[Suggestion]]


ROOM = 60  # for typing, in a field without chips
CARET = 8


class _Line(QLineEdit):
    """Asks for the room of what is typed, so that an idle one never needs a row of its own."""

    is_alone = True

    def sizeHint(self) -> QSize:
        """Return the room for the words typed."""
        least = ROOM if self.is_alone else CARET
        typed = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(max(least, typed + 16 if self.text() else 0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return room for the caret."""
        return QSize(CARET, super().minimumSizeHint().height())


def _height() -> int:
    return control_height(QFontMetrics(type_font(Type.BODY)))


def _nothing(_typed: str) -> Sequence[Suggestion]:
    return ()


class TokenField(QWidget):
    """Chips inside a field, with completions while typing.

    *complete* returns suggestions for what was typed. *creates* adds the last line
    “Create “har” as an organisation…” with those words (“as an organisation”). *free* takes
    any words as a chip of their own (other names). *single* holds one chip at most.
    ``changed`` after a chip came or went; ``create_asked`` with the typed words;
    ``opened`` with a chip's key when it is pressed; ``typed`` while words are typed.
    """

    changed = Signal()
    create_asked = Signal(str)
    opened = Signal(str)
    typed = Signal()

    def __init__(
        self,
        complete: Complete = _nothing,
        *,
        creates: str | None = None,
        free: bool = False,
        single: bool = False,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._complete = complete
        self._creates = creates
        self._free = free
        self._single = single
        self._placeholder = placeholder
        self._tokens: list[Suggestion] = []
        self._chips: list[Chip] = []
        self._read_only = False
        self._line = _Line()
        self._line.setFrame(False)
        self._line.setTextMargins(6, 0, 4, 0)
        self._line.setMinimumWidth(CARET)
        self._flow = FlowLayout(self, gap=4)
        self._flow.kept_free = CARET + 4
        self._flow.addWidget(self._line)
        self._completions = Completions(self._line, self)
        self._completions.chosen.connect(self._choose)
        self._line.textEdited.connect(self._typed)
        self._line.textEdited.connect(self._grow)
        self._line.textEdited.connect(self.typed)
        self._line.installEventFilter(self)
        self.setFocusProxy(self._line)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_tokens([])
        self.follow_look()

    def tokens(self) -> list[Suggestion]:
        """Return what the chips stand for."""
        return list(self._tokens)

    def keys(self) -> list[str]:
        """Return the keys of the chips."""
        return [token.key for token in self._tokens]

    def set_tokens(self, tokens: Sequence[Suggestion]) -> None:
        """Show chips for *tokens*."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tokens = list(tokens)
        self._chips = [self._chip(token) for token in self._tokens]
        for place, chip in enumerate(self._chips):
            self._flow.insert_widget(place, chip)
            chip.show()
        self._line.setPlaceholderText("" if self._tokens else self._placeholder)
        self._line.setVisible(not (self._single and self._tokens and self._read_only))
        self._line.is_alone = not self._tokens
        self._grow()
        self.update()

    def _chip(self, token: Suggestion) -> Chip:
        chip = Chip(token.label, glyph=token.glyph, kind="token", removable=not self._read_only)
        chip.removed.connect(lambda: self._remove(token))
        chip.clicked.connect(lambda: self.opened.emit(token.key))
        chip.setCursor(Qt.CursorShape.ArrowCursor)
        return chip

    def _grow(self) -> None:
        self._line.updateGeometry()
        self._flow.invalidate()
        self.updateGeometry()

    def clear_typed(self) -> None:
        """Take away what is typed and not yet a chip."""
        self._line.clear()

    def set_typed(self, words: str) -> None:
        """Show words as if they were being typed, without proposing anything."""
        self._line.setText(words)
        self._grow()

    def text(self) -> str:
        """Return what is typed and not yet a chip."""
        return self._line.text()

    def set_read_only(self, read_only: bool) -> None:  # as Qt's own setters
        """Let the chips be seen but not altered."""
        self._read_only = read_only
        self._line.setReadOnly(read_only)
        self.set_tokens(self._tokens)

    def add(self, token: Suggestion) -> None:
        """Add a chip, in place of the present one if only one is held."""
        kept = [] if self._single else [old for old in self._tokens if old.key != token.key]
        self.set_tokens([*kept, token])
        self._line.clear()
        self.changed.emit()

    def _remove(self, token: Suggestion) -> None:
        self.set_tokens([old for old in self._tokens if old != token])
        self._line.setFocus()
        self.changed.emit()

    def _typed(self, typed: str) -> None:
        words = typed.strip()
        found = [one for one in self._complete(words) if one.key not in self.keys()]
        if self._creates is not None and words:
            label = f"Create “{words}” {self._creates}".rstrip() + "…"
            found.append(Suggestion(words, label, glyph="plus", creates=True))
        self._completions.show(found, words)

    def _choose(self, suggestion: Suggestion) -> None:
        if suggestion.creates:
            self._line.clear()
            self.create_asked.emit(suggestion.key)
        else:
            self.add(suggestion)

    def _take_typed(self) -> bool:
        words = self._line.text().strip()
        if not words or not self._free:
            return False
        self.add(Suggestion(words, words))
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Enter, Backspace, Alt+Down and leaving into what they mean here."""
        if isinstance(event, QFocusEvent):
            if event.lostFocus() and event.reason() != Qt.FocusReason.PopupFocusReason:
                self._take_typed()
            self.update()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        empty = not self._line.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._take_typed()
        if self._read_only:
            return False
        if event.key() == Qt.Key.Key_Backspace and empty and self._tokens:
            self._remove(self._tokens[-1])
            return True
        if event.key() == Qt.Key.Key_Left and self._line.cursorPosition() == 0 and self._chips:
            self._chips[-1].setFocus()
            return True
        if event.key() == Qt.Key.Key_Down:
            self._typed(self._line.text())
            return True
        return False

    def setAccessibleName(self, name: str) -> None:
        """Name the field and the line typed into."""
        super().setAccessibleName(name)
        self._line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        """Describe the field and the line typed into."""
        super().setAccessibleDescription(description)
        self._line.setAccessibleDescription(description)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the line wherever the field is pressed."""
        self._line.setFocus()
        super().mousePressEvent(event)

    def follow_look(self) -> None:
        """Size the line so that one row of chips is as high as every control."""
        height = _height()
        chip = Chip("").sizeHint().height()
        self._line.setFixedHeight(chip)
        spare = height - chip
        self._flow.setContentsMargins(5, spare // 2, 5, spare - spare // 2)
        self.setMinimumHeight(height)

    def sizeHint(self) -> QSize:
        """Return a line of ordinary length."""
        return QSize(220, self.heightForWidth(max(self.width(), 220)))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all its rows of chips."""
        return max(self._flow.heightForWidth(width), _height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame of a field."""
        draw_field(
            tokens(),
            QPainter(self),
            self.rect(),
            property_text(self, "state"),
            focused=self._line.hasFocus(),
            enabled=self.isEnabled(),
            read_only=self._read_only,
        )
