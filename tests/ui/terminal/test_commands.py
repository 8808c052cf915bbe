"""Every command: named in the manual, with help and an example."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.main import get_command

from main import workplace
from ui.terminal.app import terminal
from ui.terminal.commands import COMMANDS, Command

if TYPE_CHECKING:
    from tests.ui.terminal.conftest import Run

MANUAL = Path(__file__).parents[3] / "docs" / "commands.md"
each = pytest.mark.parametrize("command", COMMANDS, ids=[c.name for c in COMMANDS])


@each
def test_help_says_what_a_command_does_with_an_example(run: Run, command: Command) -> None:
    done = run(command.name, "--help")

    words = " ".join(done.out.split())
    assert done.status == 0
    assert f"Example: {command.example}" in words
    first = (command.run.__doc__ or "").strip().splitlines()[0]
    assert first[:30] in words


@each
def test_the_manual_names_each_command_with_its_example(command: Command) -> None:
    manual = MANUAL.read_text("utf-8")

    assert f"## {command.name}\n" in manual
    assert command.example in manual


@each
def test_the_manual_names_each_option(command: Command) -> None:
    sections = re.split(r"^## ", MANUAL.read_text("utf-8"), flags=re.MULTILINE)
    section = next(s for s in sections if s.startswith(f"{command.name}\n"))
    root = get_command(terminal(workplace()))
    options = [
        option
        for parameter in root.commands[command.name].params  # type: ignore[attr-defined]
        for option in parameter.opts
        if option.startswith("--") and option not in ("--register", "--as", "--help")
    ]

    assert [option for option in options if option not in section] == []


def test_the_manual_has_no_command_that_there_is_not() -> None:
    named = re.findall(r"^## ([a-z-]+)$", MANUAL.read_text("utf-8"), flags=re.MULTILINE)

    assert named == [command.name for command in COMMANDS]


@each
def test_an_example_is_a_call_of_its_command(command: Command) -> None:
    program, name, *_ = shlex.split(command.example)

    assert (program, name) == ("assetregister", command.name)
