"""What a list says of its rows: how many of how many, how many more may match, their sum."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from assetregister.filters.conditions import Query
from assetregister.totals import total_of

if TYPE_CHECKING:
    from assetregister.exporting import Progress
    from ui.desktop.desk import Desk
    from ui.desktop.filters.bar import FilterBar
    from ui.desktop.tables.columns import TableColumn
    from ui.desktop.tables.footer import TableFooter


@dataclass(frozen=True)
class _Slow:
    """What is found out after the rows are on the screen."""

    possible: int
    total: str


class Counts(QObject):
    """Tells bar and footer; what takes time is found out off the window's thread."""

    def __init__(self, desk: Desk, bar: FilterBar, footer: TableFooter) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        self._footer = footer
        self._everything: dict[bool, int] = {}
        self._asked: tuple[Query, TableColumn | None, int] | None = None

    def forget(self) -> None:
        """Count all records again the next time: something has changed."""
        self._everything.clear()
        self._asked = None

    def of(self, query: Query) -> int:
        """Return how many records there are without conditions."""
        if query.archived not in self._everything:
            everything = Query(query.type, archived=query.archived)
            self._everything[query.archived] = self._desk.register.count(everything)
        return self._everything[query.archived]

    def tell(self, query: Query, shown: int, summed: TableColumn | None) -> None:
        """Say what is known of the rows of a query, and find out the rest."""
        asked = (query, summed, shown)
        if asked == self._asked:
            return
        self._asked = asked
        of = self.of(query)
        self._bar.say_count(shown, of, 0, with_possible=query.possible)
        if not shown or summed is None:
            self._footer.say_total("")
        needs_possible = query.where is not None and not query.possible
        if not needs_possible and (summed is None or not shown):
            return

        def work(_progress: Progress) -> _Slow:
            register = self._desk.register
            certain = replace(query, possible=False)
            possible = register.count_possible(certain) if needs_possible else 0
            if summed is None or not shown:
                return _Slow(possible, "")
            total = total_of(register, query, summed.path)
            return _Slow(possible, total.sentence(summed.label))

        def done(found: _Slow) -> None:
            if self._asked == asked:
                self._bar.say_count(shown, of, found.possible, with_possible=query.possible)
                self._footer.say_total(found.total)

        self._desk.tasks.quietly(work, done)
