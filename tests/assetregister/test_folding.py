"""What people regard as one spelling becomes one string; what cannot be kept is replaced."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assetregister.folding import clean, fold, natural


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("St. Mary’s", "st marys"),
        ("Caf\u00e9", "Cafe\u0301"),
        ("Y Tŷ Gwyn", "y ty gwyn"),
        ("Moot\u00a0Hall", "moot   hall"),
        ("co-location", "Co location"),
        ("ＢＩＧ", "big"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_spellings_nobody_would_call_different_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec=None)))
def test_what_is_cleaned_can_be_kept_in_utf_8_and_is_clean(text: str) -> None:
    kept = clean(text)
    kept.encode("utf-8")
    assert clean(kept) == kept


def test_control_characters_and_surrogates_are_replaced_in_sight() -> None:
    assert clean("a\x00b\ud800c") == "a\ufffdb\ufffdc"


@pytest.mark.parametrize(
    "unseen", ["\u202e", "\u2066\u2069", "\u200b", "\u200d \u202a\u3000\ufeff"]
)
def test_what_nobody_can_see_is_blank(unseen: str) -> None:
    assert clean(unseen) == ""
    assert clean(f"{unseen}Moot\u202aHall{unseen}") == "Moot\u202aHall"


def test_a2_comes_before_a10() -> None:
    assert sorted(["A10", "A2", "a1"], key=natural) == ["a1", "A2", "A10"]
