"""Changing one field of many records at once, as one operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from assetregister.entry import missing_after
from assetregister.errors import AssetRegisterError
from ui.desktop.forms.choosing import applies
from ui.desktop.forms.editors import editor_for
from ui.desktop.forms.helpwords import help_of
from ui.desktop.widgets.button import Kind
from ui.desktop.widgets.combofield import ComboField
from ui.desktop.widgets.completionrow import Suggestion
from ui.desktop.widgets.dialogue import Dialogue
from ui.desktop.widgets.formrow import FormRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Register
    from ui.desktop.forms.editors.editor import Editor


class BulkEdit(Dialogue):
    """Asks for a field and a value as a form does, and writes one operation.

    Archived records are left out, and it says so.
    """

    def __init__(
        self, register: Register, about: RecordType, records: Sequence[Record], parent: QWidget
    ) -> None:
        records, given = [one for one in records if not one.archived], len(records)
        out = f" {given - len(records):,} archived left out." if given > len(records) else ""
        many = f"{len(records):,} {about.plural[:1].lower()}{about.plural[1:]}"
        super().__init__(
            f"Change {many}",
            f"One field gets the same value in every one of them. You can undo it.{out}",
            (("", "Cancel", Kind.DEFAULT), ("change", f"Change {many}", Kind.PRIMARY)),
            help_page="many-records",
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
        self._editor: Editor | None = None
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
        self._editor = editor_for(chosen, self._register)
        self._editor.show(None)
        self._editor.create_asked.connect(lambda _, words: self._refuse_new(words))
        self.value = self._editor.widget
        row = FormRow("New value", self.value, help=help_of(chosen), width=self._editor.width)
        stray = sum(not applies(chosen, record.values) for record in self._records)
        row.set_finding(f"Not expected of {stray:,} of them." if stray else "")
        row.setEnabled(not self.blank.isChecked())
        self.body.replaceWidget(self._value_row, row)
        self._value_row.deleteLater()
        self._value_row = row
        self._field_row.set_error("")
        self.value.setFocus()

    def _refuse_new(self, words: str) -> None:
        self._value_row.set_error(f"There is no “{words}” yet: add it in its own list first.")

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
            values = {chosen.key: self._value()}
            for record in self._records:
                if sentence := missing_after(record, values).get(chosen.key):
                    self._value_row.set_error(sentence)
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

    def _value(self) -> object:
        if self.blank.isChecked() or self._editor is None:
            return None
        return self._editor.read()
