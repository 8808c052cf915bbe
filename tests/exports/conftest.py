"""A register of a small borough to export from, and ways to read what was written."""

import datetime
import shutil
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


def keeper(folder: Path) -> Keeper:
    return Keeper(Schema(RECORD_TYPES), Home(folder / "home"), lambda: "A. Officer")


@pytest.fixture
def clock() -> Clock:
    """Give the day on which everything here happens."""
    return lambda: datetime.datetime(2026, 11, 24, 9, 30, tzinfo=datetime.UTC)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    """Give a register that holds nothing."""
    opened = keeper(tmp_path).create(tmp_path / "borough.register")
    yield opened.register
    opened.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """Build the borough once, for every test to have a copy of."""
    folder = tmp_path_factory.mktemp("built")
    opened = keeper(folder).create(folder / "borough.register")
    made = Borough(opened.register)
    made.build()
    opened.close()
    return opened.path, made.ids


@pytest.fixture
def borough(built: tuple[Path, dict[str, str]], tmp_path: Path) -> Iterator[Borough]:
    """Give a borough with two districts, three owners, twelve assets and what hangs on them."""
    path, ids = built
    shutil.copy(path, tmp_path / "borough.register")
    opened = keeper(tmp_path).open(tmp_path / "borough.register")
    made = Borough(opened.register)
    made.ids |= ids
    yield made
    opened.close()


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
