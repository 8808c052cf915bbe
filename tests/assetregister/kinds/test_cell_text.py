"""Text as it comes out of a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assetregister.errors import InvalidValue
from assetregister.kinds.cell_text import refuse_shortened, tidy, without_point_nought


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_tidying_leaves_one_line_without_invisible_characters() -> None:
    assert tidy("\u200b 12\u00a0March\n2004\u00ad ") == "12 March 2004"


@pytest.mark.parametrize(
    ("text", "result"), [("123.0", "123"), ("123.00", "123"), ("1.5", "1.5"), ("A1.0", "A1.0")]
)
def test_a_spreadsheet_s_point_nought_goes(text: str, result: str) -> None:
    assert without_point_nought(text) == result


@pytest.mark.parametrize("text", ["4.41E+11", "4.41e+11", "1E+05"])
def test_a_shortened_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue, match="Excel has shortened"):
        refuse_shortened(text)


@pytest.mark.parametrize("text", ["5E1", "E08000009", "441"])
def test_a_code_with_an_e_in_it_is_not_taken_for_a_shortened_number(text: str) -> None:
    refuse_shortened(text)
