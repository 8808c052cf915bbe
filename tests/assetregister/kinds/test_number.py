"""A number stands alone: its unit has a field of its own."""

from __future__ import annotations

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import Number


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("52,433", "52,433"),
        ("8.6", "8.6"),
        ("-15", "-15"),
        ("more than 300", "more than 300"),
        ("6 to 12", "6 to 12"),
        ("1.5k", "1,500"),
    ],
)
def test_a_number_is_read_with_qualifier_and_range(typed: str, shown: str) -> None:
    assert Number().format(Number().parse(typed)) == shown


@pytest.mark.parametrize("typed", ["74%", "£27", "5 people"])
def test_a_unit_is_sent_to_its_own_field(typed: str) -> None:
    with pytest.raises(InvalidValue, match="as its unit"):
        Number().parse(typed)


def test_numbers_sort_below_nought_too() -> None:
    minus, plus = Number().parse("-22"), Number().parse("-15")
    assert Number().span(minus) < Number().span(plus)
