"""Of what is there, only what a text is like is named as what it may have meant."""

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import Choice
from assetregister.nearest import nearest, nearest_hint


def test_only_names_that_are_like_it_are_told_as_nearest() -> None:
    known = ["asset", "organisation", "occupation"]

    assert nearest("asst", known) == ["asset"]
    assert nearest("qqq", known) == []
    assert nearest_hint("asst", known, "See the list.") == " Nearest: asset."
    assert nearest_hint("qqq", known, "See the list.") == " See the list."
    assert nearest_hint("qqq", known) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("freehlod", "Nearest: Freehold"),
        ("blah", "“blah” is not in the list “Tenure”. Choose from it, like Freehold."),
        ("zzzzqq", "“zzzzqq” is not in the list “Tenure”. Choose from it, like Freehold."),
    ],
)
def test_a_list_names_only_terms_that_are_like_it(text: str, told: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        Choice("tenure").parse(text)

    assert told in refused.value.sentence
