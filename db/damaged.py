"""A damaged register: it is read as far as it goes, and what its log cannot say is left out."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from assetregister.errors import Refused
from assetregister.exporting import Progress, unheard
from db.log import read_operation
from db.register import SqlRegister
from db.salvaging import readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.changes import Operation
    from assetregister.register import HistoryLine, Rival


class DamagedRegister(SqlRegister):
    """A register of which only the log may be unreadable in part; nothing writes to it."""

    _operations: list[Operation] | None = None

    def history(self, record_id: str) -> list[HistoryLine]:
        """Return what was done to a record, newest first; nothing if that cannot be read."""
        try:
            return super().history(record_id)
        except Refused:
            return []

    def operations(
        self, limit: int = 100, before: int | None = None, *, actor: str = "", since: str = ""
    ) -> list[Operation]:
        """Return the operations that can be read, in order of arrival, newest first."""
        if self._operations is None:
            with self.asking() as connection:
                rows = readable(connection, self.tables.operation)
            self._operations = [read_operation(row) for row in reversed(rows)]
        wanted = (
            one
            for one in self._operations
            if (before is None or one.seq < before) and actor in ("", one.actor) and one.at >= since
        )
        return list(islice(wanted, limit))

    def touched(self, operation_id: str) -> dict[str, str]:
        """Return the records an operation touched; none if that cannot be read."""
        try:
            return super().touched(operation_id)
        except Refused:
            return {}

    def rivals(self, record_id: str) -> dict[str, list[Rival]]:
        """Return the places of a record that hold several values; none if that cannot be read."""
        try:
            return super().rivals(record_id)
        except Refused:
            return {}

    def undoable(self) -> None:
        """Return None: nothing can be changed here."""

    def redoable(self) -> None:
        """Return None: nothing can be changed here."""

    @contextmanager
    def snapshot(self, progress: Progress = unheard) -> Iterator[SqlRegister]:
        """Give the register itself: nobody saves anything in it."""
        del progress
        yield self
