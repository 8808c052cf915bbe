"""Due: reviews, meetings, checks, lease events and deadlines, overdue ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.due import falling_due
from exports.strategy.items import Item
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.due import Due
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate

NAME: Final = "Due"


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    due = falling_due(estate, estate.today)
    records = estate.register.get_many([d.record for d in due])
    estate.names.also(d.record for d in due)

    def standing(d: Due) -> Value:
        return "Overdue" if d.day < estate.today else None

    def reference(d: Due) -> Value:
        return _record(records, d).reference

    items = [
        Item("Reference", reference, 17),
        Item("Due", lambda d: d.day, 13),
        Item("Standing", standing, 12),
        Item("What", lambda d: d.what, 24),
        Item("About", lambda d: estate.title(d.record), 52),
        Item("Sort", lambda d: _record(records, d).about.label, 20),
        Item("As stated", lambda d: d.as_stated or None, 16),
    ]
    intro = "Reviews, meetings, checks, deadlines and lease events: overdue, or due within a year."
    write_list(book, NAME, intro, items, due)
    return len(due)


def _record(records: dict[str, Record], due: Due) -> Record:
    return records[due.record]


SHEET: Final = StrategySheet(NAME, write)
