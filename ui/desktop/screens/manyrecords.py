"""What can be done with the selected rows: change a field, mark as checked, archive, bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from assetregister.errors import AssetRegisterError
from ui.desktop.widgets.button import Button, Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMenu

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Edit
    from ui.desktop.desk import Desk
    from ui.desktop.screens.recordlist import RecordList


NONE: Final = "None of the selected records is affected."


def counted(count: int, about: RecordType) -> str:
    """Return “1 asset” or “12 assets”."""
    words = about.label if count == 1 else about.plural
    return f"{count:,} {words[:1].lower()}{words[1:]}"


class ManyRecords(QObject):
    """Acts on the selection of a list; each act is one operation that can be undone."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk, about: RecordType, shown: RecordList) -> None:
        super().__init__(shown)
        self._desk = desk
        self._about = about
        self._list = shown
        self._change = Button("Change…", Kind.QUIET, glyph="pencil", small=True)
        self._change.clicked.connect(self.change)
        self._archive = Button("Archive", Kind.QUIET, glyph="archive", small=True)
        self._archive.clicked.connect(self.archive)
        self.show_for(0)

    def buttons(self) -> list[Button]:
        """Return the buttons that stand beside the number of rows selected."""
        return [self._change, self._archive]

    def actions(self, menu: QMenu) -> list[QAction]:
        """Return the same, for a menu."""
        checkable = "checked_on" in self._about.fields
        acts = (
            ("Change the selected records…", self.change),
            *([("Mark the selected records as checked today", self.check)] if checkable else []),
            ("Archive the selected records", self.archive),
            ("Bring the selected records back", self.unarchive),
        )
        made = []
        for words, act in acts:
            action = QAction(words, menu)
            action.setEnabled(self._list.table.selected_count() > 0 and not self._read_only())
            action.triggered.connect(act)
            made.append(action)
        return made

    def show_for(self, count: int) -> None:
        """Show the buttons where several rows are selected."""
        for button in self.buttons():
            button.setVisible(count > 1 and not self._read_only())

    def _read_only(self) -> bool:
        return bool(self._desk.register.read_only)

    def _records(self) -> list[Record]:
        ids = self._list.table.selected_ids()
        found = self._desk.register.get_many(ids)
        return [found[i] for i in ids if i in found]

    def change(self) -> None:
        """Ask for a field and a value, and give it to every selected record."""
        from ui.desktop.screens.bulkedit import BulkEdit  # with every editor, when first asked

        records = self._records()
        if all(record.archived for record in records):
            self.said.emit(NONE, False)
            return
        dialogue = BulkEdit(self._desk.register, self._about, records, self._list)
        if dialogue.ask() == "change":
            self.said.emit(f"Changed {counted(dialogue.changed, self._about)}", True)

    def check(self) -> None:
        """Say that every selected record was confirmed today; archived ones are left out."""
        from ui.desktop.forms.actions import checked_today

        who = self._desk.preferences.actor()

        def confirm(edit: Edit, record: Record) -> None:
            edit.set(record, checked_today(record, who))

        live = [record for record in self._records() if not record.archived]
        self._do("Mark", live, "Checked", confirm, after=" as checked")

    def archive(self) -> None:
        """Archive the selected records."""
        records = [record for record in self._records() if not record.archived]
        self._do("Archive", records, "Archived", lambda edit, record: edit.archive(record))

    def unarchive(self) -> None:
        """Bring the selected archived records back."""
        records = [record for record in self._records() if record.archived]
        self._do("Unarchive", records, "Brought back", lambda edit, one: edit.unarchive(one))

    def _do(
        self,
        verb: str,
        records: list[Record],
        done: str,
        act: Callable[[Edit, Record], object],
        after: str = "",
    ) -> None:
        if not records:
            self.said.emit(NONE, False)
            return
        words = self._about.label if len(records) == 1 else self._about.plural
        title = f"{verb} {words[:1].lower()}{words[1:]}{after}"
        try:
            with self._desk.register.edit(title) as edit:
                for record in records:
                    act(edit, record)
        except AssetRegisterError as problem:
            self.said.emit(problem.sentence, False)
            return
        self.said.emit(f"{done} {counted(len(records), self._about)}", True)
