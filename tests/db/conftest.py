"""What tests of keeping stand on: registers on real files, each looked over when it is closed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from assetregister.home import Home
from db.opening import Keeper, Opened
from tests.db.things import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from db.register import SqlRegister


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "spoils: the test leaves a register damaged on purpose")


@pytest.fixture(autouse=True)
def whole(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Look over every register that a test closes: its tables are what its log amounts to."""
    found: list[str] = []
    close = Opened.close

    def looked_over(opened: Opened) -> None:
        if not opened.register.read_only:
            found.extend(opened.problems())
        close(opened)

    if request.node.get_closest_marker("spoils") is None:
        monkeypatch.setattr(Opened, "close", looked_over)
    yield
    assert found == []


class Clock:
    """A clock that moves on by a second each time it is read."""

    def __init__(self) -> None:
        self.now = datetime(2026, 5, 1, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(tmp_path: Path, clock: Clock) -> Keeper:
    return Keeper(SMALL, Home(tmp_path / "home"), lambda: "A. Officer", clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "joint.register"


@pytest.fixture
def opened(keeper: Keeper, path: Path) -> Iterator[Opened]:
    """Give a new, empty register of things on a real file."""
    made = keeper.create(path)
    yield made
    made.close()


@pytest.fixture
def register(opened: Opened) -> SqlRegister:
    return opened.register


@pytest.fixture
def add(register: SqlRegister) -> Callable[..., str]:
    """Give the quick way to record a thing; it returns the id."""

    def add_thing(**values: object) -> str:
        with register.edit("Add thing") as edit:
            return edit.add("thing", values).id

    return add_thing
