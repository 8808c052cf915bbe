"""The records that point at one, grouped by how, each a line that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desktop.forms.kin import linked
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.card import Card
from ui.desktop.widgets.emptystate import EmptyState

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.register import Reader

_MOST = 50


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
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        counts = self._register.counts_pointing(record) if record else {}
        ways = linked(self._register.schema, record.about) if record else []
        held = [way for way in ways if counts.get(way.name)]
        for way in held:
            if record is not None:
                self._add_card(way.label, self._register.pointing_at(record.id, way))
        if not held:
            self._column.addWidget(
                EmptyState("link", "None yet", "No other record points at this one.")
            )
        self._column.addStretch(1)

    def _add_card(self, label: str, records: list[Record]) -> None:
        card = Card(label, f"{len(records):,}")
        card.body.setSpacing(2)
        titles = self._register.titles([record.id for record in records[:_MOST]])
        for record in records[:_MOST]:
            title = titles.get(record.id, record.reference)
            line = Button(title, Kind.LINK, glyph=record.about.icon)
            line.setAccessibleName(f"{record.about.label}: {title}")
            line.clicked.connect(lambda _=False, i=record.id: self.opened.emit(i))
            card.body.addWidget(line)
        self._column.addWidget(card)
