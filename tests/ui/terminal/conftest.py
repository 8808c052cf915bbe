"""A terminal over a real register file, in a home of each test's own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from main import workplace
from ui.terminal.app import terminal


@dataclass
class Ended:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


def call(*words: str, typed: str | None = None) -> Ended:
    """Run one command line as the program would, within this process."""
    result = CliRunner().invoke(
        terminal(workplace()), list(words), input=typed, prog_name="assetregister"
    )
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Ended(result.exit_code, result.stdout, result.stderr)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a register with nothing in it, to be copied."""
    path = tmp_path_factory.mktemp("made") / "empty.register"
    assert call("new", str(path), "--empty").status == 0
    return path


@pytest.fixture(scope="session")
def hall_file(empty_file: Path) -> tuple[Path, str]:
    """Return a register with Moot Hall in it, to be copied, and the hall's reference."""
    path = empty_file.with_name("hall.register")
    shutil.copy(empty_file, path)
    here = ("--register", str(path))
    call("add", "organisation", "name=Stockport Council", "sector=local_authority", *here)
    words = ("name=Moot Hall", "owner=Stockport Council", "tenure=freehold")
    added = call("add", "asset", *words, *here)
    assert added.status == 0, added.err
    return path, added.out.split()[0]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a home of this test's own, without a register and with lines of any length."""
    monkeypatch.setenv("ASSETREGISTER_HOME", str(tmp_path))
    monkeypatch.delenv("COLUMNS", raising=False)
    return tmp_path


@pytest.fixture
def run(desk: Path) -> Run:
    """Return what runs a command line at this test's desk."""
    return call


@pytest.fixture
def register(empty_file: Path, desk: Path) -> Path:
    """Return this desk's register, with nothing in it."""
    return Path(shutil.copy(empty_file, desk / "joint.register"))


@pytest.fixture
def hall(hall_file: tuple[Path, str], desk: Path) -> str:
    """Return the reference of Moot Hall, which a council owns, in this desk's register."""
    shutil.copy(hall_file[0], desk / "joint.register")
    return hall_file[1]
