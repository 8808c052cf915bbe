"""Every value becomes the cell that it should: typed, or text that no program computes."""

import datetime
import math
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from exports.book.book import Book
from exports.book.cells import Formula, Value
from exports.book.text import LONGEST, sayable, unescaped

AT = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
TEXTS = st.lists(st.text(max_size=40) | st.text("=+-@\t\r\n_x004DF<&'\"", max_size=20), min_size=1)


def saved(path: Path, values: Sequence[Value]) -> Book:
    book = Book("Test", "A. Officer", AT)
    sheet = book.sheet("Values")
    for value in values:
        sheet.put(value, "end")
    book.save(path)
    book.close()
    return book


def calamine(path: Path) -> list[Any]:
    rows = CalamineWorkbook.from_path(path).get_sheet_by_name("Values").to_python()
    return [row[0] for row in rows]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TEXTS)
def test_any_text_goes_out_and_comes_back_equal_and_never_is_a_formula(
    texts: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "texts.xlsx"
    saved(path, texts)
    wanted = [sayable(text).text for text in texts]

    assert calamine(path) == wanted
    page = load_workbook(path)["Values"]
    cells = [page.cell(row, 1) for row in range(1, len(texts) + 1)]
    assert [unescaped(cell.value or "") for cell in cells] == wanted
    assert {cell.data_type for cell, text in zip(cells, wanted, strict=True) if text} <= {"s"}


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-x", "@cmd", "\tx", "\rx"])
def test_text_that_starts_like_a_formula_stays_text_when_edited_in_excel(
    text: str, tmp_path: Path
) -> None:
    path = tmp_path / "inert.xlsx"
    saved(path, [text])

    cell = load_workbook(path)["Values"]["A1"]

    assert (cell.data_type, cell.number_format, cell.quotePrefix) == ("s", "@", True)


def test_text_that_a_cell_cannot_hold_is_cut_and_the_cut_is_listed(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    book = saved(path, ["x" * 40_000, "😀" * 20_000])

    held = calamine(path)

    assert held[0] == "x" * LONGEST
    assert len(held[1].encode("utf-16-le")) // 2 <= LONGEST
    assert [note.cell for note in book.notes.kept] == ["A1", "A2"]
    assert "40,000 characters" in book.notes.kept[0].what


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_no_workbook_holds_is_replaced_and_listed(
    character: str, tmp_path: Path
) -> None:
    path = tmp_path / "impossible.xlsx"
    book = saved(path, [f"a{character}b"])

    assert calamine(path) == ["a\ufffdb"]
    assert book.notes.count == 1


def test_numbers_and_days_are_typed(tmp_path: Path) -> None:
    path = tmp_path / "typed.xlsx"
    day = datetime.date(2027, 2, 28)
    saved(path, [12, 1.5, Decimal("16.25"), day, datetime.date(1900, 3, 1), 2**53])

    cells = [row[0].value for row in load_workbook(path)["Values"].iter_rows()]

    assert cells[:3] == [12, 1.5, 16.25]
    assert [cell.date() for cell in cells[3:5]] == [day, datetime.date(1900, 3, 1)]
    assert cells[5] == 2**53


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime.date(1900, 2, 28), "1900-02-28"),
        (datetime.date(1850, 1, 1), "1850-01-01"),
        (2**53 + 1, "9007199254740993"),
        (-(2**60), "-1152921504606846976"),
        (Decimal("1234567890.1234567"), "1234567890.1234567"),
        (math.nan, "not a number"),
        (math.inf, "inf"),
        (Decimal("NaN"), "not a number"),
        (Decimal("Infinity"), "Infinity"),
        (True, "Yes"),
        (datetime.datetime(2026, 11, 24, 9, 30, tzinfo=datetime.UTC), "2026-11-24 09:30"),
    ],
)
def test_what_a_number_cell_would_spoil_goes_out_as_text(
    value: Value, text: str, tmp_path: Path
) -> None:
    path = tmp_path / "text.xlsx"
    saved(path, [value])

    assert calamine(path) == [text]


def test_a_formula_of_our_own_carries_what_it_comes_to(tmp_path: Path) -> None:
    path = tmp_path / "formula.xlsx"
    saved(path, [2, 3, Formula("SUM(A1:A2)", 5), Formula('IF(A1<9,"a&b","")', "a&b")])

    assert calamine(path) == [2, 3, 5, "a&b"]
    assert load_workbook(path)["Values"]["A3"].value == "=SUM(A1:A2)"


def test_the_size_that_readers_trust_is_right(tmp_path: Path) -> None:
    path = tmp_path / "size.xlsx"
    saved(path, ["a", "b", "c"])

    with ZipFile(path) as held:
        assert b'<dimension ref="A1:B3"' in held.read("xl/worksheets/sheet1.xml")
    page = load_workbook(path, read_only=True)["Values"]
    assert page.max_row == 3
    page.parent.close()


def test_openpyxl_reads_safely_here() -> None:
    import openpyxl

    assert openpyxl.DEFUSEDXML
    assert not openpyxl.LXML
