"""Worked-out values: what fields of a record amount to, by a formula that is declared once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from assetregister.intervals import Interval, interval
from assetregister.kinds import Money, Number, Percentage, Quantity

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.kinds import Amount

Values = Mapping[str, Any]
Formula = Callable[..., Interval | None]
_TENTH, _PENNY, _FINE = Decimal("0.1"), Decimal("0.01"), Decimal("0.000001")
_ALL: Final = Interval(Decimal(100), Decimal(100))


@dataclass(frozen=True, slots=True)
class Working:
    """A value that other fields amount to: it is shown beside them and never put in their place.

    It stands after the field `after`. Where a source states the value itself, `stated` is the field
    that keeps it; the two are compared and both shown.
    """

    key: str
    label: str
    help: str
    inputs: tuple[str, ...]
    formula: Formula
    kind: Quantity
    step: Decimal
    after: str
    stated: str = ""

    def of(self, values: Values, fields: Mapping[str, Field]) -> Amount | None:
        """Return the value; None where something is not stated or leaves it open."""
        known = self._reckon(values, fields)
        return None if known is None else known.amount(self.kind.unit, self.step)

    def missing(self, values: Values) -> list[str]:
        """Return the keys of the fields that it needs and that are not stated."""
        return [key for key in self.inputs if values.get(key) is None]

    def differs(self, values: Values, fields: Mapping[str, Field]) -> bool:
        """Return whether what is stated cannot be what the fields amount to."""
        said = values.get(self.stated)
        worked = self.of(values, fields)
        if said is None or worked is None:
            return False
        kind = fields[self.stated].kind
        assert isinstance(kind, Quantity)
        return interval(said, kind).contradicts(interval(worked, self.kind))

    def _reckon(self, values: Values, fields: Mapping[str, Field]) -> Interval | None:
        if self.missing(values):
            return None
        kinds = [fields[key].kind for key in self.inputs]
        amounts = zip(self.inputs, kinds, strict=True)
        return self.formula(
            *(interval(values[key], kind) for key, kind in amounts if isinstance(kind, Quantity))
        )


def payback(capital: str, before: str, after: str, *, stated: str) -> Working:
    """Return the years in which lower rent pays capital back."""
    return Working(
        "payback_worked_out",
        "Payback worked out",
        "The capital, divided by how much less rent is paid each year.",
        (capital, before, after),
        lambda spent, was, now: spent.over(was.minus(now)),
        Quantity("years"),
        _TENTH,
        stated,
        stated,
    )


def share_saved(label: str, before: str, after: str) -> Working:
    """Return the share of a cost that is saved; below nought where the cost rises."""

    def formula(was: Interval, now: Interval) -> Interval | None:
        left = now.over(was)
        return None if left is None else _ALL.minus(left.times(100))

    told = "How much less it costs after, as a share of what it cost before."
    inputs = (before, after)
    return Working(f"{after}_saved", label, told, inputs, formula, Percentage(), _TENTH, after)


def variance(label: str, aimed: str, reached: str, kind: type[Money | Number]) -> Working:
    """Return what was reached less what was aimed at; below nought where less was reached."""
    return Working(
        f"{reached}_less_{aimed}",
        label,
        "What was reached less what was sought: below 0 where less was reached.",
        (aimed, reached),
        lambda sought, got: got.minus(sought),
        kind(),
        _PENNY if kind is Money else _FINE,
        reached,
    )


def change(label: str, before: str, reached: str, kind: type[Money | Number]) -> Working:
    """Return what was reached less what there was before."""
    told = "What was reached less what there was before: below 0 where it fell."
    return replace(variance(label, before, reached, kind), help=told)


def cost_of_one(label: str, cost: str, gained: str, *, stated: str = "") -> Working:
    """Return what one unit of what was gained costs."""
    return Working(
        f"cost_of_one_{gained}",
        label,
        "The cost, divided by the QALYs gained.",
        (cost, gained),
        lambda spent, gain: spent.over(gain),
        Money(),
        _PENNY,
        stated or gained,
        stated,
    )
