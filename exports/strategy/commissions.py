"""Commissions: who commissions what from whom, providers that several bodies commission first."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from exports.strategy.items import Item, fields, reference_of
from exports.strategy.lists import write_list
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.strategy.estate import Estate

NAME: Final = "Commissions"


def write(estate: Estate, book: Book) -> int:
    """Write the sheet."""
    commissions = estate.of("commission")
    commissioners: defaultdict[str, set[str]] = defaultdict(set)
    for commission in commissions:
        body = commission.values.get("commissioner")
        if body:
            commissioners[commission.values.get("provider") or ""].add(body)

    def shared(commission: Record) -> int:
        return len(commissioners[commission.values.get("provider") or ""])

    def others(commission: Record) -> str | None:
        bodies = commissioners[commission.values.get("provider") or ""]
        rest = bodies - {commission.values.get("commissioner")}
        return "; ".join(sorted(map(estate.title, rest), key=str.casefold)) or None

    ordered = sorted(
        commissions,
        key=lambda c: (-shared(c), estate.title(c.values.get("provider")).casefold(), c.id),
    )
    items = [
        reference_of(),
        *fields(estate, "commission", "provider service commissioner"),
        Item("Commissioners of this provider", shared, 14),
        Item("Shared with", others, 34),
        *fields(
            estate,
            "commission",
            "commission_kind commission_status joint power value basis volume starts ends "
            "review_due reviewed_on reviewed_jointly outcome outcome_note procurement topics",
        ),
    ]
    intro = "Providers that several bodies commission come first."
    write_list(book, NAME, intro, items, ordered)
    return len(commissions)


SHEET: Final = StrategySheet(NAME, write)
