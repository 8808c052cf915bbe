"""Units of measurement: what they are called and how they convert within a dimension.

A year is 365.25 days and a month a twelfth of it; acres, miles and feet are the international ones.
A word that is not here (beds, staff, homes) is a plain label, which counts and does not convert.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, how many of its dimension's base unit it makes, and what people also call it."""

    symbol: str
    dimension: str
    size: Fraction
    aliases: tuple[str, ...] = ()


def _unit(symbol: str, dimension: str, size: str, *aliases: str) -> Unit:
    return Unit(symbol, dimension, Fraction(size), aliases)


UNITS: Final = (
    _unit("m²", "area", "1", "sq m", "sqm", "m2", "square metres", "sq metres", "sq mtrs"),
    _unit("ha", "area", "10000", "hectares"),
    _unit("acres", "area", "4046.8564224", "ac"),
    _unit("ft²", "area", "0.09290304", "sq ft", "sqft", "ft2", "square feet", "sq feet", "sf"),
    _unit("km²", "area", "1000000", "sq km", "sqkm", "km2", "square kilometres"),
    _unit("sq miles", "area", "2589988.110336", "square miles", "mi2", "sq mi"),
    _unit("m", "length", "1", "metres", "meters", "mtrs"),
    _unit("km", "length", "1000", "kilometres", "kilometers", "kms"),
    _unit("miles", "length", "1609.344", "mi"),
    _unit("feet", "length", "0.3048", "ft", "foot"),
    _unit("minutes", "time", "1", "mins", "min"),
    _unit("hours", "time", "60", "hrs", "hr", "h"),
    _unit("days", "time", "1440"),
    _unit("weeks", "time", "10080", "wks", "wk"),
    _unit("months", "time", "43830", "mths", "mth"),
    _unit("years", "time", "525960", "yrs", "yr"),
    _unit("kWh", "energy", "1", "kilowatt hours", "kw h"),
    _unit("MWh", "energy", "1000", "megawatt hours", "mw h"),
    _unit("GWh", "energy", "1000000", "gigawatt hours", "gw h"),
    _unit("m³", "volume", "1", "m3", "cubic metres", "cu m"),
    _unit("litres", "volume", "0.001", "l", "ltr", "ltrs", "liters"),
    _unit("kg", "mass", "1", "kilograms", "kilos", "kgs"),
    _unit("t", "mass", "1000", "tonnes", "metric tons"),
)

_IRREGULAR: Final = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "premises": "premises",
    "gas": "gas",
}
_HEAD: Final = re.compile(r"(?P<head>.*?)(?P<rest>(?: (?:a|an|per|of|in|for|at|to)\b.*|/.*)?)")
_AS_TYPED: Final = str.maketrans("²³-", "23 ", ".")


def _name(text: str) -> str:
    text = text.casefold().translate(_AS_TYPED).replace("%", " per cent ").replace("/", " per ")
    return " ".join(text.replace("percent", "per cent").split())


def singular(label: str) -> str:
    """Return the name of one: bed for beds, person for people, hour a week for hours a week."""
    found = _HEAD.fullmatch(label)
    assert found
    *before, last = found["head"].split(" ")
    return " ".join([*before, _singular(last)]) + found["rest"]


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 2:
        return word[:-1]
    return word


_BY_NAME: Final = {
    _name(name): unit
    for unit in UNITS
    for name in (unit.symbol, singular(unit.symbol), *unit.aliases, *map(singular, unit.aliases))
}


def known_unit(text: str) -> Unit | None:
    """Return the unit people mean by a symbol, name or abbreviation, or None for a plain label."""
    return _BY_NAME.get(_name(text))


def symbol_of(label: str) -> str:
    """Return the symbol by which a unit is kept; a plain label is its own."""
    unit = known_unit(label)
    return unit.symbol if unit else label


def same_label(text: str, label: str) -> bool:
    """Return whether text is a plain label, in any case, for one or for several."""
    return _name(text) in {_name(label), _name(singular(label))}


def dimension_of(label: str) -> str | None:
    """Return what a unit measures, or None for a plain label."""
    unit = known_unit(label)
    return unit.dimension if unit else None


def convertible(symbol: str, to: str) -> bool:
    """Return whether amounts in one unit can be told in another."""
    return symbol == to or (dimension_of(symbol) or symbol) == dimension_of(to)


def convert(number: Decimal, symbol: str, to: str) -> Decimal:
    """Return how many `to` a number of `symbol` makes; unchanged if they do not convert."""
    if symbol == to:
        return number
    here, there = known_unit(symbol), known_unit(to)
    if here is None or there is None or here.dimension != there.dimension:
        return number
    exact = Fraction(number) * here.size / there.size
    return Decimal(exact.numerator) / Decimal(exact.denominator)


def units_like(label: str) -> tuple[str, ...]:
    """Return the symbols of all units that convert to this one; nothing for a plain label."""
    dimension = dimension_of(label)
    return tuple(unit.symbol for unit in UNITS if unit.dimension == dimension)
