"""Doing something to an open record at once: it is asked for, it is done, the panel is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from assetregister.errors import AssetRegisterError
from ui.desktop.forms import actions, deeds
from ui.desktop.forms.accepting import ask_why
from ui.desktop.forms.choosepage import choose

if TYPE_CHECKING:
    from collections.abc import Callable

    from assetregister.records.record import Record
    from assetregister.register import Register
    from assetregister.rules.rule import Finding
    from ui.desktop.forms.deeds import Deed
    from ui.desktop.forms.form import RecordForm
    from ui.desktop.forms.recordpages import RecordPages


class Doing(QObject):
    """Does what pages and menu ask for; nothing while the record has unsaved alterations.

    ``done`` with the record's id; ``failed`` with why not; ``said`` with what was done besides;
    ``copy_asked`` when a new record is to start with this one's values.
    """

    done = Signal(str)
    failed = Signal(str)
    said = Signal(str)
    copy_asked = Signal()

    def __init__(self, register: Register, who: Callable[[], str], pages: RecordPages) -> None:
        super().__init__(pages)
        self.is_busy = False
        self._register = register
        self._who = who
        self._pages = pages
        details = pages.details
        details.choose_asked.connect(self.choose)
        details.keep_asked.connect(self.keep)
        details.check_asked.connect(self.check)
        details.unarchive_asked.connect(lambda: self.do(deeds.unarchive))
        pages.create_asked.connect(self.create)
        pages.history.restore_asked.connect(
            lambda key, value: self.do(lambda record: deeds.restore(record, key, value))
        )

    def act(self, key: str) -> None:
        """Do what was chosen from the menu of the record."""
        record = self._record()
        if key == actions.COPY:
            self.copy_asked.emit()
        elif key == actions.COPY_REFERENCE:
            QGuiApplication.clipboard().setText(record.reference)
            self.said.emit(f"{record.reference} is on the clipboard.")
        elif key == actions.CHECK:
            self.check()
        else:
            self.do(deeds.archive if key == actions.ARCHIVE else deeds.unarchive)

    def check(self) -> None:
        """Say that the record was confirmed today."""
        self.do(lambda record: deeds.check(record, self._who()))

    def choose(self, key: str) -> None:
        """Ask which of several values of a field to keep, and keep it."""
        record = self._record()
        rivals = self._register.rivals(record.id)[key]
        window = self._pages.window()
        chosen, value = choose(record.about.fields[key], rivals, self._register, window)
        if chosen:
            self.do(lambda record: deeds.settle(record, key, value))

    def keep(self, finding: Finding) -> None:
        """Ask why a finding may stand, and record it."""
        if reason := ask_why(finding, self._pages.window()):
            self.do(lambda record: deeds.accept(record, finding, reason, self._who()))

    def create(self, form: RecordForm | None, key: str, to: str, words: str) -> None:
        """Make the record that a reference field lacks, named as typed, and put it in."""
        try:
            about, made = deeds.add_named(self._register, to, words)
        except AssetRegisterError as problem:
            self.failed.emit(problem.sentence)
            return
        if form is not None:
            form.add_reference(key, made)
        self.said.emit(f"{about.label} “{words}” was added. Open it to say more about it.")

    def do(self, deed: Callable[[Record], Deed]) -> None:
        """Do something to the record; not while something of it is unsaved."""
        if self._pages.has_unsaved():
            self.failed.emit("Save or revert what is altered first. Nothing has been changed.")
            return
        record = self._record()
        title, change = deed(record)
        self.is_busy = True
        try:
            with self._register.edit(title) as edit:
                change(edit)
        except AssetRegisterError as problem:
            self.failed.emit(problem.sentence)
            return
        finally:
            self.is_busy = False
        self.done.emit(record.id)

    def _record(self) -> Record:
        assert self._pages.record is not None
        return self._pages.record
