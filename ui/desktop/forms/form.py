"""The form of one record: its fields by section, each with the editor that suits it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.entry import Entered, missing
from assetregister.errors import InvalidValue
from ui.desktop.forms.choosing import is_needed, is_stated, shown_at_first
from ui.desktop.forms.editors import editor_for
from ui.desktop.forms.section import Section
from ui.desktop.widgets.formrow import LABEL_WIDTH, FormRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader
    from ui.desktop.forms.editors.editor import Editor


class RecordForm(QWidget):
    """Shows a record, or a new one, and tells what has been altered.

    Rows are built when first shown and refilled for the next record. ``edited`` whenever the user
    alters something; ``opened`` and ``create_asked`` as the editors say; ``choose_asked`` with the
    key of a field in conflict.
    """

    edited = Signal()
    opened = Signal(str)
    create_asked = Signal(str, str, str)
    choose_asked = Signal(str)

    def __init__(
        self,
        about: RecordType,
        register: Reader,
        *,
        hidden: Iterable[str] = (),
        label_width: int = LABEL_WIDTH,
    ) -> None:
        super().__init__()
        self.about = about
        self.record: Record | None = None
        self._register = register
        self._hidden = set(hidden)
        self._label_width = label_width
        self._start: dict[str, Any] = {}
        self._touched: set[str] = set()
        self._shown: set[str] = set()
        self._filling = False
        self._editors: dict[str, Editor] = {}
        self._rows: dict[str, FormRow] = {}
        self._sections = self._make_sections()

    def _make_sections(self) -> list[Section]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        made: list[Section] = []
        for title, fields in self.about.sections().items():
            section = Section(title, [f for f in fields if f.key not in self._hidden])
            section.more_asked.connect(lambda section=section: self._show_all(section))
            column.addWidget(section)
            made.append(section)
        return made

    # What is shown

    def show_record(self, record: Record | None, values: Mapping[str, Any] | None = None) -> None:
        """Show a record as it was read, or a new one that starts with `values`."""
        self.record = record
        self._start = dict(record.values) if record else {}
        self._touched = set(values or ()) if record is None else set()
        self._given = dict(values or {})
        self._shown = set(shown_at_first(self.about, self._now(), self._hidden))
        self._filling = True
        for key in self._shown:
            self._row(key)
        for key, editor in self._editors.items():
            editor.show(self._now().get(key))
            self._rows[key].set_error("")
        self._filling = False
        self._arrange()

    def show_field(self, key: str) -> None:
        """Bring a field into view, wherever it is, and give it the keyboard."""
        if key not in self.about.fields or key in self._hidden:
            return
        self._shown.add(key)
        self._row(key)
        self._arrange()
        self._editors[key].widget.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Let the record be seen but not altered."""
        self._read_only = read_only
        for editor in self._editors.values():
            editor.set_read_only(read_only)

    def set_findings(self, sentences: Mapping[str, str]) -> None:
        """Show, under the fields named, what looks wrong."""
        for key, row in self._rows.items():
            row.set_finding(sentences.get(key, ""))

    def set_rivals(self, rivals: Mapping[str, tuple[str, str]]) -> None:
        """Show, under the fields named, the other value and who entered it."""
        for key in rivals:
            if key in self.about.fields and key not in self._shown:
                self._shown.add(key)
                self._row(key)
        for key, row in self._rows.items():
            value, who = rivals.get(key, ("", ""))
            row.set_conflict(value, who)
        self._arrange()

    # What was entered

    def is_changed(self) -> bool:
        """Return whether anything differs from what was read."""
        return bool(self.changed_keys())

    def changed_keys(self) -> set[str]:
        """Return the keys of the fields that differ from what was read."""
        return {key for key in self._touched if self._differs(key)}

    def entered(self) -> Entered:
        """Return the values that differ, and a sentence for each that cannot be saved."""
        entered = Entered()
        for key in sorted(self._touched, key=list(self.about.fields).index):
            try:
                value = self._value(key)
            except InvalidValue as problem:
                entered.problems[key] = problem.sentence
                continue
            if self.record is None or value != self._start.get(key):
                entered.values[key] = value
        after = {**self._start, **entered.values}
        for key, sentence in missing(self.about, after).items():
            if key not in self._hidden:
                entered.problems.setdefault(key, sentence)
        return entered

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put a sentence under each field at fault; take those away that are mended."""
        for key in problems:
            if key not in self._rows and key in self.about.fields:
                self._shown.add(key)
                self._row(key)
        for key, row in self._rows.items():
            row.set_error(problems.get(key, ""))
        self._arrange()

    def add_reference(self, key: str, record_id: str) -> None:
        """Put a record into a reference field, as if the user had chosen it."""
        editor = self._editors.get(key)
        if editor is not None and hasattr(editor, "add"):
            editor.add(record_id)

    def rows(self) -> dict[str, FormRow]:
        """Return the rows built so far, in the order of the form."""
        return {key: self._rows[key] for key in self.about.fields if key in self._rows}

    def first_problem(self) -> str:
        """Return the key of the first field at fault, "" if there is none."""
        return next((key for key, row in self.rows().items() if row.has_error()), "")

    def first_editor(self) -> QWidget | None:
        """Return the widget that should have the keyboard first."""
        shown = [key for key in self.about.fields if key in self._shown]
        return self._editors[shown[0]].widget if shown else None

    # Inside

    def _now(self) -> dict[str, Any]:
        return {**self._start, **self._given}

    def _value(self, key: str) -> Any:
        editor = self._editors.get(key)
        return editor.read() if editor else self._given.get(key)

    def _differs(self, key: str) -> bool:
        try:
            return bool(self._value(key) != self._start.get(key))
        except InvalidValue:
            return True

    def _row(self, key: str) -> FormRow:
        row = self._rows.get(key)
        if row is not None:
            return row
        field = self.about.fields[key]
        editor = editor_for(field, self._register)
        editor.changed.connect(lambda: self._altered(key))
        editor.opened.connect(self.opened)
        editor.create_asked.connect(lambda to, words: self.create_asked.emit(key, to, words))
        row = FormRow(
            field.label,
            editor.widget,
            help=field.help,
            required=field.required,
            width=editor.width,
            label_width=self._label_width,
        )
        row.conflict_followed.connect(lambda: self.choose_asked.emit(key))
        self._editors[key], self._rows[key] = editor, row
        self._filling, before = True, self._filling
        editor.show(self._now().get(key))
        self._filling = before
        if getattr(self, "_read_only", False):
            editor.set_read_only(True)
        next(s for s in self._sections if field in s.fields).put(key, row)
        return row

    def _altered(self, key: str) -> None:
        if self._filling:
            return
        self._touched.add(key)
        self._rows[key].set_error("")
        if any(f.shown_when and f.shown_when.key == key for f in self.about.fields.values()):
            self._arrange()
        self.edited.emit()

    def _present(self) -> dict[str, Any]:
        """Return the values as they stand in the form; what cannot be read counts as not stated."""
        values = self._now()
        for key in self._touched:
            try:
                values[key] = self._value(key)
            except InvalidValue:
                values[key] = None
        return values

    def _show_all(self, section: Section) -> None:
        values = self._present()
        added = [f.key for f in section.fields if f.key not in self._shown]
        for field in section.fields:
            if is_needed(field, values):
                self._shown.add(field.key)
                self._row(field.key)
        self._arrange()
        first = next((key for key in added if key in self._shown), None)
        if first:
            self._editors[first].widget.setFocus()

    def _arrange(self) -> None:
        values = self._present()
        for section in self._sections:
            waiting = []
            for field in section.fields:
                needed = is_needed(field, values)
                row = self._rows.get(field.key)
                visible = field.key in self._shown and needed
                if row is not None:
                    row.setVisible(visible)
                if needed and not visible:
                    waiting.append(field.key)
            section.say_more(len(waiting), sum(is_stated(values.get(k)) for k in waiting))
            section.setVisible(bool(section.fields))
