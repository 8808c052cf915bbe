"""The panel of a record: header, tabs, form, what lives inside it, and one Save for all of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from assetregister.drafts import as_opened, given_values
from assetregister.errors import AssetRegisterError, NotFound, Refused
from ui.desktop.forms import actions, saving
from ui.desktop.forms.doing import Doing
from ui.desktop.forms.header import RecordHeader
from ui.desktop.forms.kin import counts_of, in_place, is_touched
from ui.desktop.forms.pages import DETAILS, HISTORY, tabs_of
from ui.desktop.forms.recordbody import RecordBody
from ui.desktop.forms.recordpages import RecordPages
from ui.desktop.forms.savebar import SaveBar
from ui.desktop.forms.tabline import TabLine
from ui.desktop.forms.taborder import first_stop, follow_layout
from ui.desktop.forms.viewed import seen_as, starting_values
from ui.desktop.widgets.pane import Pane

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from assetregister.drafts import FormDraft
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Changed, Register
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.forms.sublist import SubList


class RecordPanel(Pane):
    """Shows one record of any type and saves what is altered in it.

    ``saved`` with the id after a Save; ``closed`` when the user closes it; ``open_record`` with the
    id of a record to go to; ``wide_asked`` to be shown at full width; ``title_changed``; ``failed``
    with a sentence for what could not be done; ``said`` with a sentence for what was; ``altered``
    when what is unsaved may be something else.
    """

    saved = Signal(str)
    closed = Signal()
    open_record = Signal(str)
    wide_asked = Signal()
    title_changed = Signal(str)
    failed = Signal(str)
    said = Signal(str)
    altered = Signal()

    def __init__(self, register: Register, who: Callable[[], str] = lambda: "") -> None:
        super().__init__("surface")
        self.record: Record | None = None
        self.about: RecordType | None = None
        self._register = register
        self.carried: Callable[[Record], Mapping[str, Any]] = lambda _: {}
        self._meanwhile = ""
        self._behind = False
        self._order_is_old = True
        self._build()
        self.doing = Doing(register, who, self.pages)
        self._connect()
        self._unsubscribe = register.subscribe(self._heard)

    def _build(self) -> None:
        self.header = RecordHeader()
        self.tabs = TabLine()
        self.pages = RecordPages(self._register)
        self.body = RecordBody(self.pages, self._register)
        self.details = self.pages.details
        self.bar = SaveBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addWidget(self.body, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.bar.save.clicked.connect(self.save)
        self.bar.save_new.clicked.connect(self.save_and_new)
        self.bar.revert.clicked.connect(self.revert)
        self.bar.link_followed.connect(self._show_first_problem)
        self.tabs.chosen.connect(self.body.turn_to)
        self.body.went.connect(self.tabs.set_key)
        self.body.rearranged.connect(self._rearranged)
        self.body.sections.add_asked.connect(self.add_inside)
        self.body.context.opened.connect(self.open_record)
        self.body.context.field_asked.connect(self._go_to)
        self.body.context.check_asked.connect(self.mark_checked)
        self.tabs.add_asked.connect(self.add_inside)
        self.header.closed.connect(self.closed)
        self.header.wide_asked.connect(self.wide_asked)
        self.header.history_asked.connect(lambda: self.tabs.set_key(HISTORY))
        self.header.action_asked.connect(self.doing.act)
        self.pages.edited.connect(self._tell)
        self.pages.arranged.connect(self._rearranged)
        self.pages.opened.connect(self.open_record)
        self.details.field_asked.connect(self._go_to)
        self.doing.done.connect(self._done)
        self.doing.failed.connect(self.failed)
        self.doing.said.connect(self.said)
        self.doing.copy_asked.connect(self.copy)
        for keys, act in (
            ("Ctrl+Shift+S", self.save_and_new),  # Ctrl+S is the window's own
            ("Ctrl+Tab", lambda: self._step(1)),
            ("Ctrl+Shift+Tab", lambda: self._step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # What is shown

    @property
    def form(self) -> RecordForm:
        """Return the form now shown."""
        return self.details.form

    @property
    def lists(self) -> dict[str, SubList]:
        """Return the lists of inner records that have been shown, by reverse name."""
        return self.pages.lists

    def show_record(self, record_id: str, view: str = "") -> None:
        """Show a record of the register; one that is not there closes the panel.

        It is called what `view` calls its records where it can be one of them.
        """
        record = self._register.get(record_id)
        if record is None:
            self.closed.emit()
            return
        about = seen_as(self._register.schema, view or record.about.key)
        self._show(about if about.table == record.about.table else record.about, record, None)

    def new_record(self, type_key: str, values: Mapping[str, Any] | None = None) -> None:
        """Show an empty form of a type or view, or one that starts with values."""
        about = seen_as(self._register.schema, type_key)
        self._show(about, None, {**starting_values(self._register.schema, about), **(values or {})})
        self.tabs.set_key(DETAILS)
        first = self.form.first_editor()
        if first is not None:
            first.setFocus()

    def drafted(self) -> FormDraft:
        """Return what is altered and not saved."""
        return replace(self.form.drafted(), inside=self.pages.drafted())

    def show_draft(self, draft: FormDraft) -> None:
        """Show a form as it was left. Raises NotFound or Refused where it can be saved no more."""
        about = self._register.schema.about(draft.type)
        record = self._register.get(draft.record) if draft.record else None
        if draft.record and record is None:
            raise NotFound(f"This {about.label.lower()} is not in the register any more.")
        if record is not None and record.archived:
            raise Refused(f"This {about.label.lower()} is archived now: bring it back first.")
        given = given_values(draft, about)
        self._show(about, as_opened(draft, record) if record else None, given)
        ways = {way.name for way in in_place(self._register.schema, about)}
        inside = {name: forms for name, forms in draft.inside.items() if name in ways}
        for name in inside:
            self._tab_of(name)
        self.form.put_back(draft.typed)
        self.pages.put_back(inside)

    def show_altered(self) -> None:
        """Go to the first field that is altered."""
        altered = self.form.changed_keys()
        first = next((key for key in self.form.about.fields if key in altered), "")
        if first:
            self._go_to(first)

    def has_unsaved(self) -> bool:
        """Return whether anything altered has not been saved."""
        return self.about is not None and self.pages.has_unsaved()

    def _show(
        self,
        about: RecordType,
        record: Record | None,
        values: Mapping[str, Any] | None,
        *,
        again: bool = False,
    ) -> None:
        self.about, self.record = about, record
        self._meanwhile, self._behind = "", False
        read_only = self._is_read_only()
        self.pages.show_record(about, record, values, again=again, read_only=read_only)
        self.header.show_record(about, record, self._register)
        self.title_changed.emit(self.header.title())
        counts = counts_of(self._register, record, about) if record else {}
        tabs, waiting = tabs_of(self._register.schema, about, counts, new=record is None)
        addable = [] if read_only else [(w.name, f"Add {w.type.label.lower()}") for w in waiting]
        self.tabs.show_tabs(tabs, addable)
        self.pages.go_to(self.tabs.key())
        self._show_parts()
        self._rearranged()
        self._tell()

    def add_inside(self, name: str) -> None:
        """Start a new record inside this one, in a tab of its own if there was none."""
        self._tab_of(name)
        self.body.choose(name)
        self.lists[name].add()

    def _tab_of(self, name: str) -> None:
        assert self.about is not None
        ways = {way.name: way for way in in_place(self._register.schema, self.about)}
        self.tabs.add_tab(name, ways[name].label)
        self._show_parts()

    def set_wide(self, wide: bool) -> None:  # as Qt's own setters
        """Show what belongs beside a record that has the whole width, or leave it out again."""
        self.header.set_wide(wide)
        self.body.set_wide(wide)
        self.tabs.setVisible(not self.body.has_sections)

    def help_page(self) -> str:
        """Return the page of the manual that is about it."""
        return "record"

    def panes(self) -> list[QWidget]:
        """Return what F6 goes to, in order."""
        parts: list[QWidget] = [self.body.sections, self.pages, self.body.context, self.bar]
        return [part for part in parts if part.isVisible()]

    def _show_parts(self) -> None:
        self.body.show_parts(self.tabs.all_tabs(), self.tabs.addable())

    def _step(self, by: int) -> None:
        self.tabs.step(by)
        (first_stop(self.pages) or self.tabs.tabs).setFocus(Qt.FocusReason.TabFocusReason)

    def _rearranged(self) -> None:
        self._order_is_old = True
        self.tabs.setVisible(not self.body.has_sections)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go to what comes next as it is laid out; worked out when it is first asked for."""
        if self._order_is_old:
            self._order_is_old = False
            follow_layout(self)
        return super().focusNextPrevChild(forwards)

    # What is done

    def save(self) -> bool:
        """Save all of it; return whether it is saved. Problems are shown beside their fields."""
        if self.about is None or (self.record is not None and not self.has_unsaved()):
            return True
        lists = list(self.lists.values())
        count = saving.problems(self.form, lists)
        if count:
            self.bar.show_problems(count)
            self.body.mark()
            self._show_first_problem()
            return False
        try:
            record_id = saving.save(self._register, self.form, lists, self._again)
        except AssetRegisterError as problem:
            self.bar.say(problem.sentence, "bad")
            self.failed.emit(problem.sentence)
            return False
        self.saved.emit(record_id)
        return True

    def save_and_new(self) -> None:
        """Save, and start another record of the type."""
        about = self.about
        blank = self.record is None and not self.has_unsaved() and not self.form.entered().values
        if about is not None and not blank and self.save():
            assert self.record is not None
            self.new_record(about.key, self.carried(self.record))

    def revert(self) -> None:
        """Put back what was last saved."""
        if self.record is not None:
            self._again(self.record.id)
        elif self.about is not None:
            self.new_record(self.about.key)

    def mark_checked(self) -> None:
        """Say that the record was confirmed today."""
        self.doing.check()

    def close_down(self) -> None:
        """Stop listening to the register."""
        self._unsubscribe()

    def _again(self, record_id: str) -> None:
        """Show a record anew, at the tab and with the fields that are open."""
        record = self._register.get(record_id)
        if record is None:
            self.closed.emit()
        else:
            self._show(self.about or record.about, record, None, again=True)

    def _is_read_only(self) -> bool:
        return bool(self._register.read_only) or bool(self.record and self.record.archived)

    def _tell(self) -> None:
        reason = self._register.read_only or "This record is archived."
        self.bar.show_changes(
            self.pages.changes(), self._meanwhile, reason if self._is_read_only() else ""
        )
        for name, sublist in self.lists.items():
            self.tabs.set_count(name, sublist.count())
        self.tabs.show_unsaved(self.pages.unsaved())
        self.body.mark()
        self.altered.emit()

    def _show_first_problem(self) -> None:
        key = self.form.first_problem()
        if key:
            self._go_to(key)
            return
        for name, sublist in self.lists.items():
            inner = sublist.first_problem()
            if inner is not None and inner.form is not None:
                self.tabs.set_key(name)
                inner.open_at_problem()
                self.pages.bring_into_view(inner.form.rows()[inner.form.first_problem()])
                return

    def _go_to(self, key: str) -> None:
        self.tabs.set_key(DETAILS)
        self.form.show_field(key)
        row = self.form.rows().get(key)
        if row is not None:
            self.pages.bring_into_view(row)

    def _heard(self, changed: Changed) -> None:
        """Follow a change made elsewhere; while something is unsaved here, only say so."""
        if self.record is None or self.about is None or self.doing.is_busy:
            return
        inside = {
            way.type.table for way in self._register.schema.ways_back(self.about.key).values()
        }
        here = self.record.id in changed.records.get(self.about.table, ())
        if not here and not inside & changed.records.keys():
            return
        if not self.has_unsaved():
            self._behind = True
            if self.isVisible():
                self._again(self.record.id)
        elif is_touched(self.record, changed, self._register, self.pages.inside()):
            actor = self._register.operations(1)[0].actor or "Somebody"
            self._meanwhile = f"; {actor} changed this meanwhile, and saving keeps both"
            self._tell()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while out of sight."""
        super().showEvent(event)
        if self._behind and self.record is not None and not self.has_unsaved():
            self._again(self.record.id)

    def copy(self) -> None:
        """Begin a new record with the values of this one that are not its own alone."""
        if self.record is None or self.about is None:
            return
        if self.has_unsaved():
            self.failed.emit("Save or revert what is altered first. Nothing has been changed.")
        else:
            self.new_record(self.about.key, actions.to_copy(self.record))

    def _done(self, record_id: str) -> None:
        self._again(record_id)
        self.saved.emit(record_id)
