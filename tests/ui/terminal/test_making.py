"""`new` makes a register, or refuses and leaves nothing behind."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from assetregister.errors import Refused
from assetregister.workplace import DOCUMENTS, EXAMPLE
from main import workplace
from ui.terminal.app import terminal

if TYPE_CHECKING:
    from assetregister.register import Register
    from tests.ui.terminal.conftest import Run


def test_an_empty_register_is_made(run: Run, desk: Path) -> None:
    done = run("new", str(desk / "north.register"), "--empty")

    assert done.status == 0
    assert done.out.endswith("north.register was made, with 0 records.\n")


def test_a_file_that_exists_is_left_alone(run: Run, register: Path) -> None:
    before = register.read_bytes()

    done = run("new", str(register), "--empty")

    assert done.status == 2
    assert "exists already" in done.err
    assert register.read_bytes() == before


def test_empty_and_example_together_are_refused(run: Run, desk: Path) -> None:
    done = run("new", str(desk / "north.register"), "--empty", "--example")

    assert done.status == 2
    assert not (desk / "north.register").exists()


def test_a_loader_fills_the_register_in_the_name_of_whoever_asked(desk: Path) -> None:
    def borough(register: Register) -> int:
        with register.edit("Load example") as edit:
            edit.add("organisation", {"name": "Borough of Nowhere"})
        return 1

    place = dataclasses.replace(workplace(), loaders={EXAMPLE: borough})
    call = ["new", str(desk / "n.register"), "--example", "--as", "A. Officer"]

    done = CliRunner().invoke(terminal(place), call)

    assert done.exit_code == 0
    assert "with 1 record." in done.stdout


def test_a_register_that_could_not_be_filled_is_taken_away(desk: Path) -> None:
    def broken(register: Register) -> int:
        raise Refused("The data files do not agree.")

    place = dataclasses.replace(workplace(), loaders={DOCUMENTS: broken})

    done = CliRunner().invoke(terminal(place), ["new", str(desk / "n.register")])

    assert done.exit_code == 2
    assert done.stderr == "The data files do not agree.\n"
    assert list(desk.glob("n.register*")) == []


def test_without_a_loader_the_sentence_says_how_to_make_an_empty_one(desk: Path) -> None:
    place = dataclasses.replace(workplace(), loaders={})

    done = CliRunner().invoke(terminal(place), ["new", str(desk / "n.register"), "--example"])

    assert done.exit_code == 2
    assert "--empty" in done.stderr
    assert not (desk / "n.register").exists()


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder as closed")
def test_a_folder_that_cannot_be_written_to_is_named(run: Run) -> None:
    done = run("new", "/proc/a.register", "--empty")

    assert done.status == 2
    assert done.err == (
        "No register could be made at /proc/a.register: the folder /proc cannot be written to.\n"
    )
