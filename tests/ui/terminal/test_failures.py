"""What nobody foresaw becomes a sentence and a log file, never a traceback."""

from __future__ import annotations

import dataclasses
import tomllib
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from assetregister.workplace import DOCUMENTS
from main import workplace
from ui.terminal.app import terminal
from ui.terminal.version import PROJECT

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.register import Register
    from tests.ui.terminal.conftest import Run


@pytest.fixture(autouse=True)
def there(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)


def raising(problem: BaseException) -> tuple[int, str]:
    def load(register: Register) -> int:
        raise problem

    place = dataclasses.replace(workplace(), loaders={DOCUMENTS: load})
    done = CliRunner().invoke(terminal(place), ["new", "north.register"])
    return done.exit_code, done.stderr


def test_an_unforeseen_failure_is_told_and_logged(desk: Path) -> None:
    status, told = raising(ZeroDivisionError("by nought"))

    log = desk / "trouble.log"
    assert status == 1
    assert str(log) in told
    assert "Traceback" not in told
    assert "ZeroDivisionError: by nought" in log.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_told_too(desk: Path) -> None:
    (desk / "trouble.log").mkdir()

    status, told = raising(ZeroDivisionError("by nought"))

    assert status == 1
    assert "no details could be written" in told


@pytest.mark.parametrize("problem", [KeyboardInterrupt(), EOFError()])
def test_stopping_says_that_nothing_was_changed(desk: Path, problem: BaseException) -> None:
    status, told = raising(problem)

    assert status == 130
    assert told.strip() == "Stopped. Nothing was changed."
    assert list(desk.glob("north.register*")) == []


def test_stopping_after_a_change_says_that_it_is_kept(
    run: Run, hall: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(what: str) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("ui.terminal.say.done", stopped)
        done = run("set", "asset", hall, "usage=Hall hire")

    assert (done.status, done.err) == (130, "Stopped, but the change had been made and is kept.\n")
    assert run("show", "asset", hall, "--format", "json").json["usage"] == "Hall hire"


def test_the_version_is_told(run: Run) -> None:
    number = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"]

    assert run("--version").out.startswith(f"Asset Register {number}")
