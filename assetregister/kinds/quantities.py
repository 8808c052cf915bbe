"""Amounts with unit and qualifier: about 3,400 m², 6 to 12 weeks, more than £400,000,000."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from typing import ClassVar, Final

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import refuse_shortened, tidy, with_hyphens
from assetregister.kinds.kind import Bound, Column, Doubt, Kind, Shape
from assetregister.kinds.numerals import (
    Numeral,
    plain,
    refuse_rounded,
    split_multiplier,
    split_numerals,
)
from assetregister.kinds.qualifiers import Qualifier, only, split_qualifier
from assetregister.kinds.units import (
    convert,
    convertible,
    dimension_of,
    known_unit,
    same_label,
    singular,
    symbol_of,
    units_like,
)

__all__ = ["Amount", "Money", "Percentage", "Qualifier", "Quantity"]

POUND: Final = "£"
PENNY: Final = "p"
PERCENT: Final = "%"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or a range from `low` to `high`, in the unit in which it was entered.

    An amount that nobody stated is None, never an Amount; nought is an amount.
    """

    low: Decimal
    high: Decimal | None = None
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACTLY

    def text_number(self) -> str:
        """Return the digits alone, thousands separated: 3,400 or 6 to 12."""
        return " to ".join(_grouped(n, self.unit) for n in self.numbers())

    def numbers(self) -> tuple[Decimal, ...]:
        """Return the number, or both ends of the range."""
        return (self.low,) if self.high is None else (self.low, self.high)


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise InvalidOperation(f"{text} is not a number.")
    return number


def _grouped(number: Decimal, unit: str) -> str:
    text = f"{Decimal(plain(number)):,f}"
    whole, _, part = text.partition(".")
    return f"{whole}.{part:0<2}" if part and unit == POUND else text


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a range as read; a single number is both ends. No unit is the field's."""

    number: Decimal
    power: int
    unit: str

    def value(self) -> Decimal:
        """Return the number with its multiplier. Raises InvalidValue for too many digits."""
        number = Decimal(plain(self.number * Decimal(10) ** self.power))
        refuse_rounded(number)
        return number


class Quantity(Kind[Amount]):
    """An amount in the field's unit, or in another unit that converts to it, kept as entered.

    `units` are the others that forms offer. A unit without dimension (beds, staff) counts one for
    one. “400+” says at least 400. Numbers in the columns are in the field's own unit.
    """

    name = "quantity"
    shape = Shape.AMOUNT
    negative: ClassVar[bool] = False

    def __init__(self, unit: str, units: tuple[str, ...] = ()) -> None:
        self.unit = symbol_of(unit)
        self.units = tuple(symbol_of(other) for other in units)

    def parse(self, text: str) -> Amount:
        """Read “about 3,400”, “6–12 weeks”, “1.5k”, “more than 400m” or “16 acres”."""
        return self._read(text, self.unit)

    def from_parts(self, qualifier: Qualifier, number_text: str, unit: str) -> Amount:
        """Return what a form's three parts say; words typed with the number prevail.

        Raises InvalidValue as `parse` does.
        """
        amount = self._read(number_text, self._symbol(unit) if unit else self.unit)
        if amount.qualifier is Qualifier.EXACTLY:
            amount = replace(amount, qualifier=qualifier)
        return self.checked(amount)

    def in_base(self, amount: Amount) -> Decimal:
        """Return the number, or the low end of a range, in the field's unit."""
        return convert(amount.low, amount.unit, self.unit)

    def offered_units(self) -> tuple[str, ...]:
        """Return the units a form offers, the field's own first."""
        return tuple(dict.fromkeys((self.unit, *self.units)))

    def format(self, value: Amount) -> str:
        """Write the qualifier, the number and the unit: about 3,400 m²."""
        words = "" if value.qualifier is Qualifier.EXACTLY else f"{value.qualifier.label} "
        return words + self.with_unit(value)

    def with_unit(self, value: Amount) -> str:
        """Return the number or range with its unit, without qualifier."""
        if value.unit == PERCENT:
            return f"{value.text_number()}%"
        one = value.high is None and value.low == 1
        return f"{value.text_number()} {singular(value.unit) if one else value.unit}".rstrip()

    def encode(self, value: Amount) -> str:
        """Write qualifier, both numbers and the unit with bars between them."""
        return _bars(value, 0, value.unit)

    def decode(self, text: str) -> Amount:
        """Read what `encode` wrote. Raises InvalidValue if it is something else."""
        try:
            qualifier, low, high, unit = text.split("|", 3)
            numbers = (_finite(low), _finite(high) if high else None)
            return Amount(*numbers, unit, Qualifier(qualifier))
        except (ValueError, InvalidOperation) as error:
            raise InvalidValue(f"“{text}” is not an amount this version can read.") from error

    def fold(self, value: Amount) -> str:
        """Return the qualifier and the number in the field's unit."""
        base = (plain(convert(n, value.unit, self.unit)) for n in value.numbers())
        return "|".join([value.qualifier, *base])

    def doubt(self, value: Amount) -> Doubt | None:
        """Say so if the unit is one that does not convert to the field's."""
        if self._unit(value.unit) is None:
            return Doubt(f"An amount in {value.unit} does not convert to {self.unit}.")
        return None

    def columns(self) -> tuple[Column[Amount], ...]:
        """Keep the lowest and highest number this may be, in the field's unit."""
        return (
            Column("low", "real", lambda value: self.span(value)[0]),
            Column("high", "real", lambda value: self.span(value)[1]),
        )

    def span_columns(self) -> tuple[str, str]:
        """Order by the lowest number."""
        return ("low", "high")

    def span(self, value: Amount) -> tuple[Bound, Bound]:
        """Return the lowest and highest number this may be, in the field's unit."""
        low = float(convert(value.low, value.unit, self.unit))
        if value.high is not None:
            return (low, float(convert(value.high, value.unit, self.unit)))
        match value.qualifier:
            case Qualifier.MORE_THAN:
                return (math.nextafter(low, math.inf), math.inf)
            case Qualifier.AT_LEAST:
                return (low, math.inf)
            case Qualifier.ALMOST:
                return (math.nextafter(low, -math.inf),) * 2
            case Qualifier.UP_TO:
                return (-math.inf if low < 0 else 0.0, low)
            case _:
                return (low, low)

    def checked(self, amount: Amount) -> Amount:
        """Return the amount if this kind can hold it. Raises InvalidValue otherwise."""
        if amount.high is not None and amount.qualifier not in (
            Qualifier.EXACTLY,
            Qualifier.ABOUT,
        ):
            raise InvalidValue(
                f"Enter either a range, like 6 to 12, or {amount.qualifier.label} one number."
            )
        if not self.negative and amount.low < 0:
            raise InvalidValue("Enter 0 or more; this cannot be negative.")
        return amount

    def _read(self, text: str, unit: str) -> Amount:
        said = with_hyphens(tidy(text))
        refuse_shortened(said)
        qualifier, said = split_qualifier(said)
        first, second = split_numerals(said)
        low, high = self._end(first), self._end(second or first)
        if not first.after and low.number < high.number:
            low = replace(low, power=high.power)
        if low.unit and high.unit and low.unit != high.unit:
            raise InvalidValue("Enter both ends of the range in the same unit.")
        if "+" in f"{first.after}{second.after if second else ''}":
            qualifier = only(qualifier, Qualifier.AT_LEAST)
        least, most = low.value(), high.value()
        if least > most:
            raise InvalidValue("Enter the smaller number first, like 6 to 12.")
        unit = high.unit or low.unit or unit
        return self.checked(Amount(least, most if least < most else None, unit, qualifier))

    def _end(self, numeral: Numeral) -> _End:
        after = numeral.after.replace("+", " ", 1).strip()
        unit = self._unit(after) if after else ""
        if unit is not None:
            return _End(numeral.number, 0, unit or self._pounds(numeral))
        power, word, rest = split_multiplier(after)
        if word == "m" and not rest and dimension_of(self.unit):
            raise InvalidValue(f"Enter the number in {self.unit}: m may mean million or metres.")
        return _End(numeral.number, power, self._symbol(rest) if rest else self._pounds(numeral))

    def _pounds(self, numeral: Numeral) -> str:
        if not numeral.pounds or self.unit.startswith(f"{POUND}/"):
            return ""
        return self._symbol(POUND)

    def _symbol(self, text: str) -> str:
        unit = self._unit(text)
        if unit is None:
            names = dict.fromkeys((*self.offered_units(), *units_like(self.unit)))
            raise InvalidValue(f"Enter the number in {' or '.join(names)}, not in “{text}”.")
        return unit

    def _unit(self, text: str) -> str | None:
        for label in self.offered_units():
            if same_label(text, label):
                return label
        unit = known_unit(text)
        return unit.symbol if unit and convertible(unit.symbol, self.unit) else None


