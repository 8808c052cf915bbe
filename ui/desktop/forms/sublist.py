"""The records of one type that live inside another: listed, added, edited and archived in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assetregister.records.record import NOTHING
from ui.desktop.forms.belonging import is_link, may_join
from ui.desktop.forms.choosing import MOST_ROWS
from ui.desktop.forms.linkone import LinkOne
from ui.desktop.forms.sectionentry import UNSAVED
from ui.desktop.forms.sectionmarks import marks_of_any
from ui.desktop.forms.sentences import counted
from ui.desktop.forms.subform import SubForm
from ui.desktop.forms.subline import Room, heading_cell, line_of
from ui.desktop.forms.sublistcolumns import NO_FIELDS, columns_of, columns_within
from ui.desktop.look.fonts import Type, text_scale
from ui.desktop.widgets.button import Button, Kind, add_button, link
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.glyph import Glyph
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from assetregister.drafts import FormDraft
    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import Reader
    from assetregister.schema import WayBack
    from ui.desktop.forms.subtotals import Total
    from ui.desktop.look.tokens import Tone

_MARGIN: Final = 16


class SubList(QWidget):
    """A card with one line for each record; all of it is saved with the one it is listed in.

    ``edited`` when anything in it is altered; ``opened`` with the id of a record to go to;
    ``create_asked`` with (inner record, field, type, words).
    """

    edited = Signal()
    arranged = Signal()
    opened = Signal(str)
    create_asked = Signal(object, str, str, str)

    def __init__(
        self,
        way: WayBack,
        register: Reader,
        records: Sequence[Record],
        *,
        start: Mapping[str, Any] = NOTHING,
        around: Mapping[str, Field] = NO_FIELDS,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self.way = way
        self.forms: list[SubForm] = []
        self._register = register
        self._start = start
        self._around = around
        self._read_only = read_only
        self._waiting = list(records)
        self._columns = columns_of(way, [record.values for record in records])
        about = way.type
        self.add_button = add_button(f"Add {about.label.lower()}")
        self.add_button.clicked.connect(self.add)
        self.linker = LinkOne(about, register, self._may_link) if is_link(way) else None
        self.link_button = Button("Link one that exists", Kind.QUIET)
        self.link_button.clicked.connect(self._look_for_one)
        self._card = Card(way.label, corner=self._corner())
        self._card.body.setSpacing(0)
        self._heads = self._headings()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._totals = QVBoxLayout()
        self._totals.setContentsMargins(4, 4, 4, 0)
        more = "" if read_only else f"Add the first {about.label.lower()}; one Save keeps it all."
        self._empty = EmptyState(about.icon, "None yet", more)
        self.rest = link("")
        self.rest.clicked.connect(self._show_more)
        if self.linker is not None:
            self.linker.chosen.connect(self.link)
            self._card.body.addWidget(self.linker)
        self._card.body.addWidget(self._heads)
        self._card.body.addLayout(self._lines)
        self._card.body.addWidget(self.rest)
        self._card.body.addLayout(self._totals)
        self._card.body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addStretch(1)
        self._show_more()

    def _corner(self) -> QWidget:
        corner = QWidget()
        line = QHBoxLayout(corner)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.link_button)
        line.addWidget(self.add_button)
        self.link_button.setVisible(self.linker is not None and not self._read_only)
        self.add_button.setVisible(not self._read_only)
        return corner

    def _show_more(self) -> None:
        """Show as many more of the records as can be taken in at once."""
        shown, self._waiting = self._waiting[:MOST_ROWS], self._waiting[MOST_ROWS:]
        for record in shown:
            self._put(record)
        self._count()
        self.arranged.emit()

    def _headings(self) -> QWidget:
        fields = [self.way.type.fields[key] for key in self._columns]
        heads = QWidget()
        before = Room(Glyph("chevron-right", 14))
        after = [Room(IconButton("archive", "", small=True)) for _ in range(2)]
        self._titles = [heading_cell(field) for field in fields]
        line_of(heads, [before], fields, self._titles, after)
        return heads

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop columns from the right where there is no room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self._card.width() - 2 * _MARGIN - self._heads.minimumSizeHint().width()
        count = columns_within(round(room / text_scale()))
        for place, title in enumerate(self._titles):
            title.setVisible(place < count)
        for form in self.forms:
            form.line.show_columns(count)

    def add(self) -> SubForm:
        """Put a new record in, open and ready to be filled in."""
        form = self._put(None)
        form.show()
        self._count()
        form.toggle()
        self.edited.emit()
        return form

    def link(self, record_id: str) -> None:
        """Put in a record that exists; the next Save lets it name the one it is listed in."""
        record = self._register.get(record_id)
        if record is not None and not record.archived:
            self._put(record, joining=True).show()
            self._count()
            self.edited.emit()

    def _look_for_one(self) -> None:
        if self.linker is not None:
            self.linker.begin()

    def _may_link(self, record: Record) -> bool:
        return record.id not in self.ids() and may_join(self.way, record)

    def ids(self) -> set[str]:
        """Return the ids of the records in it."""
        held = [*(form.record for form in self.forms), *self._waiting]
        return {record.id for record in held if record is not None}

    def count(self) -> int:
        """Return how many there will be once it is saved."""
        return sum(not form.going for form in self.forms) + len(self._waiting)

    def put_back(self, drafts: Sequence[FormDraft]) -> None:
        """Show again what was altered when drafts of it were kept; what is gone since is left."""
        while self._waiting:
            self._show_more()
        for draft in drafts:
            if not draft.record:
                self.add().put_back(draft)
                continue
            if draft.record not in self.ids() and is_link(self.way) and not draft.archiving:
                self.link(draft.record)
            for form in self.forms:
                if form.record is not None and form.record.id == draft.record:
                    form.put_back(draft)
        self.edited.emit()

    def is_changed(self) -> bool:
        """Return whether saving would write something."""
        return any(form.is_changed() for form in self.forms)

    def values(self) -> list[Mapping[str, Any]]:
        """Return what each record says as it stands; those taken away are left out."""
        shown = [form.values() for form in self.forms if not form.going]
        return [*shown, *(record.values for record in self._waiting)]

    def first_problem(self) -> SubForm | None:
        """Return the first record of the list with a field at fault, or None."""
        return next((f for f in self.forms if f.form and f.form.first_problem()), None)

    def marks(self) -> set[str]:
        """Return what is to be seen to in it, as the section list marks it."""
        forms = [form.form for form in self.forms if form.form is not None]
        marks = set[str]().union(*map(marks_of_any, forms))
        return marks | ({UNSAVED} if self.is_changed() else set())

    def show_totals(self, totals: Sequence[Total]) -> None:
        """Show what the records add up to."""
        empty(self._totals)
        for total in totals:
            tone: Tone = "warn" if total.exceeds else "text2"
            self._totals.addWidget(Words(total.words, Type.SMALL_STRONG, tone, wrap=True))

    def totals(self) -> list[str]:
        """Return the lines that say what the records add up to."""
        held = [self._totals.itemAt(place) for place in range(self._totals.count())]
        return [w.text() for item in held if item and isinstance(w := item.widget(), Words)]

    def _put(self, record: Record | None, *, joining: bool = False) -> SubForm:
        form = SubForm(
            self.way,
            self._register,
            self._columns,
            record,
            start=self._start,
            joining=joining,
            around=self._around,
            read_only=self._read_only,
        )
        form.edited.connect(self.edited)
        form.arranged.connect(self.arranged)
        form.opened.connect(self.opened)
        form.dropped.connect(lambda: self._drop(form))
        form.moved.connect(lambda by: self._move(form, by))
        form.create_asked.connect(
            lambda key, to, words: self.create_asked.emit(form, key, to, words)
        )
        self.forms.append(form)
        form.line.show_columns(sum(not title.isHidden() for title in self._titles))
        self._lines.addWidget(form)
        return form

    def _move(self, form: SubForm, by: int) -> None:
        place = self.forms.index(form) + by
        if 0 <= place < len(self.forms):
            self.forms[place].line.setFocus()

    def _drop(self, form: SubForm) -> None:
        self.forms.remove(form)
        self._lines.removeWidget(form)
        form.hide()
        form.deleteLater()
        self._count()
        self.add_button.setFocus()
        self.edited.emit()

    def _count(self) -> None:
        self._empty.setVisible(not self.forms)
        self._heads.setVisible(bool(self.forms))
        about = self.way.type
        told = counted(
            len(self.forms) + len(self._waiting), about.label.lower(), about.plural.lower()
        )
        self._card.set_note(told if self.forms else "")
        self.rest.setText(f"Show {min(len(self._waiting), MOST_ROWS)} of {len(self._waiting)} more")
        self.rest.setVisible(bool(self._waiting))
