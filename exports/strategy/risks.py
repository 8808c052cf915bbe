"""Risks and assumptions: barriers, risks, actions and decisions, and what was taken as given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.filters.conditions import Query
from exports.strategy.items import Item, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Risks and assumptions"
_FIRST: Final = ("risk", "barrier")


def write(estate: Estate, book: Book) -> int:
    """Write the sheet: risks and barriers first; closed ones stay, with the day they closed."""
    order = [t.code for t in estate.schema.terms("matter_kind").terms]
    matters = sorted(
        estate.of("matter"),
        key=lambda m: (_place(m.values.get("matter_kind"), order), estate.title(m).casefold()),
    )
    assumptions = estate.register.find(Query("assumption"))
    rows: list[Any] = [*matters, *assumptions]

    def matter(record: Any) -> Any:
        return record if record.about.key == "matter" else None

    def assumption(record: Any) -> Any:
        return record if record.about.key == "assumption" else None

    def kind(record: Any) -> str:
        if matter(record) is None:
            return "Assumption"
        code = record.values.get("matter_kind")
        field = estate.schema.fields("matter")["matter_kind"]
        return str(field.kind.format(code)) if code else "Not stated"

    items = [
        reference_of(),
        Item("Sort", kind, 16),
        Item("What", lambda record: estate.title(record), 40),
        *fields(
            estate,
            "matter",
            "matter_status records owner partnership rating likelihood impact control due_on "
            "review_on closed_on escalates_to barrier_kind delivery_route outcome consequences "
            "description",
            of=matter,
        ),
        *fields(estate, "assumption", "value unit text_value source confirmed", of=assumption),
    ]
    intro = "Barriers, risks, actions, decisions, and what calculations take as given."
    write_list(book, NAME, intro, items, rows)
    return len(rows)


def _place(kind: str | None, order: list[str]) -> int:
    if kind in _FIRST:
        return _FIRST.index(kind) - len(_FIRST)
    return order.index(kind) if kind in order else len(order)


SHEET: Final = StrategySheet(NAME, write)
