"""Units, their names and how they convert."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assetregister.kinds.units import (
    UNITS,
    convert,
    convertible,
    known_unit,
    same_label,
    singular,
    units_like,
)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("sqm", "m²"),
        ("m2", "m²"),
        ("Sq. M.", "m²"),
        ("sq ft", "ft²"),
        ("hectares", "ha"),
        ("acre", "acres"),
        ("mins", "minutes"),
        ("Hour", "hours"),
        ("kwh", "kWh"),
        ("MWH", "MWh"),
        ("tonne", "t"),
        ("m", "m"),
        ("mi", "miles"),
    ],
)
def test_a_unit_is_known_by_its_names(text: str, symbol: str) -> None:
    unit = known_unit(text)
    assert unit is not None
    assert unit.symbol == symbol


@pytest.mark.parametrize("text", ["beds", "staff", "homes", "people", "", "£"])
def test_a_plain_label_is_no_unit_of_measurement(text: str) -> None:
    assert known_unit(text) is None
    assert units_like(text) == ()


@pytest.mark.parametrize(
    ("number", "symbol", "to", "result"),
    [
        ("1", "ha", "m²", "10000"),
        ("1", "acres", "m²", "4046.8564224"),
        ("10000", "m²", "ha", "1"),
        ("1", "km²", "ha", "100"),
        ("1", "sq miles", "acres", "640"),
        ("1", "miles", "feet", "5280"),
        ("1", "weeks", "days", "7"),
        ("1", "years", "months", "12"),
        ("4", "years", "days", "1461"),
        ("1.5", "GWh", "kWh", "1500000"),
        ("2", "m³", "litres", "2000"),
        ("2", "t", "kg", "2000"),
        ("7", "beds", "beds", "7"),
        ("7", "beds", "m²", "7"),
        ("7", "kg", "m²", "7"),
    ],
)
def test_a_number_converts_exactly(number: str, symbol: str, to: str, result: str) -> None:
    assert convert(Decimal(number), symbol, to) == Decimal(result)


def test_only_units_of_one_dimension_convert() -> None:
    assert convertible("ha", "m²")
    assert convertible("beds", "beds")
    assert not convertible("beds", "staff")
    assert not convertible("m", "m²")
    assert not convertible("beds", "m²")


@pytest.mark.parametrize(
    ("several", "one"),
    [
        ("beds", "bed"),
        ("people", "person"),
        ("staff", "staff"),
        ("properties", "property"),
        ("businesses", "business"),
        ("hours a week", "hour a week"),
        ("sq miles", "sq mile"),
        ("parking spaces", "parking space"),
        ("m²", "m²"),
        ("FTE", "FTE"),
        ("premises", "premises"),
    ],
)
def test_one_of_several_is_called(several: str, one: str) -> None:
    assert singular(several) == one
    assert same_label(one.upper(), several)


def test_no_two_units_share_a_symbol() -> None:
    assert len({unit.symbol for unit in UNITS}) == len(UNITS)
    assert all(known_unit(unit.symbol) is unit for unit in UNITS)
