"""The marks of the rows on the screen: the rules applied to them alone, once scrolling rests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from assetregister.register import Reader
    from ui.desktop.tables.model import RecordTableModel
    from ui.desktop.tables.view import RecordTable

AFTER: Final = 120


class RowMarks(QObject):
    """Marks what is in sight in a table, however many records the register holds."""

    def __init__(self, table: RecordTable, model: RecordTableModel, register: Reader) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._register = register
        self._known: set[str] = set()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER)
        self._later.timeout.connect(self._look)
        table.verticalScrollBar().valueChanged.connect(lambda _: self.look())
        table.verticalScrollBar().rangeChanged.connect(lambda *_: self.look())
        model.modelReset.connect(self.look)

    def look(self) -> None:
        """Look at the rows on the screen once scrolling rests."""
        self._later.start()

    def look_again(self) -> None:
        """Forget what was found: something has changed."""
        self._known.clear()
        self.look()

    def _look(self) -> None:
        from assetregister.findings import findings_on  # only once rows are shown

        if not self._table.isVisible():
            return
        shown = self._model.record_ids([self._table.in_sight()])
        ids = [record_id for record_id in shown if record_id and record_id not in self._known]
        if not ids:
            return
        self._known.update(ids)
        found: dict[str, list[str]] = {record_id: [] for record_id in ids}
        held = [one for one in self._register.get_many(ids).values() if not one.archived]
        for finding in findings_on(held, self._register):
            if not finding.accepted:
                found[finding.record].append(finding.sentence)
        self._model.mark(found)
