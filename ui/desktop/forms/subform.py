"""One record inside another's form: a line that opens into its own form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.drafts import as_opened, form_draft
from assetregister.records.record import NOTHING
from ui.desktop.forms.belonging import hidden_in, is_link
from ui.desktop.forms.form import RecordForm
from ui.desktop.forms.subline import SubLine
from ui.desktop.forms.sublistcolumns import NO_FIELDS, cell_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assetregister.drafts import FormDraft
    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import Reader
    from assetregister.schema import WayBack

LABEL_WIDTH: Final = 116
INDENT: Final = 26


class SubForm(QWidget):
    """A record of a sub-list; closed it is one line of its columns, open it is a form.

    It is `joining` where it exists and is linked by the next Save, and `going` where that takes it
    away. ``edited`` when the user alters it or marks it to go; ``opened`` with the id of a record
    to go to; ``dropped`` when one that was put in is given up; ``moved`` on the arrows.
    """

    edited = Signal()
    arranged = Signal()
    opened = Signal(str)
    dropped = Signal()
    moved = Signal(int)
    create_asked = Signal(str, str, str)

    def __init__(
        self,
        way: WayBack,
        register: Reader,
        columns: Sequence[str],
        record: Record | None,
        *,
        start: Mapping[str, Any] = NOTHING,
        joining: bool = False,
        around: Mapping[str, Field] = NO_FIELDS,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        about = self.about = way.type
        self.record = record
        self.joining = joining
        self.going = False
        self.form: RecordForm | None = None
        self._register = register
        self._columns = tuple(columns)
        self._hidden = hidden_in(way)
        self._start = start
        self._around = around
        self._read_only = read_only
        self.line = SubLine(
            [about.fields[key] for key in columns], about.label, is_link=is_link(way)
        )
        self.line.clicked.connect(self.toggle)
        self.line.wide_asked.connect(self._open_wide)
        self.line.away_asked.connect(self._take_away)
        self.line.moved.connect(self.moved)
        self.line.away.setVisible(not read_only)
        self.line.wide.setVisible(record is not None)
        self._body = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(self._body)
        self._fill()

    def values(self) -> Mapping[str, Any]:
        """Return the values as they stand, saved or not."""
        if self.form is not None:
            return self.form.present()
        return self.record.values if self.record else self._start

    def _fill(self) -> None:
        values = self.values()
        fields = self.about.fields
        words = [
            cell_words(fields[key], values.get(key), self._register, self._around)
            for key in self._columns
        ]
        if self.record is None and words[0] == "–":
            words[0] = f"New {self.about.label.lower()}"
        self.line.show_words(words)

    def toggle(self) -> None:
        """Open the form, or close it; what was entered in it is kept."""
        form = self.form or self._make_form()
        shown = not form.isVisibleTo(self)
        form.setVisible(shown)
        self._body.setContentsMargins(*((INDENT, 0, 8, 8) if shown else (0, 0, 0, 0)))
        self.line.set_open(shown)
        self.arranged.emit()
        if shown and not self._read_only and (first := form.first_editor()) is not None:
            first.setFocus()

    def is_open(self) -> bool:
        """Return whether its form is open."""
        return self.form is not None and self.form.isVisibleTo(self)

    def open_at_problem(self) -> None:
        """Open the form, if it is closed, and go to the first field at fault."""
        if not self.is_open():
            self.toggle()
        if self.form is not None:
            self.form.show_field(self.form.first_problem())

    def is_changed(self) -> bool:
        """Return whether saving would write something."""
        put_in = self.record is None or self.joining
        return self.going or put_in or (self.form is not None and self.form.is_changed())

    def drafted(self) -> FormDraft:
        """Return what was altered in it."""
        kept = self.form.drafted() if self.form else form_draft(self.about, self.record, {}, {})
        return replace(kept, archiving=self.going)

    def put_back(self, draft: FormDraft) -> None:
        """Show again what was altered in it when a draft of it was kept."""
        if self.record is not None:
            self.record = as_opened(draft, self.record)
        if draft.typed:
            form = self.form or self._make_form()
            form.show_record(self.record)
            form.put_back(draft.typed)
        if draft.archiving != self.going:
            self._take_away()

    def _make_form(self) -> RecordForm:
        form = RecordForm(self.about, self._register, hidden=self._hidden, label_width=LABEL_WIDTH)
        form.hide()
        form.show_record(self.record, self._start)
        form.set_read_only(self._read_only)
        form.edited.connect(self._altered)
        form.arranged.connect(self.arranged)
        form.opened.connect(self.opened)
        form.create_asked.connect(self.create_asked)
        self._body.addWidget(form)
        self.form = form
        return form

    def _altered(self) -> None:
        self._fill()
        self.edited.emit()

    def _open_wide(self) -> None:
        if self.record is not None:
            self.opened.emit(self.record.id)

    def _take_away(self) -> None:
        if self.record is None or self.joining:
            self.dropped.emit()
            return
        self.going = not self.going
        self.line.set_going(self.going)
        self.edited.emit()
