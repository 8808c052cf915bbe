"""The records that point at one, grouped by how, each a line that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assetregister.filters.conditions import EQUAL, Compare, Query
from ui.desktop.forms.kin import linked
from ui.desktop.forms.linkline import LinkLine
from ui.desktop.look.fonts import Type
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.emptying import empty
from ui.desktop.widgets.emptystate import EmptyState
from ui.desktop.widgets.words import Words

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.register import Reader
    from assetregister.schema import WayBack

_MOST: Final = 50


class LinksPage(QWidget):
    """Cards of linked records; ``opened`` with the id of the one pressed."""

    opened = Signal(str)

    def __init__(self, register: Reader) -> None:
        super().__init__()
        self._register = register
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def show_record(self, record: Record | None) -> None:
        """Show what points at a record; nothing does at a new one."""
        empty(self._column)
        counts = self._register.counts_pointing(record) if record else {}
        ways = linked(self._register.schema, record.about) if record else []
        held = [way for way in ways if counts.get(way.name)]
        for way in held:
            if record is not None:
                self._column.addWidget(self._card(record, way, counts[way.name]))
        if not held:
            self._column.addWidget(
                EmptyState("link", "None yet", "No other record points at this one.")
            )
        self._column.addStretch(1)

    def _card(self, record: Record, way: WayBack, count: int) -> Card:
        card = Card(way.label, f"{count:,}")
        card.body.setSpacing(0)
        query = Query(way.type.key, Compare((way.field.key,), EQUAL, (record.id,)))
        ids = [str(row[0]) for row in self._register.rows(query, (), limit=_MOST)]
        titles = self._register.titles(ids)
        for record_id in sorted(ids, key=lambda i: titles.get(i, "").casefold()):
            line = LinkLine(way.type.icon, way.type.label, titles.get(record_id, record_id))
            line.clicked.connect(lambda _=False, i=record_id: self.opened.emit(i))
            card.body.addWidget(line)
        if count > len(ids):
            card.body.addWidget(Words(f"and {count - len(ids):,} more", Type.SMALL, "muted"))
        return card
