"""Tables as lines of text: nothing is cut that has room, and lines fit where they must."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.terminal.layout import fitted, table


def test_columns_are_as_wide_as_they_need() -> None:
    lines = list(table(("Name", "n"), (("Moot Hall", None), ("1", "22")), None))

    assert lines == ["Name       n", "─────────  ──", "Moot Hall  1", "–          22"]


def test_the_widest_column_gives_way_first() -> None:
    assert fitted([40, 10], 34) == [22, 10]
    assert fitted([40, 40, 4], 32) == [12, 12, 4]


def test_a_long_text_is_cut_with_a_mark_and_lines_within_it_are_joined() -> None:
    lines = list(table(("Name",), (("A hall of\nmany names",),), 12))

    assert lines[2] == "A hall of m…"


def test_letters_as_wide_as_two_are_counted_as_two() -> None:
    lines = list(table(("Name", "n"), (("堂堂", "a"), ("1", "2")), None))

    assert lines[2:] == ["堂堂  1", "a     2"]


@given(st.lists(st.integers(1, 200), min_size=1, max_size=8), st.integers(80, 200))
def test_columns_never_outgrow_the_line(natural: list[int], width: int) -> None:
    widths = fitted(natural, width)

    assert sum(widths) + 2 * (len(widths) - 1) <= width
    assert all(0 < w <= n for w, n in zip(widths, natural, strict=True))
