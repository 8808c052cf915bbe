"""Full days."""

from __future__ import annotations

from datetime import date

import pytest

from assetregister.errors import InvalidValue
from assetregister.kinds import Date, Truth

KIND = Date()


@pytest.mark.parametrize(
    "text",
    ["28/02/2027", "28.2.2027", "28 February 2027", "28th Feb 2027", "2027-02-28", "2027/02/28"],
)
def test_a_day_is_read_day_first(text: str) -> None:
    assert KIND.parse(text) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2027", "full date"),
        ("February 2027", "full date"),
        ("c. 28 February 2027", "full date"),
        ("28 February 2027 to 1 March 2027", "full date"),
        ("29/02/2027", "Enter a date that exists, like 28 February 2027."),
        ("28/02/27", "in full"),
        ("28/02/2027 09:00", "without the time"),
        ("28/02/0027", "1000 and 2200"),
        ("46081", "full date"),
        ("", "full date"),
    ],
)
def test_anything_vaguer_is_refused(text: str, words: str) -> None:
    with pytest.raises(InvalidValue) as refusal:
        KIND.parse(text)
    assert words in refusal.value.sentence


def test_a_day_is_shown_in_words_and_logged_in_figures() -> None:
    assert KIND.format(date(2027, 2, 28)) == "28 February 2027"
    assert KIND.encode(date(1850, 1, 2)) == "1850-01-02"
    assert KIND.search_text(date(2027, 2, 28)) == "28 February 2027"


def test_days_compare_in_the_order_of_time() -> None:
    assert KIND.compare(date(1850, 1, 1), "<", date(1999, 1, 1)) is Truth.YES


def test_what_the_log_cannot_mean_is_refused() -> None:
    with pytest.raises(InvalidValue, match="version"):
        KIND.decode("28 February")
