"""An ordered window over a query's rows: pages read when first shown, the latest few kept."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ui.desktop.tables.cells import Cell, all_ids, cell_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assetregister.filters.conditions import Query
    from assetregister.register import Reader
    from ui.desktop.tables.columns import TableColumn

PAGE = 200
KEPT = 8


@dataclass
class Page:
    """Some rows as read, (id, state, encoded values…), and the cells made from them so far."""

    rows: Sequence[Sequence[Any]]
    titles: dict[str, str]
    cells: dict[int, tuple[Cell, ...]] = field(default_factory=dict)

    def differing(self, other: Page) -> list[int] | None:
        """Return which rows show something else than in `other`; None if they are other rows."""
        if [row[0] for row in self.rows] != [row[0] for row in other.rows]:
            return None
        if self.titles != other.titles:
            return list(range(len(self.rows)))
        pairs = enumerate(zip(self.rows, other.rows, strict=True))
        return [place for place, (mine, theirs) in pairs if tuple(mine) != tuple(theirs)]


class RowWindow:
    """The rows of one query with their columns; never more than a few pages in memory."""

    def __init__(self, register: Reader, query: Query, columns: Sequence[TableColumn]) -> None:
        self._register = register
        self.query = query
        self.columns = list(columns)
        self.count = register.count(query)
        self._pages: OrderedDict[int, Page] = OrderedDict()

    def row(self, place: int) -> Sequence[Any]:
        """Return a row as read: id, state, encoded values."""
        page = self._page(place // PAGE)
        return page.rows[place % PAGE] if place % PAGE < len(page.rows) else ("", 0)

    def cells(self, place: int) -> tuple[Cell, ...]:
        """Return the cells of a row."""
        page = self._page(place // PAGE)
        within = place % PAGE
        made = page.cells.get(within)
        if made is None:
            made = page.cells[within] = self._make(page, within)
        return made

    def _make(self, page: Page, within: int) -> tuple[Cell, ...]:
        if within >= len(page.rows):
            return tuple(Cell() for _ in self.columns)
        values = page.rows[within][2:]
        pairs = zip(self.columns, values, strict=True)
        return tuple(cell_of(column, value, page.titles) for column, value in pairs)

    def held(self) -> list[int]:
        """Return the numbers of the pages in memory."""
        return list(self._pages)

    def place_of(self, record_id: str) -> int | None:
        """Return where a record stands, if it is on a page in memory."""
        for number, page in self._pages.items():
            for within, row in enumerate(page.rows):
                if row[0] == record_id:
                    return number * PAGE + within
        return None

    def refresh(self, showing: Iterable[int]) -> list[int] | None:
        """Read the pages that are showing again and forget the others.

        Returns the places of rows that now show something else; None if other rows stand there
        than before.
        """
        before = dict(self._pages)
        count, self.count = self.count, self._register.count(self.query)
        self._pages.clear()
        if count != self.count:
            return None
        changed: list[int] = []
        for number in showing:
            if number not in before:
                continue
            differing = self._page(number).differing(before[number])
            if differing is None:
                return None
            changed.extend(number * PAGE + within for within in differing)
        return changed

    def _page(self, number: int) -> Page:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
            return page
        paths = [column.path for column in self.columns]
        rows = self._register.rows(self.query, paths, PAGE, number * PAGE)
        page = Page(rows, self._register.titles(all_ids(self.columns, rows)))
        self._pages[number] = page
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        return page
