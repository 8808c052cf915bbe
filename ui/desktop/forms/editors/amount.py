"""The editor of amounts: qualifier, number and unit in one frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.errors import InvalidValue
from assetregister.kinds import Money, Qualifier, Quantity
from ui.desktop.forms.editors.editor import Editor
from ui.desktop.widgets.amountfield import AmountField

if TYPE_CHECKING:
    from assetregister.fields import Field

NOT_STATED: Final = ""


class AmountEditor(Editor):
    """“About | 3,400 | m²”; “about 16 acres” may be typed as well and is shown in its parts."""

    def __init__(self, field: Field) -> None:
        assert isinstance(field.kind, Quantity)
        self._kind = field.kind
        self._unit = field.kind.unit
        choices = [(q.value, q.label.capitalize()) for q in Qualifier]
        self._amount = AmountField(
            [*choices, (NOT_STATED, "Not stated")],
            self._unit,
            unit_first=isinstance(field.kind, Money),
        )
        super().__init__(field, self._amount)
        self._amount.changed.connect(self.changed)
        self._amount.left.connect(self._left)

    def show(self, value: Any) -> None:
        """Show the amount in the unit it was entered in."""
        self._amount.setText("" if value is None else value.text_number())
        self._amount.set_qualifier(NOT_STATED if value is None else value.qualifier.value)
        self._unit = self._kind.unit if value is None else value.unit
        self._amount.set_unit(self._unit)

    def read(self) -> Any:
        """Return the amount, None if not stated; a number without unit is in the unit shown."""
        text = self._amount.text()
        if not text.strip():
            return None
        return self._kind.from_parts(Qualifier(self._amount.qualifier()), text, self._unit)

    def words(self) -> str:
        """Return the qualifier and the text of the number."""
        return f"{self._amount.qualifier()}|{self._amount.text()}"

    def put_words(self, words: str) -> None:
        """Show a qualifier and a text that is no number."""
        qualifier, _, text = words.partition("|")
        self._amount.setText(text)
        self._amount.set_qualifier(qualifier)

    def set_read_only(self, read_only: bool) -> None:
        """Let the amount be seen but not altered."""
        self._amount.set_read_only(read_only)

    def _left(self) -> None:
        """Put qualifier, number and unit that were typed together into their places."""
        try:
            value = self.read()
        except InvalidValue:
            value = None  # what was typed stays, and the form says what is wrong with it
        if value is not None:
            self.show(value)
        self.settled.emit()
