"""One record inside another's form: a line that opens into its own form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.forms.form import RecordForm
from ui.desktop.forms.sentences import in_words
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.words import Elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader

LABEL_WIDTH = 116


class SubForm(QWidget):
    """A record of a sub-list; closed it is one line of its columns, open it is a form.

    ``edited`` when the user alters it or marks it to be archived; ``opened`` with the id of a
    record to go to; ``dropped`` when a new one is given up.
    """

    edited = Signal()
    opened = Signal(str)
    dropped = Signal()
    create_asked = Signal(str, str, str)

    def __init__(
        self,
        about: RecordType,
        register: Reader,
        columns: Sequence[str],
        hidden: str,
        record: Record | None,
    ) -> None:
        super().__init__()
        self.about = about
        self.record = record
        self.archiving = False
        self.form: RecordForm | None = None
        self._register = register
        self._columns = tuple(columns)
        self._hidden = hidden
        self._cells = [
            Elided("", Type.STRONG if place == 0 else Type.BODY) for place in range(len(columns))
        ]
        self._toggle = IconButton("chevron-right", "Open", small=True)
        self._toggle.clicked.connect(self.toggle)
        self._wide = IconButton(
            "maximize-2", f"Open this {about.label.lower()} by itself", small=True
        )
        self._wide.clicked.connect(self._open_wide)
        self._away = IconButton("archive", f"Archive this {about.label.lower()}", small=True)
        self._away.clicked.connect(self._archive)
        self._arrange()
        self._fill()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(4, 3, 4, 3)
        line.setSpacing(8)
        line.addWidget(self._toggle)
        for cell in self._cells:
            line.addWidget(cell, 1)
        line.addWidget(self._wide)
        line.addWidget(self._away)
        self._wide.setVisible(self.record is not None)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(36, 0, 8, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addLayout(self._body)

    def _fill(self) -> None:
        values: dict[str, Any] = dict(self.record.values) if self.record else {}
        for key, cell in zip(self._columns, self._cells, strict=True):
            field = self.about.fields[key]
            value = values.get(key)
            cell.setText(in_words(field, value, self._register) if value not in (None, ()) else "–")
        if self.record is None:
            self._cells[0].setText(f"New {self.about.label.lower()}")
        name = f"{self.about.label}: {self._cells[0].full_text()}"
        self._toggle.setAccessibleName(f"Open {name}")
        self._away.setAccessibleName(f"Archive {name}")
        self._wide.setAccessibleName(f"Open {name} by itself")

    def toggle(self) -> None:
        """Open the form, or close it; what was entered in it is kept."""
        form = self.form or self._make_form()
        shown = not form.isVisibleTo(self)
        form.setVisible(shown)
        self._toggle.setProperty("glyph", "chevron-down" if shown else "chevron-right")
        self._toggle.update()
        if shown and (first := form.first_editor()) is not None:
            first.setFocus()

    def open_at_problem(self) -> None:
        """Open the form, if it is closed, and go to the first field at fault."""
        if self.form is None or not self.form.isVisibleTo(self):
            self.toggle()
        if self.form is not None:
            self.form.show_field(self.form.first_problem())

    def set_read_only(self) -> None:
        """Let the record be seen but not altered."""
        self._away.hide()
        if self.form is not None:
            self.form.set_read_only(True)

    def is_changed(self) -> bool:
        """Return whether saving would write something."""
        new = self.record is None
        return self.archiving or new or (self.form is not None and self.form.is_changed())

    def _make_form(self) -> RecordForm:
        form = RecordForm(
            self.about, self._register, hidden=[self._hidden], label_width=LABEL_WIDTH
        )
        form.hide()
        form.show_record(self.record)
        form.set_read_only(bool(self._register.read_only))
        form.edited.connect(self.edited)
        form.opened.connect(self.opened)
        form.create_asked.connect(self.create_asked)
        self._body.addWidget(form)
        self.form = form
        return form

    def _open_wide(self) -> None:
        if self.record is not None:
            self.opened.emit(self.record.id)

    def _archive(self) -> None:
        if self.record is None:
            self.dropped.emit()
            return
        self.archiving = not self.archiving
        label = self.about.label.lower()
        self._away.setToolTip("Keep it" if self.archiving else f"Archive this {label}")
        self._away.setProperty("glyph", "archive-restore" if self.archiving else "archive")
        for cell in self._cells:
            font = cell.font()
            font.setStrikeOut(self.archiving)
            cell.setFont(font)
        self._away.update()
        self.edited.emit()
