"""Honest totals: what a field adds up to over a query's rows, and of how many it is stated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assetregister.errors import InvalidValue
from assetregister.filters.conditions import leaf
from assetregister.kinds import Amount, Qualifier, Quantity

if TYPE_CHECKING:
    from assetregister.filters.conditions import Query
    from assetregister.register import Reader


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over the rows where an amount is stated; None where none states it."""

    stated: int
    rows: int
    amount: Amount | None
    words: str

    def sentence(self, label: str) -> str:
        """Return “Floor area stated for 20 of 28: about 105,000 m²”."""
        if not self.stated:
            return f"{label}: not stated for any of {self.rows:,}"
        return f"{label} stated for {self.stated:,} of {self.rows:,}: {self.words}"


def total_of(register: Reader, query: Query, path: tuple[str, ...]) -> Total:
    """Add an amount up over a query's rows, in its field's own unit."""
    schema = register.schema
    kind = leaf(schema, schema.about(query.type), path).kind
    assert isinstance(kind, Quantity)
    low = high = Decimal(0)
    said: set[Qualifier] = set()
    stated = rows = 0
    for encoded, count in register.values_of(query, path):
        rows += count
        amount = _read(kind, encoded)
        if amount is None:
            continue
        stated += count
        said.add(amount.qualifier)
        base = kind.in_base(amount)
        low += base * count
        top = amount if amount.high is None else replace(amount, low=amount.high, high=None)
        high += kind.in_base(top) * count
    if not stated:
        return Total(0, rows, None, "")
    amount = _sum(kind, low, high, said)
    return Total(stated, rows, amount, kind.format(amount))


def _read(kind: Quantity, encoded: str | None) -> Amount | None:
    if encoded is None:
        return None
    try:
        amount = kind.decode(encoded)
        kind.in_base(amount)
    except InvalidValue:
        return None
    return amount


def _sum(kind: Quantity, low: Decimal, high: Decimal, said: set[Qualifier]) -> Amount:
    step = Decimal("0.01") if kind.unit == "£" and low < 1000 else Decimal(1)
    first, last = low.quantize(step), high.quantize(step)
    qualifier = Qualifier.EXACTLY
    if said - {Qualifier.EXACTLY}:
        least = {Qualifier.EXACTLY, Qualifier.MORE_THAN, Qualifier.AT_LEAST}
        qualifier = Qualifier.AT_LEAST if said <= least else Qualifier.ABOUT
    return Amount(first, last if last > first else None, kind.unit, qualifier)
