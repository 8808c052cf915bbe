"""What the shell offers when Tab is pressed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from main import workplace
from ui.terminal.app import terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run

_BASH_WORDS = re.compile(r'"[^"]*"?|=|(?:\\.|[^\s=])+')  # bash takes words apart at = too


def offered(line: str, shell: str = "bash") -> list[str]:
    """Return what is offered for a line on which Tab is pressed at its end."""
    words = [*_BASH_WORDS.findall(line), *([""] if line.endswith(" ") else [])]
    typed = {
        "_ASSETREGISTER_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
    }
    done = CliRunner().invoke(terminal(workplace()), [], env=typed, prog_name="assetregister")
    assert done.stderr == ""
    return [line for line in done.stdout.split("\n") if line]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("assetregister hist", "history"),
        ("assetregister list as", "asset"),
        ("assetregister show asset --format j", "json"),
        ("assetregister list asset --columns name,ow", "name,owner"),
        ("assetregister list asset --sort name,-floor", "name,-floor_area"),
        ("assetregister list asset --where ten", "tenure"),
        ('assetregister list asset --where "tenure = free', "tenure = freehold"),
        (
            'assetregister list asset --where "not (usage = x or ten',
            "not (usage = x or tenure",
        ),
        ("assetregister add asset nam", "name="),
        ("assetregister add asset tenure=free", "freehold"),
        ("assetregister add asset holdin", "holding=land"),
        ("assetregister restore-value asset AST-1 ten", "tenure"),
        ("assetregister export ta", "table"),
        ("assetregister export table --type org", "organisation"),
        ("assetregister export table --view Pro", "Providers"),
    ],
)
def test_names_are_completed(hall: str, line: str, found: str) -> None:
    assert found in offered(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("assetregister show asset Moo", r"Moot\ Hall"),
        (r"assetregister show asset Moot\ Ha", r"Moot\ Hall"),
        ('assetregister set asset "Moot H', "Moot Hall"),
        ("assetregister archive asset ", r"Moot\ Hall"),
        ("assetregister history Stock", r"Stockport\ Council"),
        ("assetregister set asset x owner=Stock", r"Stockport\ Council"),
        ("assetregister set asset x owner=", r"Stockport\ Council"),
    ],
)
def test_records_are_completed_by_title(hall: str, line: str, found: str) -> None:
    assert offered(line) == [found]


def test_records_are_completed_by_reference(hall: str) -> None:
    for typed in range(5, len(hall)):
        assert offered(f"assetregister show asset {hall[:typed]}") == [hall]


def test_only_archived_records_are_offered_to_be_brought_back(run: Run, hall: str) -> None:
    before = offered("assetregister unarchive asset ")
    run("archive", "asset", hall)

    assert before == []
    assert offered("assetregister unarchive asset ") == [r"Moot\ Hall"]
    assert offered("assetregister show asset Moo") == []


def test_another_shell_is_told_what_tells_records_apart(hall: str) -> None:
    assert offered("assetregister show asset Moo", "zsh") == [
        f"""_arguments '*: :(("Moot Hall":"Asset {hall}"))'"""
    ]


@pytest.mark.parametrize("held", [None, b"", b"not a register at all"])
def test_without_a_register_nothing_is_offered_or_said(desk: Path, held: bytes | None) -> None:
    if held is not None:
        (desk / "joint.register").write_bytes(held)

    assert offered("assetregister show asset Moo") == []
