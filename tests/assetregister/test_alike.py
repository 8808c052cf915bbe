"""A near-duplicate is named with its reason; what tells itself apart is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assetregister.alike import SURE, Candidate, likeness, most_alike

WORDS = ("Chorley", "Stretford", "Public", "Hall", "Library", "Health", "Centre", "Market")
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5, unique=True)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("NACRO", "Nacro", "the same name"),
        ("Playhouse", "Play House", "the same name but for spaces"),
        ("Stretford Public Hall", "Stretford Public Hall Centre", "the same name but for “Centre”"),
        ("Age UK Lancashire", "Age UK Lancashire Ltd", "the same name but for “Ltd”"),
        ("Stretfrod Public Hall", "Stretford Public Hall", "a name spelt almost the same"),
        ("Public Hall Stretford", "Stretford Public Hall", "the same words in another order"),
        ("St Mary’s Church", "St. Mary's Church", "the same name"),
    ],
)
def test_the_reason_is_in_words(one: str, other: str, why: str) -> None:
    like = likeness(one, other)

    assert like is not None
    assert like.why == why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Unit 4, Trafford Park", "Unit 5, Trafford Park"),
        ("Unit 4, Trafford Park", "Trafford Park"),
        ("Chorley North Library", "Chorley South Library"),
        ("Chorley New Library", "Chorley Library"),
        ("Block A, Sale Centre", "Block B, Sale Centre"),
        ("Stretford Library", "Stretford Public Hall"),
        ("Hall", "Stretford Hall"),
        ("", "Hall"),
    ],
)
def test_what_tells_itself_apart_is_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) is None


@given(names)
def test_case_accents_and_punctuation_are_no_difference(words: list[str]) -> None:
    name = " ".join(words)

    like = likeness(name, name.upper().replace(" ", ", ").replace("E", "É"))

    assert like == (SURE, "the same name")


@given(names, names)
def test_it_is_the_same_from_either_side(one: list[str], other: list[str]) -> None:
    there, back = likeness(" ".join(one), " ".join(other)), likeness(" ".join(other), " ".join(one))

    assert (there is None) == (back is None)
    if there is not None and back is not None:
        assert there.score == back.score
        assert 0 < there.score <= SURE


@given(names, st.integers(1, 99), st.integers(1, 99))
def test_other_numbers_are_other_things(words: list[str], one: int, other: int) -> None:
    name = " ".join(words)

    like = likeness(f"{name} {one}", f"{name} {other}")

    assert (like is not None) == (one == other)


@given(names)
def test_one_word_more_is_less_alike_than_none(words: list[str]) -> None:
    name = " ".join(words)

    like = likeness(name, f"{name} Annexe")

    assert like is None or like.score < SURE


def test_an_alias_and_the_postcode_are_reasons_and_the_likeliest_comes_first() -> None:
    candidates = [
        Candidate("1", "Town Hall", ("Town Hall",), "M32 0TH"),
        Candidate("2", "Trafford Town Hall", ("Trafford Town Hall", "Town Hall"), "M32 0TH"),
        Candidate("3", "Town Halls", ("Town Halls",)),
        Candidate("4", "Library", ("Library",), "M32 0TH"),
    ]

    found = most_alike("Town Hall", candidates, postcode="M32 0TH")

    assert [(one.id, one.why) for one in found] == [
        ("1", "the same name, and the same postcode"),
        ("2", "the same name, as “Town Hall”, and the same postcode"),
    ]


def test_at_one_postcode_less_of_the_name_needs_to_be_the_same() -> None:
    hall = Candidate("1", "Hall", ("Hall",), "M32 0TH")

    assert most_alike("Stretford Hall", [hall]) == []
    assert [one.id for one in most_alike("Stretford Hall", [hall], postcode="M32 0TH")] == ["1"]
    assert most_alike("Stretford Hall", [hall], postcode="M33 0TH") == []
