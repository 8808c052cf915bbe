"""What inner records add up to, beside what the record they live in says of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assetregister.kinds import Amount, Percentage, Qualifier, Quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assetregister.records.record import RecordType
    from assetregister.schema import WayBack


@dataclass(frozen=True, slots=True)
class Total:
    """One line: “Floor area: 3,520 of about 3,400 m²”, and whether the parts exceed the whole."""

    words: str
    exceeds: bool = False


def totals(
    way: WayBack,
    several: Sequence[Mapping[str, Any]],
    about: RecordType,
    whole: Mapping[str, Any],
) -> list[Total]:
    """Return the totals of the amounts that the parent states for the whole."""
    found = []
    for key in way.type.columns:
        parts, of = way.type.fields.get(key), about.fields.get(key)
        held = whole.get(key)
        if parts is None or of is None or not isinstance(held, Amount):
            continue
        if isinstance(parts.kind, Percentage) or not isinstance(parts.kind, Quantity):
            continue
        stated = [value for one in several if isinstance(value := one.get(key), Amount)]
        if stated and isinstance(of.kind, Quantity):
            found.append(_total(parts.label, parts.kind, stated, len(several), of.kind, held))
    return found


def _total(
    label: str, kind: Quantity, stated: Sequence[Amount], count: int, of: Quantity, held: Amount
) -> Total:
    sums = sum(kind.in_base(value) for value in stated)
    exact = all(v.qualifier is Qualifier.EXACTLY and v.high is None for v in stated)
    about = "" if exact else "about "
    number = Amount(sums, unit=kind.unit).text_number()  # type: ignore[arg-type]  # sum of Decimals
    over = f", stated for {len(stated)} of {count}" if len(stated) < count else ""
    words = f"{label}: {about}{number} of {of.format(held)}{over}"
    return Total(words, exceeds=float(sums) > (of.span(held)[1] or 0))  # type: ignore[operator]
