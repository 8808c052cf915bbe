"""The history of one record: what was changed, from what to what, by whom and when."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assetregister.changes import ARCHIVED
from ui.desktop.forms.sentences import counted, element_in_words, who_and_when
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import HistoryLine, Reader

_MOST = 40


class HistoryPage(QWidget):
    """One card for each operation; ``restore_asked`` with a field's key and the earlier value."""

    restore_asked = Signal(str, object)

    def __init__(self, register: Reader) -> None:
        super().__init__()
        self._register = register
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_record(self, record: Record | None) -> None:
        """Show what was done to a record, newest first."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lines = self._register.history(record.id) if record else []
        if record is None or not lines:
            self._column.addWidget(
                EmptyState("history", "None yet", "Once this is saved, its changes stand here.")
            )
            return
        grouped = [list(g) for _, g in groupby(lines, key=lambda line: line.operation.id)]
        for several in grouped[:_MOST]:
            self._column.addWidget(self._card(record, several))
        if len(grouped) > _MOST:
            more = counted(len(grouped) - _MOST, "earlier change", "earlier changes")
            self._column.addWidget(Words(f"and {more}", Type.SMALL, "muted"))
        self._column.addStretch(1)

    def _card(self, record: Record, lines: list[HistoryLine]) -> Card:
        operation = lines[0].operation
        card = Card(operation.title, who_and_when(operation))
        card.body.setSpacing(4)
        if lines[0].creates:
            told = counted(len(lines), "field was stated", "fields were stated")
            card.body.addWidget(
                Words(f"The record was added; {told}.", Type.BODY, "text2", wrap=True)
            )
            return card
        for line in lines:
            card.body.addWidget(self._line(record, line))
        return card

    def _line(self, record: Record, line: HistoryLine) -> QWidget:
        key = line.place.partition("/")[0]
        field = record.about.fields.get(key)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Words(self._sentence(field, line), Type.BODY, wrap=True), 1)
        if field is not None and self._can_restore(record, field, line):
            restore = Button("Restore earlier value", Kind.LINK)
            value = line.before[0] if line.before else None
            restore.setAccessibleName(f"Restore earlier value of {field.label}")
            restore.clicked.connect(lambda: self.restore_asked.emit(field.key, value))
            row.addWidget(restore)
        return held

    def _can_restore(self, record: Record, field: Field, line: HistoryLine) -> bool:
        before: Any = line.before[0] if line.before else None
        if field.many or line.erased or record.archived or self._register.read_only:
            return False
        return bool(before != record.values.get(field.key))

    def _sentence(self, field: Field | None, line: HistoryLine) -> str:
        if line.place == ARCHIVED:
            return "Archived." if line.after else "Brought back."
        if field is None:
            return f"{line.place}: kept for a newer version of this program."
        if line.erased:
            return f"{field.label}: erased."
        after = element_in_words(field, line.after, self._register)
        if field.many:
            gone = line.after is None
            element = line.before[0] if gone and line.before else line.after
            word = "taken away" if gone else "added"
            return f"{field.label}: {element_in_words(field, element, self._register)} {word}."
        before = [element_in_words(field, value, self._register) for value in line.before]
        return f"{field.label}: {' and '.join(before) or 'not stated'} → {after}"
