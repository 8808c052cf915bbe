"""The editor of amounts: qualifier, number and unit in one frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.kinds import Money, Qualifier, Quantity
from ui.desktop.forms.editors.editor import Editor
from ui.desktop.widgets.amountfield import AmountField

if TYPE_CHECKING:
    from assetregister.fields import Field

NOT_STATED: Final = ""
_POUND: Final = "£"


class AmountEditor(Editor):
    """“About | 3,400 | m²”; other units and words such as “more than” may be typed as well."""

    def __init__(self, field: Field) -> None:
        assert isinstance(field.kind, Quantity)
        self._kind = field.kind
        is_money = isinstance(field.kind, Money)
        choices = [(q.value, q.label.capitalize()) for q in Qualifier]
        self._unit = _POUND if is_money else field.kind.unit
        self._amount = AmountField(
            [*choices, (NOT_STATED, "Not stated")], self._unit, unit_first=is_money
        )
        super().__init__(field, self._amount)
        self._amount.changed.connect(self.changed)

    def show(self, value: Any) -> None:
        """Show the amount in the unit it was entered in."""
        if value is None:
            self._amount.setText("")
            self._amount.set_qualifier(NOT_STATED)
            self._amount.set_unit(self._unit)
            return
        self._amount.set_qualifier(value.qualifier.value)
        self._amount.setText(value.text_number())
        self._amount.set_unit(_POUND if self._unit == _POUND else value.unit)
        self._shown_unit = value.unit

    def read(self) -> Any:
        """Return the amount, None if it is not stated."""
        text = self._amount.text()
        if not text.strip():
            return None
        unit = "" if self._unit == _POUND else getattr(self, "_shown_unit", "")
        return self._kind.from_parts(Qualifier(self._amount.qualifier()), text, unit)

    def set_read_only(self, read_only: bool) -> None:
        """Let the amount be seen but not altered."""
        self._amount.set_read_only(read_only)
