"""Changing one field of many records at once, as one operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from assetregister.entry import missing_after, read
from assetregister.errors import AssetRegisterError
from assetregister.kinds import Choice
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.formrow import FormRow
from ui.desktop.widgets.tokenfield import TokenField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Register


class BulkEdit(Dialogue):
    """Asks for a field and a value, checks them as a form does, and writes one operation."""

    def __init__(
        self, register: Register, about: RecordType, records: Sequence[Record], parent: QWidget
    ) -> None:
        many = f"{len(records):,} {about.plural[:1].lower()}{about.plural[1:]}"
        super().__init__(
            f"Change {many}",
            "One field gets the same value in every one of them. You can undo it.",
            (("", "Cancel", Kind.DEFAULT), ("change", f"Change {many}", Kind.PRIMARY)),
            harmless="",
            parent=parent,
        )
        self._register = register
        self._about = about
        self._records = records
        self.changed = 0
        choices = [Suggestion(f.key, f.label, f.section) for f in about.fields.values()]
        self.field = ComboField(choices, blank_allowed=False)
        self.field.changed.connect(lambda _: self._show_value())
        self._field_row = FormRow("Field", self.field)
        self.body.addWidget(self._field_row)
        self.value: QWidget = QLineEdit()
        self._value_row = FormRow("New value", self.value)
        self.body.addWidget(self._value_row)
        self.blank = QCheckBox("Not stated: take the value away")
        self.blank.toggled.connect(lambda on: self._value_row.setEnabled(not on))
        self.body.addWidget(self.blank)
        self.setMinimumWidth(560)

    def _chosen(self) -> Field | None:
        return self._about.fields.get(self.field.code())

    def choose_field(self, key: str) -> None:
        """Choose which field is changed."""
        self.field.set_code(key)
        self._show_value()

    def _show_value(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        self.value = self._editor(chosen)
        row = FormRow("New value", self.value, help=chosen.help)
        row.setEnabled(not self.blank.isChecked())
        self.body.replaceWidget(self._value_row, row)
        self._value_row.deleteLater()
        self._value_row = row
        self._field_row.set_error("")
        self.value.setFocus()

    def _editor(self, chosen: Field) -> QWidget:
        if isinstance(chosen.kind, Choice):
            terms = chosen.kind.vocabulary.terms
            return ComboField([Suggestion(t.code, t.label) for t in terms if not t.retired])
        if chosen.to is not None:
            target = chosen.to

            def suggest(typed: str) -> list[Suggestion]:
                return [Suggestion(*one) for one in self._register.suggest(target, typed)]

            return TokenField(suggest, single=not chosen.many)
        return QLineEdit()

    def choose(self, key: str) -> None:
        """Close; if the records are to be changed, only once that has been done."""
        if key != "change" or self._change():
            super().choose(key)

    def error(self) -> str:
        """Return the sentence on what is wrong."""
        return self._value_row.editor.accessibleDescription()

    def _change(self) -> bool:
        chosen = self._chosen()
        if chosen is None:
            self._field_row.set_error("Choose the field to change.")
            return False
        try:
            values = {chosen.key: self._value(chosen)}
            problems = missing_after(self._records[0], values)
            if chosen.key in problems:
                self._value_row.set_error(problems[chosen.key])
                return False
            title = f"Change {self._about.plural[:1].lower()}{self._about.plural[1:]}"
            with self._register.edit(title, kind="bulk") as edit:
                for record in self._records:
                    edit.set(record, values)
        except AssetRegisterError as problem:
            self._value_row.set_error(problem.sentence)
            return False
        self.changed = len(self._records)
        return True

    def _value(self, chosen: Field) -> object:
        if self.blank.isChecked():
            return None
        match self.value:
            case ComboField():
                return self.value.code() or None
            case TokenField():
                keys = self.value.keys()
                if typed := self.value.text().strip():
                    keys.append(self._register.resolve(chosen.to or "*", typed))
                if chosen.many:
                    return chosen.kind.ordered(keys) if keys else None  # type: ignore[attr-defined]
                return keys[-1] if keys else None
            case QLineEdit():
                return read(chosen, self.value.text(), self._register)
        return None
