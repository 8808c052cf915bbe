"""Utilisation and void space: who uses which space for what, and what stands empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.strategy.items import fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Utilisation and void space"
_KEYS: Final = (
    "asset occupation_kind occupier space usage team role_group agreement_type starts ended hours "
    "days floor_area rooms desks staff fte volunteers clients_weekly sharing_offered charge "
    "available_from vacancy_status suits self_contained lettable declared_surplus handback "
    "contact_name contact_email contact_phone"
)


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    occupations = estate.of("occupation")
    order = {asset.id: place for place, asset in enumerate(estate.assets)}
    occupations = sorted(occupations, key=lambda o: order.get(o.values.get("asset") or "", -1))
    items = [
        reference_of(),
        *fields(estate, "occupation", _KEYS, "floor_area rooms desks staff fte charge"),
    ]
    intro = "Who uses which space for what, vacant space among it."
    write_list(book, NAME, intro, items, occupations)
    return len(occupations)


SHEET: Final = StrategySheet(NAME, write)
