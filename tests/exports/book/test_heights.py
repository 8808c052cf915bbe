"""A row is as high as its wrapped text needs."""

import pytest

from exports.book.heights import height_for, lines_of


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Charity", 18, 1),
        ("Charitable incorporated organisation", 18, 3),
        ("One line\nand another", 30, 2),
        ("A" * 50, 18, 3),
        ("of " * 10, 18, 2),
    ],
)
def test_text_breaks_between_words(text: str, width: float, lines: int) -> None:
    assert lines_of(text, width) == lines


def test_one_line_needs_no_height_of_its_own() -> None:
    assert height_for([("Charity", 18)]) == 0
    assert height_for([("Charity", 18), ("Charitable incorporated organisation", 18)]) > 30
