"""The example borough has something to show on every sheet, and hostile text does no harm there."""

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from assetregister.documents import EXAMPLE, load
from assetregister.exporting import Export, ExportRequest
from assetregister.register import Register
from exports.clock import Clock
from exports.register_xlsx import RegisterXlsx
from exports.strategy import SHEETS
from exports.strategy_xlsx import StrategyXlsx

HOSTILE = (
    '=HYPERLINK("http://example.org","click")',
    "+1",
    "@SUM(A1)",
    "\ttab",
    "-2+3",
    "#REF!",
    "long " * 6_554,
    "emoji \U0001f600 and \x07 bell",
)
OURS = ("COUNTA(", "SUBTOTAL(", "SUMPRODUCT(", "IF(", "IFERROR(", "ROWS(")


@pytest.fixture
def example(empty: Register) -> Register:
    load(empty, EXAMPLE)
    return empty


def test_every_sheet_of_the_strategy_has_something_to_show(
    example: Register, tmp_path: Path, clock: Clock
) -> None:
    request = ExportRequest(since=datetime.date(2020, 1, 1))

    written = StrategyXlsx(clock).write(example, request, tmp_path / "strategy.xlsx")

    assert set(written.rows) == {sheet.name for sheet in SHEETS}


@pytest.mark.parametrize("make", [StrategyXlsx, RegisterXlsx])
def test_hostile_text_is_text_on_every_sheet(
    example: Register, tmp_path: Path, clock: Clock, make: Callable[[Clock], Export]
) -> None:
    with example.edit("Add assets") as edit:
        for number, text in enumerate(HOSTILE):
            edit.add("asset", {"name": f"Hut {number}", "description": text, "street": text[:90]})
    path = tmp_path / "book.xlsx"

    make(clock).write(example, ExportRequest(), path)

    cells = [
        cell
        for page in load_workbook(path)
        for row in page.iter_rows()
        for cell in row
        if cell.data_type in "ef"
    ]
    assert not [cell for cell in cells if cell.data_type == "e"]
    assert all(str(cell.value)[1:].startswith(OURS) for cell in cells)
    book = CalamineWorkbook.from_path(path)
    pages = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    texts = {str(cell)[:11] for page in pages for row in page for cell in row}
    assert {"=HYPERLINK(", "@SUM(A1)", "#REF!"} <= texts
