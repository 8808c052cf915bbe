"""Names are such as Excel accepts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.table import Table

from exports.book.names import SheetNames, unlike


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        ("Assets", "Assets"),
        ("Energy/net zero", "Energy net zero"),
        ("History", "History 2"),
        ("'quoted'", "quoted"),
        ("", "Sheet"),
        ("A name that is longer than Excel can bear", "A name that is longer than Exce"),
    ],
)
def test_a_sheet_has_a_legal_name(wanted: str, name: str) -> None:
    assert SheetNames().sheet(wanted) == name


@given(st.lists(st.text(max_size=40), max_size=8))
def test_no_two_sheets_are_called_alike(wanted: list[str]) -> None:
    names = SheetNames()

    given_names = [names.sheet(name) for name in wanted]

    assert len({name.casefold() for name in given_names}) == len(wanted)
    assert all(0 < len(name) <= 31 for name in given_names)


@pytest.mark.parametrize(
    ("wanted", "name"),
    [("Services at places", "Services_at_places"), ("A1", "Table_A1"), ("R1C1", "Table_R1C1")],
)
def test_a_table_has_a_legal_name(wanted: str, name: str) -> None:
    names = SheetNames()

    assert names.table(wanted) == name
    assert names.table(wanted) == f"{name}_2"
    assert Table(displayName=name, ref="A1:B2").displayName == name


def test_headings_that_differ_only_in_case_are_numbered() -> None:
    assert unlike(["Name", "name", "", "Name 2"]) == ["Name", "name 2", "Column", "Name 2 2"]
