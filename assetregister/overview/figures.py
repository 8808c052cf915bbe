"""The figures of an overview: assets, space not in use, co-locations, providers, funding."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import (
    BLANK,
    LESS,
    Both,
    Compare,
    Either,
    Not,
    Query,
)
from assetregister.kinds import Amount, Qualifier
from assetregister.overview.parts import Figure, among, encoded, equals, stated
from assetregister.rules.rule import later
from assetregister.totals import total_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from assetregister.register import Reader
    from assetregister.totals import Total

_CHECKED_WITHIN: Final = 6  # months
_NOT_TO_COME: Final = ("received", "spent", "refused", "withdrawn")
_LARGE: Final = ((Decimal(10**9), "bn"), (Decimal(10**6), "m"))


def assets(register: Reader, today: datetime.date) -> Figure:
    """Count the assets, and those whose floor area is known."""
    query = Query("asset")
    known = register.count(Query("asset", stated("floor_area")))
    note = f"{known:,} {'has' if known == 1 else 'have'} a floor area"
    return _counted(register, query, note)


def space_not_in_use(register: Reader, today: datetime.date) -> Figure:
    """Add up the vacant space that is still vacant."""
    ended = Compare(("ended",), BLANK)
    query = Query("occupation", Both((equals("occupation_kind", code="vacant"), ended)))
    total = total_of(register, query, ("floor_area",))
    return _added_up("Space not in use", "door-open", query, total, "vacant space")


def colocations(register: Reader, today: datetime.date) -> Figure:
    """Count the co-locations, and how far along most of them are."""
    query = Query("colocation")
    kind = register.schema.fields("colocation")["stage"].kind
    stages = [
        f"{count:,} {kind.format(code).lower()}"
        for code, count in register.values_of(query, ("stage",))[:2]
        if code is not None
    ]
    return _counted(register, query, ", ".join(stages))


def providers(register: Reader, today: datetime.date) -> Figure:
    """Count the providers, and those whose details nobody has checked for half a year."""
    query = Query("provider")
    since = encoded(
        register.schema.fields("provider")["checked_on"], later(today, -_CHECKED_WITHIN)
    )
    old = Either((Compare(("checked_on",), BLANK), Compare(("checked_on",), LESS, (since,))))
    unchecked = register.count(Query("provider", old))
    note = f"{unchecked:,} not checked for {_CHECKED_WITHIN} months" if unchecked else ""
    return _counted(register, query, note, warns=bool(unchecked))


def funding(register: Reader, today: datetime.date) -> Figure:
    """Add up the money that is to come, each pound once."""
    to_come = Not(among("funding_status", codes=_NOT_TO_COME))
    once = (Compare(("counted_in",), BLANK), Not(equals("is_total", code="yes")))
    query = Query("funding", Both((to_come, *once)))
    total = total_of(register, query, ("amount",))
    return _added_up("Funding expected", "pound-sterling", query, total, "line")


def _counted(register: Reader, query: Query, note: str, *, warns: bool = False) -> Figure:
    about = register.schema.about(query.type)
    count = register.count(query)
    said = note if count else ""
    return Figure(about.plural, about.icon, query, f"{count:,}", note=said, warns=warns)


def _added_up(label: str, icon: str, query: Query, total: Total, one: str) -> Figure:
    if not total.rows:
        return Figure(label, icon, query, "None", note="none is recorded")
    if total.amount is None:
        several = "" if total.rows == 1 else "s"
        return Figure(label, icon, query, "Not stated", note=f"{total.rows:,} {one}{several}")
    missing = total.rows - total.stated
    note = f"stated for all {total.rows:,}"
    if missing:
        note = f"{missing:,} of {total.rows:,} {one}s not stated"
    before, figure, unit = short(total.amount)
    return Figure(label, icon, query, figure, before, unit, note)


def short(amount: Amount) -> tuple[str, str, str]:
    """Return an amount as a tile has room for it: qualifier, number, unit; £1.5bn for pounds."""
    number, high = amount.low, amount.high
    said = amount.qualifier
    if high is not None and said is Qualifier.EXACTLY:
        said = Qualifier.AT_LEAST
    before = "" if said is Qualifier.EXACTLY else said.label.lower()
    if amount.unit != "£":
        return before, f"{number:,.0f}", amount.unit
    for size, letters in _LARGE:
        if number >= size:
            return before, f"£{(number / size).quantize(Decimal('0.1')).normalize():f}{letters}", ""
    return before, f"£{number:,.0f}", ""


FIGURES: Final[tuple[Callable[[Reader, datetime.date], Figure], ...]] = (
    assets,
    space_not_in_use,
    colocations,
    providers,
    funding,
)
