"""A real register on a real file, for what the domain asks of one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
from db.register import SqlRegister


@pytest.fixture
def register(tmp_path: Path) -> Iterator[SqlRegister]:
    """Open a new, empty register."""
    keeper = Keeper(Schema(RECORD_TYPES), Home(tmp_path), lambda: "A. Officer")
    opened = keeper.create(tmp_path / "a.register")
    yield opened.register
    opened.close()
