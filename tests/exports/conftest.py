"""A register of a small borough to export from, and ways to read what was written."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from python_calamine import CalamineWorkbook

from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.register import Register
from assetregister.schema import Schema
from db.opening import Keeper
from exports.clock import Clock
from tests.exports.borough import Borough


@pytest.fixture
def clock() -> Clock:
    """Give the day on which everything here happens."""
    return lambda: datetime.datetime(2026, 11, 24, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    """Give a register that holds nothing."""
    keeper = Keeper(Schema(RECORD_TYPES), Home(tmp_path / "home"), lambda: "A. Officer")
    opened = keeper.create(tmp_path / "borough.register")
    yield opened.register
    opened.close()


@pytest.fixture
def borough(empty: Register) -> Borough:
    """Give a borough with two districts, three owners, twelve assets and what hangs on them."""
    made = Borough(empty)
    made.build()
    return made


@pytest.fixture
def register(borough: Borough) -> Register:
    """Give the register of the borough."""
    return borough.register


Rows = list[list[Any]]


@pytest.fixture
def read() -> Callable[[Path, str], Rows]:
    """Give a way to read a sheet without openpyxl: what other programs see."""

    def sheet(path: Path, name: str) -> Rows:
        return CalamineWorkbook.from_path(path).get_sheet_by_name(name).to_python()

    return sheet


@pytest.fixture
def table() -> Callable[[Path, str], list[dict[str, Any]]]:
    """Give a way to read the list on a sheet as rows by heading, wherever its headings stand."""
    books: dict[Path, Workbook] = {}

    def rows(path: Path, name: str) -> list[dict[str, Any]]:
        if path not in books:
            books[path] = load_workbook(path)
        page = books[path][name]
        [held] = page.tables.values()
        head, *lines = page[held.ref]
        keys = [cell.value for cell in head]
        return [dict(zip(keys, [cell.value for cell in line], strict=True)) for line in lines]

    return rows
