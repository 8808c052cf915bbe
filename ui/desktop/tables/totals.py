"""Honest totals: what a column adds up to, and of how many rows it is stated."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assetregister.errors import InvalidValue
from assetregister.kinds import Amount, Qualifier, Quantity

if TYPE_CHECKING:
    from assetregister.filters.conditions import Query
    from assetregister.register import Reader
    from ui.desktop.tables.columns import TableColumn


@dataclass(frozen=True)
class Total:
    """A sum over the rows where an amount is stated."""

    label: str
    stated: int
    rows: int
    amount: str

    def sentence(self) -> str:
        """Return “Floor area stated for 20 of 28: about 105,000 m²”."""
        if not self.stated:
            return f"{self.label}: not stated for any of {self.rows:,}"
        return f"{self.label} stated for {self.stated:,} of {self.rows:,}: {self.amount}"


def total_of(register: Reader, query: Query, column: TableColumn) -> Total:
    """Add a column up over a query's rows, in the column's own unit."""
    kind = column.field.kind
    assert isinstance(kind, Quantity)
    low = high = Decimal(0)
    said: set[Qualifier] = set()
    stated = rows = 0
    for encoded, count in register.values_of(query, column.path):
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
    return Total(column.label, stated, rows, _words(kind, low, high, said))


def _read(kind: Quantity, encoded: str | None) -> Amount | None:
    if encoded is None:
        return None
    try:
        amount = kind.decode(encoded)
        kind.in_base(amount)
    except InvalidValue:
        return None
    return amount


def _words(kind: Quantity, low: Decimal, high: Decimal, said: set[Qualifier]) -> str:
    step = Decimal("0.01") if kind.unit == "£" and low < 1000 else Decimal(1)
    first, last = low.quantize(step), high.quantize(step)
    qualifier = Qualifier.EXACTLY
    if said - {Qualifier.EXACTLY}:
        least = {Qualifier.EXACTLY, Qualifier.MORE_THAN, Qualifier.AT_LEAST}
        qualifier = Qualifier.AT_LEAST if said <= least else Qualifier.ABOUT
    amount = Amount(first, last if last > first else None, kind.unit, qualifier)
    return kind.format(amount)
