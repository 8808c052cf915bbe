"""The records of one type that live inside another: listed, added, edited and archived in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop.forms.sentences import counted
from ui.desktop.forms.subform import SubForm
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import add_button
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.records.record import Record
    from assetregister.register import Reader
    from assetregister.schema import WayBack

_COLUMNS = 4


class SubList(QWidget):
    """A card with one line for each record; all of it is saved with the parent.

    ``edited`` when anything in it is altered; ``opened`` with the id of a record to go to.
    """

    edited = Signal()
    opened = Signal(str)
    create_asked = Signal(object, str, str, str)

    def __init__(self, way: WayBack, register: Reader) -> None:
        super().__init__()
        self.way = way
        self.forms: list[SubForm] = []
        self._register = register
        own = [key for key in way.type.columns if key != way.field.key and key in way.type.fields]
        self._columns = own[:_COLUMNS]
        self._add = add_button(f"Add {way.type.label.lower()}")
        self._add.clicked.connect(self.add)
        self._add.setVisible(not register.read_only)
        self._card = Card(way.label, corner=self._add)
        self._card.body.setSpacing(0)
        self._card.body.addWidget(self._headings())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._card.body.addLayout(self._lines)
        label = way.type.label.lower()
        self._empty = EmptyState(
            way.type.icon, "None yet", f"Add the first {label}; it is saved with this record."
        )
        self._card.body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)

    def _headings(self) -> QWidget:
        self._heads = QWidget()
        line = QHBoxLayout(self._heads)
        line.setContentsMargins(40, 0, 72, 4)
        line.setSpacing(8)
        for key in self._columns:
            line.addWidget(Words(self.way.type.fields[key].label, Type.SMALL, "text2"), 1)
        return self._heads

    def show_records(self, records: Sequence[Record]) -> None:
        """Show the records, each closed."""
        for form in self.forms:
            self._lines.removeWidget(form)
            form.hide()
            form.deleteLater()
        self.forms = []
        for record in records:
            self._put(record)
        self._count()

    def add(self) -> SubForm:
        """Put a new record in, open and ready to be filled in."""
        form = self._put(None)
        form.toggle()
        self._count()
        self.edited.emit()
        return form

    def count(self) -> int:
        """Return how many there are, new ones too."""
        return len(self.forms)

    def is_changed(self) -> bool:
        """Return whether saving would write something."""
        return any(form.is_changed() for form in self.forms)

    def first_problem(self) -> SubForm | None:
        """Return the first record of the list with a field at fault, or None."""
        return next((f for f in self.forms if f.form and f.form.first_problem()), None)

    def _put(self, record: Record | None) -> SubForm:
        form = SubForm(self.way.type, self._register, self._columns, self.way.field.key, record)
        form.edited.connect(self.edited)
        form.opened.connect(self.opened)
        form.dropped.connect(lambda: self._drop(form))
        form.create_asked.connect(
            lambda key, to, words: self.create_asked.emit(form, key, to, words)
        )
        if self._register.read_only:
            form.set_read_only()
        self.forms.append(form)
        self._lines.addWidget(form)
        return form

    def _drop(self, form: SubForm) -> None:
        self.forms.remove(form)
        self._lines.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._count()
        self.edited.emit()

    def _count(self) -> None:
        self._empty.setVisible(not self.forms)
        self._heads.setVisible(bool(self.forms))
        about = self.way.type
        told = counted(len(self.forms), about.label.lower(), about.plural.lower())
        self._card.set_note(told if self.forms else "")
