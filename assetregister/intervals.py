"""Reckoning with amounts of which only bounds are known: more than £400, 6 to 12, about 30."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assetregister.kinds import Amount, Qualifier
from assetregister.kinds.units import convert

if TYPE_CHECKING:
    from assetregister.kinds import Quantity

ENDLESS: Final = Decimal("Infinity")
_ROUGH: Final = (Qualifier.ABOUT, Qualifier.ALMOST)
_NEAR: Final = Decimal("0.1")  # how far from “about 30” a number may lie and not contradict it


@dataclass(frozen=True, slots=True)
class Interval:
    """From the lowest to the highest number it may be; `rough` if a source said about."""

    low: Decimal
    high: Decimal
    rough: bool = False

    def minus(self, other: Interval) -> Interval:
        """Return the difference."""
        return Interval(self.low - other.high, self.high - other.low, self.rough or other.rough)

    def times(self, factor: int) -> Interval:
        """Return a multiple; of a factor below nought, the ends change places."""
        low, high = sorted((self.low * factor, self.high * factor))
        return Interval(low, high, self.rough)

    def over(self, other: Interval) -> Interval | None:
        """Return the quotient; None where this may be below nought, or the other nought or less."""
        if self.low < 0 or other.low <= 0:
            return None
        return Interval(self.low / other.high, self.high / other.low, self.rough or other.rough)

    def amount(self, unit: str, step: Decimal) -> Amount | None:
        """Return it as an amount rounded to a step; None if neither end is known."""
        rough = Qualifier.ABOUT if self.rough else Qualifier.EXACTLY
        low, high = (n if n.is_infinite() else n.quantize(step) for n in (self.low, self.high))
        if low == high:
            return Amount(low, None, unit, rough)
        if high.is_infinite():
            return None if low.is_infinite() else Amount(low, None, unit, Qualifier.AT_LEAST)
        if low.is_infinite() or low == 0:
            return Amount(high, None, unit, Qualifier.UP_TO)
        return Amount(low, high, unit, rough)

    def contradicts(self, other: Interval) -> bool:
        """Return whether no number can be both; “about” has some room."""
        room = max(abs(self.low), abs(other.low)) * _NEAR if self.rough or other.rough else 0
        return self.low > other.high + room or other.low > self.high + room


def interval(amount: Amount, kind: Quantity) -> Interval:
    """Return what an amount may be, in its field's own unit."""
    low, *rest = (convert(number, amount.unit, kind.unit) for number in amount.numbers())
    rough = amount.qualifier in _ROUGH
    match amount.qualifier:
        case Qualifier.MORE_THAN | Qualifier.AT_LEAST:
            return Interval(low, ENDLESS)
        case Qualifier.UP_TO:
            return Interval(-ENDLESS if low < 0 else Decimal(0), low)
    return Interval(low, rest[0] if rest else low, rough)
