"""What is typed as a condition is read as it is meant, or refused in a sentence that helps."""

from __future__ import annotations

import pytest

from assetregister.errors import InvalidValue
from assetregister.filters.conditions import BLANK, EQUAL, STATED, Compare
from assetregister.filters.names import Codes
from assetregister.filters.reading import parse
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema

NAMES = Codes(Schema(RECORD_TYPES))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('name ~ "%"', "Name: give at least one letter or digit to look for."),
        ("name ~ _", "Name: give at least one letter or digit to look for."),
        ("name ~ '", "Name: give at least one letter or digit to look for."),
        ("name ~ \x07", "Name: give at least one letter or digit to look for."),
        ("name ~ " + "x" * 2_000, "Name: give at most 1,000 letters to look for."),
        ("name is blankk", "“is blankk” is not known. Write “is blank”"),
        ("name is not sttaed", "Write “is stated”"),
        ("name is emtpy", "Write “is empty”"),
        ("name is not knwon", "Write “is known”"),
        ("floor_area between 5000 and 100", "of 5000 and 100 the first is larger."),
        ("opened between 2020 and 2010", "of 2020 and 2010 the first is larger."),
        ("name between b and a", "the first is larger."),
        ("name = x and", "The condition ends after “and”."),
        ("name = x or ", "The condition ends after “or”."),
        ("not", "The condition ends after “not”."),
        ("name", "The condition ends after “name”."),
        ("occupations.", "The condition ends after “.”."),
        ("(", "The condition ends after “(”."),
        ("occupations has ()", "There is nothing between the brackets."),
        ("()", "There is nothing between the brackets."),
    ],
)
def test_what_cannot_be_meant_is_refused(text: str, told: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        parse(text, "asset", NAMES)

    assert told in refused.value.sentence


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('name is "blankk"', Compare(("name",), EQUAL, ("blankk",))),
        ("name = blankk", Compare(("name",), EQUAL, ("blankk",))),
        ("name is not empty", Compare(("name",), STATED)),
        ("name is known", Compare(("name",), STATED)),
        ("name is empty", Compare(("name",), BLANK)),
    ],
)
def test_what_may_be_meant_is_read(text: str, meant: Compare) -> None:
    assert parse(text, "asset", NAMES) == meant
