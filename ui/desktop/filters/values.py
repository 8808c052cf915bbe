"""Editors for the value of a condition, one for each sort of value: terms, records, words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from assetregister.errors import InvalidValue
from assetregister.filters.conditions import BETWEEN, BLANK, STATED
from assetregister.filters.operands import decode_operand, encode_operand
from assetregister.folding import fold
from assetregister.kinds import Choice, Choices, Shape
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.searchfield import SearchField
from ui.desktop.widgets.tokenfield import TokenField
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.register import Reader

MANY_TERMS = 9
EXAMPLES = {
    Shape.DATE: "Like 28 February 2027",
    Shape.PARTIAL_DATE: "Like 2006, March 2016 or 2016/17",
    Shape.AMOUNT: "A number, like 3,400",
    Shape.NUMBER: "A whole number",
}


class ValueEditor(QWidget):
    """Gives the operands of a condition, encoded; ``entered`` on Enter."""

    entered = Signal()

    def operands(self) -> tuple[str, ...]:
        """Return the operands. Raises InvalidValue with a sentence where there are none."""
        return ()

    def set_operands(self, operands: Sequence[str]) -> None:
        """Show operands."""

    def start(self) -> None:
        """Take the keyboard."""


class TermEditor(ValueEditor):
    """Check boxes for the terms of a code list, with a search where there are many."""

    def __init__(self, kind: Choice | Choices) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._search = SearchField("Search the list", width=240)
        terms = [term for term in kind.vocabulary.terms if not term.retired]
        self._search.setVisible(len(terms) > MANY_TERMS)
        self._search.textChanged.connect(self._find)
        column.addWidget(self._search)
        inner = Pane()
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(4, 4, 4, 4)
        rows.setSpacing(4)
        self._boxes = {term.code: QCheckBox(term.label) for term in terms}
        for code, box in self._boxes.items():
            rows.addWidget(box)
            box.setToolTip(next(t.definition for t in terms if t.code == code))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = min(len(terms), MANY_TERMS)
        area.setFixedHeight(lines * (self.fontMetrics().height() + 8) + 12)
        area.setMinimumWidth(inner.sizeHint().width() + 16)
        column.addWidget(area)

    def _find(self, typed: str) -> None:
        wanted = fold(typed)
        for box in self._boxes.values():
            box.setVisible(wanted in fold(box.text()) or box.isChecked())

    def operands(self) -> tuple[str, ...]:
        """Return the codes of the terms ticked."""
        codes = tuple(code for code, box in self._boxes.items() if box.isChecked())
        if not codes:
            raise InvalidValue("Tick at least one.")
        return codes

    def set_operands(self, operands: Sequence[str]) -> None:
        """Tick terms."""
        for code, box in self._boxes.items():
            box.setChecked(code in operands)

    def start(self) -> None:
        """Take the keyboard: the search, or the first term."""
        first = next(iter(self._boxes.values()), None)
        target = self._search if self._search.isVisibleTo(self) or first is None else first
        target.setFocus(Qt.FocusReason.TabFocusReason)


class RecordEditor(ValueEditor):
    """Records found by typing their name."""

    def __init__(self, field: Field, register: Reader) -> None:
        super().__init__()
        self._to = field.to or "*"
        self._register = register
        self._field = TokenField(self._suggest, placeholder="Type a name")
        self._field.setAccessibleName(field.label)
        self._field.setMinimumWidth(280)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._field)

    def _suggest(self, typed: str) -> list[Suggestion]:
        found = self._register.suggest(self._to, typed)
        return [Suggestion(record_id, title, hint) for record_id, title, hint in found]

    def operands(self) -> tuple[str, ...]:
        """Return the ids of the records chosen, or of the one whose name was typed in full."""
        keys = tuple(self._field.keys())
        typed = self._field.text().strip()
        if typed:
            keys = (*keys, self._register.resolve(self._to, typed))
        if not keys:
            raise InvalidValue("Type a name and choose it from the list.")
        return keys

    def set_operands(self, operands: Sequence[str]) -> None:
        """Show records."""
        titles = self._register.titles(operands)
        self._field.set_tokens([Suggestion(i, titles.get(i, i)) for i in operands])

    def start(self) -> None:
        """Take the keyboard."""
        self._field.setFocus(Qt.FocusReason.TabFocusReason)


class WordsEditor(ValueEditor):
    """One line to type into, or two for “between”."""

    def __init__(self, field: Field, operator: str, register: Reader) -> None:
        super().__init__()
        self._about = field
        self._operator = operator
        self._register = register
        self._lines = [QLineEdit() for _ in range(2 if operator == BETWEEN else 1)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, line in enumerate(self._lines):
            if place:
                row.addWidget(Words("and"))
            line.setPlaceholderText(EXAMPLES.get(field.kind.shape, ""))
            line.setAccessibleName(field.label)
            line.setMinimumWidth(280 // len(self._lines))
            line.returnPressed.connect(self.entered)
            row.addWidget(line)

    def operands(self) -> tuple[str, ...]:
        """Return what was typed, encoded. Raises InvalidValue with a sentence for the user."""
        texts = [line.text().strip() for line in self._lines]
        if not all(texts):
            raise InvalidValue("Enter a value to compare with.")
        return tuple(
            encode_operand(self._about, self._operator, text, self._register) for text in texts
        )

    def set_operands(self, operands: Sequence[str]) -> None:
        """Show operands as text."""
        for line, operand in zip(self._lines, operands, strict=False):
            line.setText(
                decode_operand(self._about, self._operator, operand, self._register, plain=True)
            )

    def start(self) -> None:
        """Take the keyboard."""
        self._lines[0].setFocus(Qt.FocusReason.TabFocusReason)
        self._lines[0].selectAll()


def editor_for(field: Field, operator: str, register: Reader) -> ValueEditor:
    """Return the editor that suits a field and an operator."""
    if operator in (BLANK, STATED):
        return ValueEditor()
    if isinstance(field.kind, Choice | Choices):
        return TermEditor(field.kind)
    if field.to is not None:
        return RecordEditor(field, register)
    return WordsEditor(field, operator, register)
