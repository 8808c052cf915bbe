"""The panel of a record: header, tabs, form, what lives inside it, and one Save for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from assetregister.entry import read
from assetregister.errors import AssetRegisterError, InvalidValue, Refused
from ui.desktop.forms import actions, saving
from ui.desktop.forms.choosepage import choose
from ui.desktop.forms.detailspage import DetailsPage
from ui.desktop.forms.header import RecordHeader
from ui.desktop.forms.historypage import HistoryPage
from ui.desktop.forms.linkspage import LinksPage
from ui.desktop.forms.pages import DETAILS, HISTORY, LINKS, Pages, tabs_of
from ui.desktop.forms.sentences import counted
from ui.desktop.forms.sublist import SubList
from ui.desktop.widgets.actionbar import ActionBar
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.pane import Pane
from ui.desktop.widgets.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Changed, Register
    from assetregister.schema import WayBack
    from ui.desktop.forms.form import RecordForm


class RecordPanel(Pane):
    """Shows one record of any type and saves what is altered in it.

    ``saved`` with the id after a Save; ``closed`` when the user closes it; ``open_record`` with the
    id of a record to go to; ``wide_asked`` to be shown at full width; ``title_changed``; ``failed``
    with a sentence for what could not be done; ``said`` with a sentence for what was.
    """

    saved = Signal(str)
    closed = Signal()
    open_record = Signal(str)
    wide_asked = Signal()
    title_changed = Signal(str)
    failed = Signal(str)
    said = Signal(str)

    def __init__(self, register: Register, who: Callable[[], str] = lambda: "") -> None:
        super().__init__("surface")
        self.record: Record | None = None
        self.about: RecordType | None = None
        self.lists: dict[str, SubList] = {}
        self._register = register
        self._who = who
        self._waiting: list[WayBack] = []
        self._stale: set[str] = set()
        self._build()
        self._connect()
        self._unsubscribe = register.subscribe(self._heard)

    def _build(self) -> None:
        self.header = RecordHeader()
        self.tabs = Tabs()
        self.pages = Pages()
        self.bar = ActionBar()
        self.details = DetailsPage(self._register)
        self.links = LinksPage(self._register)
        self.history = HistoryPage(self._register)
        for key, page in ((DETAILS, self.details), (LINKS, self.links), (HISTORY, self.history)):
            self.pages.put(key, page)
        self._more = IconButton("plus", "Add something of another kind", small=True)
        self._save = Button("Save", Kind.PRIMARY)
        self._save_new = Button("Save and new")
        self._revert = Button("Revert", Kind.QUIET)
        self.bar.set_buttons([self._revert, self._save_new, self._save])
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(4)
        line.addWidget(self.tabs, 1)
        line.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(line)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._save_new.clicked.connect(self.save_and_new)
        self._revert.clicked.connect(self.revert)
        self._more.clicked.connect(self._offer_more)
        self.bar.link_followed.connect(self._show_first_problem)
        self.tabs.chosen.connect(self._show_page)
        self.header.closed.connect(self.closed)
        self.header.wide_asked.connect(self.wide_asked)
        self.header.history_asked.connect(lambda: self.tabs.set_key(HISTORY))
        self.header.action_asked.connect(self._act)
        self.links.opened.connect(self.open_record)
        self.history.restore_asked.connect(self._restore)
        self.details.edited.connect(self._tell)
        self.details.opened.connect(self.open_record)
        self.details.choose_asked.connect(self._choose)
        self.details.create_asked.connect(self._create)
        self.details.field_asked.connect(self._go_to)
        and_new = QShortcut(QKeySequence("Ctrl+Shift+S"), self)  # Ctrl+S is the window's own
        and_new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        and_new.activated.connect(self.save_and_new)

    # What is shown

    def show_record(self, record_id: str) -> None:
        """Show a record of the register; one that is not there closes the panel."""
        record = self._register.get(record_id)
        if record is None:
            self.closed.emit()
            return
        self._show(record.about, record, None)

    def new_record(self, type_key: str, values: Mapping[str, Any] | None = None) -> None:
        """Show an empty form of a type, or one that starts with values."""
        schema = self._register.schema
        self._show(schema.about(schema.about(type_key).table), None, values)
        self.tabs.set_key(DETAILS)
        first = self.form.first_editor()
        if first is not None:
            first.setFocus()

    @property
    def form(self) -> RecordForm:
        """Return the form now shown."""
        return self.details.form

    def has_unsaved(self) -> bool:
        """Return whether anything altered has not been saved."""
        if self.about is None:
            return False
        return self.form.is_changed() or any(sub.is_changed() for sub in self.lists.values())

    def _show(
        self, about: RecordType, record: Record | None, values: Mapping[str, Any] | None
    ) -> None:
        self.about, self.record = about, record
        for key in self.lists:
            self.pages.take_out(key)
        self.lists = {}
        self._stale = {LINKS, HISTORY}
        self.details.show_record(about, record, values)
        self._show_header()
        self._show_tabs()
        self._tell()

    def _show_header(self) -> None:
        assert self.about is not None
        label = self.about.label
        if self.record is None:
            self.header.show_record(self.about.icon, f"New {label.lower()}", "Not saved yet", ())
        else:
            title = self._register.titles([self.record.id]).get(self.record.id, "")
            facts = [f"{label} {self.record.reference}"]
            if self.record.archived:
                facts.append("archived")
            checked = self.record.values.get("checked_on")
            if checked is not None:
                facts.append(f"checked {checked.day} {checked:%B %Y}")
            offered = actions.offered(self.record, read_only=bool(self._register.read_only))
            self.header.show_record(self.about.icon, title, " · ".join(facts), offered)
        self.title_changed.emit(self.header.title())

    def _show_tabs(self) -> None:
        assert self.about is not None
        counts = self._register.counts_pointing(self.record) if self.record else {}
        tabs, self._waiting = tabs_of(self._register.schema, self.about, counts)
        self.tabs.set_tabs(tabs)
        self._more.setVisible(bool(self._waiting) and not self._is_read_only())
        self._show_page(self.tabs.key())

    def _show_page(self, key: str) -> None:
        if key in self._stale:
            self._stale.discard(key)
            page = self.links if key == LINKS else self.history
            page.show_record(self.record)
        if not self.pages.has(key):
            assert self.about is not None
            self._make_list(self._register.schema.ways_back(self.about.key)[key])
        self.pages.go_to(key)

    def _make_list(self, way: WayBack) -> SubList:
        sublist = SubList(way, self._register)
        sublist.edited.connect(self._tell)
        sublist.opened.connect(self.open_record)
        sublist.create_asked.connect(
            lambda inner, key, to, words: self._create(inner.form, key, to, words)
        )
        record = self.record
        sublist.show_records(self._register.pointing_at(record.id, way) if record else [])
        self.lists[way.name] = sublist
        self.pages.put(way.name, sublist)
        return sublist

    def _offer_more(self) -> None:
        """Offer the kinds of inner record that have no tab yet."""
        menu = QMenu(self)
        for way in self._waiting:
            action = menu.addAction(f"Add {way.type.label.lower()}")
            action.triggered.connect(lambda _=False, way=way: self.add_inside(way))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def add_inside(self, way: WayBack) -> None:
        """Start a new record inside this one, in a tab of its own if there was none."""
        tabs = [(self.tabs.key_at(p), self.tabs.words_at(p)) for p in range(self.tabs.count())]
        if way.name not in [key for key, _ in tabs]:
            self._waiting.remove(way)
            tabs.insert(len(tabs) - 2, (way.name, way.label))
            self.tabs.set_tabs([(key, words, None) for key, words in tabs])
        self.tabs.set_key(way.name)
        self.lists[way.name].add()

    # What is done

    def save(self) -> bool:
        """Save all of it; return whether it is saved. Problems are shown beside their fields."""
        if self.about is None or (self.record is not None and not self.has_unsaved()):
            return True
        lists = list(self.lists.values())
        count = saving.problems(self.form, lists)
        if count:
            things = counted(count, "thing", "things")
            self.bar.say(f"{things} to put right before saving", "bad", "Show it")
            self._show_first_problem()
            return False
        try:
            record_id = saving.save(self._register, self.form, lists)
        except AssetRegisterError as problem:
            self.bar.say(problem.sentence, "bad")
            self.failed.emit(problem.sentence)
            return False
        self._again(record_id)
        self.saved.emit(record_id)
        return True

    def save_and_new(self) -> None:
        """Save, and start another record of the type."""
        about = self.about
        if about is not None and self.save():
            self.new_record(about.key)

    def revert(self) -> None:
        """Put back what was last saved."""
        if self.record is not None:
            self._again(self.record.id)
        elif self.about is not None:
            self.new_record(self.about.key)

    def close_down(self) -> None:
        """Stop listening to the register."""
        self._unsubscribe()

    def _again(self, record_id: str) -> None:
        """Show a record anew at the tab that is open."""
        self.show_record(record_id)

    def _is_read_only(self) -> bool:
        return bool(self._register.read_only) or bool(self.record and self.record.archived)

    def _tell(self) -> None:
        inner = [form for sub in self.lists.values() for form in sub.forms]
        count = len(self.form.changed_keys()) + sum(form.is_changed() for form in inner)
        for button in (self._save, self._save_new, self._revert):
            button.setVisible(not self._is_read_only())
        self._revert.setEnabled(bool(count))
        if count:
            self.bar.say(f"{counted(count, 'change', 'changes')} not saved")
        elif self._is_read_only():
            self.bar.say(self._register.read_only or "This record is archived.", "text2")
        else:
            self.bar.say("")

    def _show_first_problem(self) -> None:
        key = self.form.first_problem()
        if key:
            self._go_to(key)
            return
        for name, sublist in self.lists.items():
            inner = sublist.first_problem()
            if inner is not None:
                self.tabs.set_key(name)
                inner.open_at_problem()
                return

    def _go_to(self, key: str) -> None:
        self.tabs.set_key(DETAILS)
        self.form.show_field(key)
        row = self.form.rows().get(key)
        if row is not None:
            self.pages.bring_into_view(row)

    def _heard(self, changed: Changed) -> None:
        """Show the record anew when it changed elsewhere, unless it is being edited here."""
        if self.record is None or self.has_unsaved():
            return
        touched = {i for ids in changed.records.values() for i in ids}
        kin = {r.record.id for sub in self.lists.values() for r in sub.forms if r.record}
        if self.record.id in touched or touched & kin:
            self._again(self.record.id)

    def _act(self, key: str) -> None:
        assert self.record is not None
        record, label = self.record, self.record.about.label.lower()
        if key == actions.COPY:
            self.new_record(record.about.key, actions.to_copy(record))
        elif key == actions.COPY_REFERENCE:
            QGuiApplication.clipboard().setText(record.reference)
            self.said.emit(f"{record.reference} is on the clipboard.")
        elif key == actions.CHECK:
            self.mark_checked()
        elif key == actions.ARCHIVE:
            self._try(f"Archive {label}", lambda edit: edit.archive(record))
        elif key == actions.UNARCHIVE:
            self._try(f"Bring back {label}", lambda edit: edit.unarchive(record))

    def mark_checked(self) -> None:
        """Say that the record was confirmed today."""
        assert self.record is not None
        record = self.record
        values = actions.checked_today(record, self._who())
        self._try("Mark as checked", lambda edit: edit.set(record, values))

    def _restore(self, key: str, value: Any) -> None:
        assert self.record is not None
        record = self.record
        self._try("Restore an earlier value", lambda edit: edit.set(record, {key: value}))

    def _choose(self, key: str) -> None:
        assert self.record is not None
        record = self.record
        field = record.about.fields[key]
        rivals = self._register.rivals(record.id)[key]
        chosen, value = choose(field, rivals, self._register, self)
        if chosen:
            self._try("Settle a conflict", lambda edit: edit.set(record, {key: value}))

    def _create(self, form: RecordForm | None, key: str, to: str, words: str) -> None:
        """Make the record that a reference field lacks, named as typed, and put it in."""
        about = self._register.schema.about(to)
        named = about.title_fields()[:1]
        try:
            values = {name: read(about.fields[name], words, self._register) for name in named}
            with self._register.edit(f"Add {about.label.lower()}") as edit:
                made = edit.add(about.table, values)
        except (InvalidValue, Refused) as problem:
            self.failed.emit(problem.sentence)
            return
        if form is not None:
            form.add_reference(key, made.id)
        self.said.emit(f"{about.label} “{words}” was added. Open it to say more about it.")

    def _try(self, title: str, change: Callable[[Any], object]) -> None:
        assert self.record is not None
        record_id = self.record.id
        if self.has_unsaved():
            self.failed.emit("Save or revert what is altered first. Nothing has been changed.")
            return
        try:
            with self._register.edit(title) as edit:
                change(edit)
        except AssetRegisterError as problem:
            self.failed.emit(problem.sentence)
            return
        self._again(record_id)
        self.saved.emit(record_id)
