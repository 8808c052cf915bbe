"""Floor area by the sector that holds it: in use, part used, vacant, or use not stated."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import (
    AT_LEAST,
    BLANK,
    LESS,
    Both,
    Compare,
    Either,
    Not,
    Query,
)
from assetregister.kinds import Percentage, Qualifier
from assetregister.overview.parts import NOT_STATED, Bar, Chart, Part, among, encoded, stated
from assetregister.totals import total_of

if TYPE_CHECKING:
    import datetime

    from assetregister.filters.conditions import Condition
    from assetregister.register import Reader

_HOLDERS: Final = 5
_SECTOR: Final = ("owner", "sector")
_VACANT: Final = ("vacant", "vacant_temporarily", "vacant_surplus")
LEGEND: Final = ("In use", "Part used", "Vacant", "Use not stated")


def floor_area_by_holder(register: Reader, today: datetime.date) -> Chart:
    """Add up the floor area of the sectors that hold most assets, by how it is used."""
    known = stated("floor_area")
    counts = register.values_of(Query("asset", known), _SECTOR)
    sectors = [code for code, _ in counts if code is not None]
    kind = register.schema.fields("organisation")["sector"].kind
    groups: list[tuple[str, Condition]] = [
        (kind.format(code), among(*_SECTOR, codes=(code,))) for code in sectors[:_HOLDERS]
    ]
    if others := tuple(sectors[_HOLDERS:]):
        groups.append(("Others", among(*_SECTOR, codes=others)))
    if any(code is None for code, _ in counts):
        groups.append((NOT_STATED, Compare(_SECTOR, BLANK)))
    uses = _uses(register)
    bars = [_bar(register, label, Both((known, where)), uses) for label, where in groups]
    bars.sort(key=lambda bar: (bar.label == NOT_STATED, -sum(part.length for part in bar.parts)))
    states = sum(count for _, count in counts)
    note = f"stated for {states:,} of {register.count(Query('asset')):,}"
    empty = "No asset states its floor area yet."
    return Chart("Floor area by holder", note if bars else "", tuple(bars), LEGEND, empty=empty)


def _uses(register: Reader) -> tuple[Condition, ...]:
    """Return the conditions, of which an asset meets one, in the order of the legend."""
    field = register.schema.fields("asset")["utilisation"]
    assert isinstance(field.kind, Percentage)
    threshold = encoded(field, field.kind.parse(str(field.kind.low)))
    vacant = among("status", codes=_VACANT)
    partly = among("status", codes=("partly_vacant",))
    low = Compare(("utilisation",), LESS, (threshold,))
    high = Compare(("utilisation",), AT_LEAST, (threshold,))
    taken = Both((Not(vacant), Either((partly, low))))
    used = Both((Not(vacant), Not(partly), high))
    unknown = Both((Not(vacant), Not(partly), Compare(("utilisation",), BLANK)))
    return used, taken, vacant, unknown


def _bar(register: Reader, label: str, where: Both, uses: tuple[Condition, ...]) -> Bar:
    parts = []
    for use in uses:
        query = Query("asset", Both((*where.parts, use)))
        total = total_of(register, query, ("floor_area",))
        length = total.amount.low if total.amount is not None else Decimal(0)
        parts.append(Part(length, total.rows, query))
    query = Query("asset", where)
    whole = total_of(register, query, ("floor_area",)).amount
    assert whole is not None
    hedge = "" if whole.qualifier is Qualifier.EXACTLY and whole.high is None else "about "
    return Bar(label, tuple(parts), f"{hedge}{whole.low:,.0f} {whole.unit}", query)
