"""Changes: what was changed since a day on the records that the workbook tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.changes import ARCHIVED
from exports.sources import mentioned
from exports.strategy.items import Item
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.changes import Operation
    from assetregister.register import HistoryLine
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Changes"
_PAGE: Final = 200


def write(estate: Estate, book: Book) -> int:
    """Write the sheet of changes since the day asked for; nothing where none was."""
    if estate.request.since is None:
        return 0
    lines = list(_lines(estate))
    estate.names.also(line.record for line in lines)
    estate.names.also(i for line in lines for i in _mentioned(estate, line))
    types = estate.register.types_of({line.record for line in lines})

    def sort(line: HistoryLine) -> str:
        return estate.schema.about(types[line.record]).label

    def label(line: HistoryLine) -> str:
        key = line.place.partition("/")[0]
        field = estate.schema.fields(types[line.record]).get(key)
        return "Archived" if key == ARCHIVED else field.label if field else key

    items = [
        Item("When", lambda line: line.operation.at[:16].replace("T", " "), 17),
        Item("Record", lambda line: estate.title(line.record), 34),
        Item("Sort", sort, 18),
        Item("What was done", lambda line: line.operation.title, 26),
        Item("Field", label, 24),
        Item("Before", lambda line: _said(estate, types, line, line.before), 36),
        Item("After", lambda line: _said(estate, types, line, (line.after,)), 36),
    ]
    if not estate.request.leave_out_personal:
        items.append(Item("By", lambda line: line.operation.actor, 20))
    since = estate.request.since
    intro = f"What was changed since {since.day} {since:%B %Y} on the records told of here."
    write_list(book, NAME, intro, items, lines)
    return len(lines)


def _lines(estate: Estate) -> Iterator[HistoryLine]:
    told = {record.id for about in estate.schema.tables for record in estate.of(about.key)}
    wanted: dict[str, set[str]] = {}
    for operation in _since(estate):
        for record in estate.register.touched(operation.id):
            if record in told:
                wanted.setdefault(record, set()).add(operation.id)
    found = [
        line
        for record, operations in wanted.items()
        for line in estate.register.history(record)
        if line.operation.id in operations and _tellable(estate, line)
    ]
    yield from sorted(found, key=lambda n: (n.operation.at, n.record, n.place), reverse=True)


def _since(estate: Estate) -> Iterator[Operation]:
    since = estate.request.since
    assert since is not None
    before = None
    while page := estate.register.operations(_PAGE, before):
        yield from (o for o in page if o.at[:10] >= since.isoformat())
        before = page[-1].seq


def _field(estate: Estate, line: HistoryLine) -> Any:
    key = estate.register.types_of([line.record]).get(line.record, "")
    return estate.schema.fields(key).get(line.place.partition("/")[0]) if key else None


def _tellable(estate: Estate, line: HistoryLine) -> bool:
    field = _field(estate, line)
    return field is None or estate.goes_out(field)


def _mentioned(estate: Estate, line: HistoryLine) -> Iterator[str]:
    field = _field(estate, line)
    if field is None or field.to is None:
        return
    element = line.place.partition("/")[2]
    if element:
        yield element
        return
    for value in (*line.before, line.after):
        if value is not None and not line.erased:
            yield from mentioned(field, value)


def _said(
    estate: Estate, types: dict[str, str], line: HistoryLine, values: tuple[Any, ...]
) -> str | None:
    if line.erased:
        return "erased"
    key, _, element = line.place.partition("/")
    field = estate.schema.fields(types[line.record]).get(key)
    stated = [value for value in values if value is not None]
    if not stated:
        return None
    if field is None:
        return "yes"
    if field.to is not None:
        return estate.title(element or stated[0])
    if element:
        return str(field.kind.element.format(field.kind.element.decode(element)))  # type: ignore[attr-defined]
    return " / ".join(str(field.kind.format(value)) for value in stated)


SHEET: Final = StrategySheet(NAME, write)
