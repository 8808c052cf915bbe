"""The history of one record: what was changed, from what to what, by whom and when."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from assetregister.changes import ARCHIVED
from assetregister.kinds import Many
from ui.desktop.forms.sentences import counted, element_in_words, who_and_when
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.comparison import Comparison, Passing
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import HistoryLine, Reader

_MOST: Final = 40


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
        empty(self._column)
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
        if lines[0].creates:
            told = counted(len(lines), "field was stated", "fields were stated")
            card.body.addWidget(
                Words(f"The record was added; {told}.", Type.BODY, "text2", wrap=True)
            )
            return card
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 120)
        for place, line in enumerate(lines):
            self._add(grid, place, record, line)
        card.body.addLayout(grid)
        return card

    def _add(self, grid: QGridLayout, place: int, record: Record, line: HistoryLine) -> None:
        field = record.about.fields.get(line.place.partition("/")[0])
        if field is None or line.erased:
            grid.addWidget(Words(_sentence(field, line), wrap=True), place, 0, 1, 2)
            return
        top = Qt.AlignmentFlag.AlignTop
        label, compared = (
            Words(field.label, Type.BODY, "text2", wrap=True),
            self._compared(field, line),
        )
        for part in (label, compared):
            part.setContentsMargins(0, 5, 0, 0)  # on the line of the link
        grid.addWidget(label, place, 0, top)
        grid.addWidget(compared, place, 1)
        can, value = self._earlier(record, field, line)
        if can:
            restore = Button("Restore", Kind.LINK)
            restore.setToolTip("Bring back the earlier value")
            restore.setAccessibleName(f"Restore earlier value of {field.label}")
            restore.clicked.connect(lambda: self.restore_asked.emit(field.key, value))
            grid.addWidget(restore, place, 2, top)

    def _compared(self, field: Field, line: HistoryLine) -> QWidget:
        before = [element_in_words(field, v, self._register) for v in line.before if v is not None]
        after = line.after
        now = None if after is None else element_in_words(field, after, self._register)
        if field.many:
            return Passing(now or " and ".join(before), came=now is not None)
        return Comparison(" and ".join(before) or None, now)

    def _earlier(self, record: Record, field: Field, line: HistoryLine) -> tuple[bool, Any]:
        """Return whether the value before this change can be brought back, and the value."""
        if record.archived or self._register.read_only:
            return False, None
        before: Any = line.before[0] if line.before else None
        held = record.values.get(field.key)
        if not isinstance(field.kind, Many):
            return before != held and not (field.required and before is None), before
        if before is None or before in (held or ()):
            return False, None
        return True, field.kind.ordered([*(held or ()), before])


def _sentence(field: Field | None, line: HistoryLine) -> str:
    """Return what is told of a change that has no old and new value to show."""
    if line.place == ARCHIVED:
        return "Archived." if line.after else "Brought back."
    if field is None:
        return f"{line.place}: kept for a newer version of this program."
    return f"{field.label}: erased."