def _bars(value: Amount, shift: int, unit: str) -> str:
    low = plain(value.low.scaleb(shift))
    high = "" if value.high is None else plain(value.high.scaleb(shift))
    return f"{value.qualifier}|{low}|{high}|{unit}"


class Money(Quantity):
    """Pounds and whole pence; the log carries pence. “400m” is 400 million."""

    name = "money"
    negative = True

    def __init__(self) -> None:
        super().__init__(POUND)

    def with_unit(self, value: Amount) -> str:
        """Return the pounds, with pence unless there are none: £1,200.50, £6 to £12."""
        ends = (_grouped(n, POUND) for n in value.numbers())
        return " to ".join(f"-£{n[1:]}" if n.startswith("-") else f"£{n}" for n in ends)

    def encode(self, value: Amount) -> str:
        """Write whole pence."""
        return _bars(value, 2, PENNY)

    def decode(self, text: str) -> Amount:
        """Read whole pence."""
        pence = super().decode(text)
        high = None if pence.high is None else pence.high.scaleb(-2)
        return replace(pence, low=pence.low.scaleb(-2), high=high, unit=POUND)

    def checked(self, amount: Amount) -> Amount:
        """Return the amount in pounds. Raises InvalidValue for fractions of a penny."""
        amount = super().checked(amount)
        if amount.unit == PENNY:
            high = None if amount.high is None else amount.high.scaleb(-2)
            amount = replace(amount, low=amount.low.scaleb(-2), high=high, unit=POUND)
        if any(n != round(n, 2) for n in amount.numbers()):
            raise InvalidValue("Enter pounds and whole pence, like £1,200.50.")
        return amount

    def _unit(self, text: str) -> str | None:
        name = text.casefold()
        if name in {POUND, "gbp", "pound", "pounds", "pounds sterling"}:
            return POUND
        return PENNY if name in {PENNY, "pence", "penny"} else None


class Percentage(Quantity):
    """A share of a hundred: 12 and 12% are twelve per cent, 0.12 is 0.12%.

    Below `low`, where there is one, a share is worth a look.
    """

    name = "percentage"
    negative = True

    def __init__(self, low: int | None = None) -> None:
        super().__init__(PERCENT)
        self.low = low

    def doubt(self, value: Amount) -> Doubt | None:
        """Say so if the share is less than none or more than all."""
        if value.low < 0 or max(value.numbers()) > 100:
            return Doubt(f"{self.format(value)} is not between 0% and 100%.")
        return super().doubt(value)
