"""Real registers on real files, for what the domain asks of one: empty, or what is shipped."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from assetregister.documents import load
from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper, Opened
from db.register import SqlRegister

NewRegister = Callable[[str], Opened]


def _keeper(folder: Path) -> Keeper:
    return Keeper(Schema(RECORD_TYPES), Home(folder), lambda: "A. Officer")


@pytest.fixture
def register(tmp_path: Path) -> Iterator[SqlRegister]:
    """Open a new, empty register."""
    opened = _keeper(tmp_path).create(tmp_path / "a.register")
    yield opened.register
    opened.close()


@pytest.fixture
def new_register(tmp_path: Path) -> Iterator[NewRegister]:
    """Give a way to open new, empty registers by name."""
    with ExitStack() as closing:

        def create(name: str) -> Opened:
            opened = _keeper(tmp_path / name).create(tmp_path / f"{name}.register")
            closing.callback(opened.close)
            return opened

        yield create


@pytest.fixture(scope="session")
def shipped_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the documents' register into a file, once; nobody writes to it."""
    folder = tmp_path_factory.mktemp("shipped")
    opened = _keeper(folder).create(folder / "shipped.register")
    load(opened.register)
    opened.close()
    return opened.path


@pytest.fixture(scope="session")
def shipped(shipped_file: Path) -> Iterator[Opened]:
    """Open the documents' register to read in it."""
    opened = _keeper(shipped_file.parent).open(shipped_file, read_only=True)
    yield opened
    opened.close()


@pytest.fixture
def shipped_copy(shipped_file: Path, tmp_path: Path) -> Iterator[Opened]:
    """Open a copy of the documents' register to write in it."""
    copy = tmp_path / "copy.register"
    shutil.copy(shipped_file, copy)
    opened = _keeper(tmp_path).open(copy)
    yield opened
    opened.close()
