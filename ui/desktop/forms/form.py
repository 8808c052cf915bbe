"""The form of one record: its fields by section, each with the editor that suits it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.drafts import form_draft
from assetregister.entry import Entered, missing
from assetregister.errors import InvalidValue
from ui.desktop.forms.choosing import is_needed, is_stated, shown_at_first, told_of_stray
from ui.desktop.forms.editors import editor_for
from ui.desktop.forms.editors.links import LinkEditor
from ui.desktop.forms.helpwords import help_of
from ui.desktop.forms.section import Section
from ui.desktop.forms.workedrow import WorkedRows
from ui.desktop.look.fonts import text_scale
from ui.desktop.widgets.formrow import LABEL_WIDTH, FormRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QResizeEvent

    from assetregister.drafts import FormDraft
    from assetregister.fields import Field
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader
    from ui.desktop.forms.editors.editor import Editor
    from ui.desktop.forms.workedrow import WorkedRow

TWO_COLUMNS_FROM: Final = 820


class RecordForm(QWidget):
    """Shows a record, or a new one, and tells what has been altered.

    Rows are built when first shown and refilled for the next record. ``edited`` whenever the user
    alters something; ``arranged`` when other rows are shown; ``opened`` and ``create_asked`` as
    the editors say; ``choose_asked`` with the key of a field in conflict; ``row_made`` with the
    key of a field whose row is new; ``shown`` when another record is.
    """

    edited = Signal()
    arranged = Signal()
    opened = Signal(str)
    create_asked = Signal(str, str, str)
    choose_asked = Signal(str)
    row_made = Signal(str)
    shown = Signal()

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
        self._given: dict[str, Any] = {}
        self._touched: set[str] = set()
        self._apart: set[str] = set()
        self._shown: set[str] = set()
        self._findings: Mapping[str, str] = {}
        self._rivals: Mapping[str, tuple[str, str]] = {}
        self._filling = False
        self._read_only = False
        self._columns = 1
        self._editors: dict[str, Editor] = {}
        self._rows: dict[str, FormRow] = {}
        self._worked = WorkedRows(about.fields, label_width)
        self._steering = {f.shown_when.key for f in about.fields.values() if f.shown_when}
        self._sections = self._make_sections()

    def _make_sections(self) -> list[Section]:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        made: list[Section] = []
        for title, fields in self.about.sections().items():
            own = [field for field in fields if field.key not in self._hidden]
            if not own:
                continue
            keys = {field.key for field in own}
            workings = [w for w in self.about.workings if w.after in keys]
            section = Section(title, own, workings, self._label_width)
            section.more_asked.connect(lambda section=section: self._show_all(section))
            column.addWidget(section)
            made.append(section)
        return made

    # What is shown

    def show_record(
        self,
        record: Record | None,
        values: Mapping[str, Any] | None = None,
        *,
        again: bool = False,
    ) -> None:
        """Show a record as it was read, or a new one that starts with `values`.

        Shown `again`, after a save, it keeps in view what the user had brought into view.
        """
        self.record = record
        self._start = dict(record.values) if record else {}
        self._given = {} if record else dict(values or {})
        self._touched, self._apart = set(), set()
        self._findings, self._rivals = {}, {}
        first = set(shown_at_first(self.about, self._now(), self._hidden))
        self._shown = first | self._shown if again else first
        self._filling = True
        for key in self._shown:
            self._row(key)
        for key, editor in self._editors.items():
            editor.show(self._now().get(key))
            self._rows[key].set_error("")
            self._rows[key].set_unsaved(False)
        self._filling = False
        self._arrange()
        self.shown.emit()

    def show_field(self, key: str) -> None:
        """Bring a field into view, wherever it is, and give it the keyboard."""
        if key not in self.about.fields or key in self._hidden:
            return
        self._bring([key])
        self._editors[key].widget.setFocus()

    def set_read_only(self, read_only: bool) -> None:
        """Let the record be seen but not altered."""
        self._read_only = read_only
        for editor in self._editors.values():
            editor.set_read_only(read_only)

    def set_findings(self, sentences: Mapping[str, str]) -> None:
        """Show, under the fields named, what looks wrong."""
        self._findings = sentences
        self._say_findings(self._rows, self.present())

    def set_rivals(self, rivals: Mapping[str, tuple[str, str]]) -> None:
        """Show, under the fields named, the other value and who entered it."""
        self._rivals = rivals
        self._bring(key for key in rivals if key in self.about.fields)
        for key, row in self._rows.items():
            row.set_conflict(*rivals.get(key, ("", "")))

    # What was entered

    def is_changed(self) -> bool:
        """Return whether the user has altered anything."""
        return bool(self._apart or self.changed_keys())

    def changed_keys(self) -> set[str]:
        """Return the keys of the fields that the user has altered."""
        return {key for key in self._touched if self._differs(key)}

    def entered(self) -> Entered:
        """Return the values that differ, and a sentence for each that cannot be saved."""
        entered = Entered(values=dict(self._given))
        for key in (key for key in self.about.fields if key in self._touched):
            try:
                value = self._editors[key].read()
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

    def present(self) -> dict[str, Any]:
        """Return the values as they stand in the form; what cannot be read counts as not stated."""
        values = self._now()
        for key in self._touched:
            try:
                values[key] = self._editors[key].read()
            except InvalidValue:
                values[key] = None
        return values

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Put a sentence under each field at fault; take those away that are mended."""
        self._bring(key for key in problems if key in self.about.fields)
        for key, row in self._rows.items():
            row.set_error(problems.get(key, ""))
        self._arrange()

    def put(self, key: str, value: Any) -> None:
        """Put a value into a field, as if the user had entered it."""
        self._bring([key])
        self._editors[key].show(value)
        self._altered(key)

    def drafted(self) -> FormDraft:
        """Return what stands in the fields that the user has altered."""
        typed = {key: self._editors[key].typed() for key in self.changed_keys()}
        return form_draft(self.about, self.record, typed, self._given)

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Put back what stood in fields when a draft of them was kept."""
        for key in (key for key in self.about.fields if key in typed):
            self._bring([key])
            with suppress(InvalidValue):  # another version's
                self._editors[key].put(typed[key])
            self._touched.add(key)
            self._rows[key].set_unsaved(self._differs(key))
        self._arrange()
        self.edited.emit()

    def is_read_only(self) -> bool:
        """Return whether the record can only be seen."""
        return self._read_only

    def tell_apart(self, record_id: str) -> None:
        """Record, when this is saved, that another record is not the same."""
        self._apart.add(record_id)
        self.edited.emit()

    def told_apart(self) -> set[str]:
        """Return the ids of the records that are not the same as this one."""
        return set(self._apart)

    def editor(self, key: str) -> Editor:
        """Return the editor of a field whose row has been made."""
        return self._editors[key]

    def add_reference(self, key: str, record_id: str) -> None:
        """Put a record into a reference field, as if the user had chosen it."""
        editor = self._editors.get(key)
        if isinstance(editor, LinkEditor):
            editor.add(record_id)

    def sections(self) -> list[Section]:
        """Return the sections, in the order of the form."""
        return list(self._sections)

    def rows(self) -> dict[str, FormRow]:
        """Return the rows built so far, in the order of the form."""
        return {key: self._rows[key] for key in self.about.fields if key in self._rows}

    def worked(self) -> dict[str, WorkedRow]:
        """Return the rows of what is worked out, by key, that are in view."""
        return self._worked.in_view()

    def first_problem(self) -> str:
        """Return the key of the first field at fault, "" if there is none."""
        return next((key for key, row in self.rows().items() if row.has_error()), "")

    def first_editor(self) -> QWidget | None:
        """Return the widget that should have the keyboard first."""
        shown = [key for key in self.about.fields if key in self._shown]
        return self._editors[shown[0]].widget if shown else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show rows in two columns where there is room for them."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= TWO_COLUMNS_FROM * text_scale() else 1
        if columns != self._columns:
            self._columns = columns
            for section in self._sections:
                section.set_columns(columns)
            self._arrange()

    # Inside

    def _now(self) -> dict[str, Any]:
        return {**self._start, **self._given}

    def _differs(self, key: str) -> bool:
        try:
            return bool(self._editors[key].read() != self._now().get(key))
        except InvalidValue:
            return True

    def _bring(self, keys: Iterable[str]) -> None:
        added = set(keys) - self._shown
        if added:
            self._shown |= added
            for key in added:
                self._row(key)
            self._arrange()

    def _row(self, key: str) -> FormRow:
        if key not in self._rows:
            field = self.about.fields[key]
            self._editors[key] = editor = self._make_editor(field)
            self._rows[key] = row = FormRow(
                field.label,
                editor.widget,
                help=help_of(field),
                required=field.required,
                width=editor.width,
                label_width=self._label_width,
            )
            row.conflict_followed.connect(lambda: self.choose_asked.emit(key))
            row.set_conflict(*self._rivals.get(key, ("", "")))
            next(s for s in self._sections if field in s.fields).put(key, row)
            self.row_made.emit(key)
        return self._rows[key]

    def _make_editor(self, field: Field) -> Editor:
        key = field.key
        editor = editor_for(field, self._register)
        before, self._filling = self._filling, True
        editor.show(self._now().get(key))
        self._filling = before
        editor.changed.connect(lambda: self._altered(key))
        editor.settled.connect(lambda: self._settled(key))
        editor.opened.connect(self.opened)
        editor.create_asked.connect(lambda to, words: self.create_asked.emit(key, to, words))
        if self._read_only:
            editor.set_read_only(True)
        return editor

    def _altered(self, key: str) -> None:
        if self._filling:
            return
        self._touched.add(key)
        self._rows[key].set_error("")
        self._rows[key].set_unsaved(self._differs(key))
        if key in self._steering:
            self._arrange()
        else:
            values = self.present()
            self._say_findings([key], values)
            self._worked.work_out(values)
        self.edited.emit()

    def _settled(self, key: str) -> None:
        """Say what is wrong with a value as soon as its field is left."""
        if self._filling or key not in self._touched:
            return
        try:
            self._editors[key].read()
        except InvalidValue as problem:
            self._rows[key].set_error(problem.sentence)

    def _show_all(self, section: Section) -> None:
        values = self.present()
        waiting = [f.key for f in section.fields if f.key not in self._shown]
        added = [key for key in waiting if is_needed(self.about.fields[key], values)]
        self._bring(added)
        if added:
            self._editors[added[0]].widget.setFocus()

    def _arrange(self) -> None:
        """Show the fields that are needed, and any other whose row has something to say."""
        values, kept = self.present(), self._kept()
        for section in self._sections:
            needed = [f.key for f in section.fields if f.key in kept or is_needed(f, values)]
            waiting = [key for key in needed if key not in self._shown]
            shown = [key for key in needed if key in self._shown]
            section.arrange([*shown, *self._worked.in_section(section, self._shown, values)])
            section.say_more(len(waiting), sum(is_stated(values.get(key)) for key in waiting))
        self._say_findings(self._rows, values)
        self._worked.work_out(values)
        self.arranged.emit()

    def _kept(self) -> set[str]:
        wrong = {key for key, row in self._rows.items() if row.has_error()}
        return self.changed_keys() | wrong | self._rivals.keys()

    def _say_findings(self, keys: Iterable[str], values: Mapping[str, Any]) -> None:
        for key in keys:
            said = self._findings.get(key, ""), told_of_stray(self.about, key, values)
            self._rows[key].set_finding(" ".join(sentence for sentence in said if sentence))
