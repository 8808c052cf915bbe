"""Every example of the README and of the manual, which has those of help, works where it stands."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ui.terminal.conftest import call

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

ROOT = Path(__file__).parents[3]
_CALL = re.compile(r"^(?: {4})?assetregister (.+)$", re.MULTILINE)
NEED_MORE = ("screenshots", "recover")  # a window, a damaged register: they have tests of their own
FINDERS = ("findings", "conflicts", "check")  # that end with 1 where they find something


def printed(page: str) -> list[str]:
    return _CALL.findall((ROOT / page).read_text("utf-8"))


def follow(examples: Iterable[str]) -> None:
    """Run one example after the other at one desk, on the documents' register."""
    for example in examples:
        command, *words = shlex.split(example)
        if command in NEED_MORE:
            continue
        done = call(command, *words)
        assert done.status in ((0, 1) if command in FINDERS else (0,)), (example, done.err)
        assert done.out, example


def test_the_examples_of_the_manual_work(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)
    monkeypatch.setenv("ASSETREGISTER_REGISTER", "estate.register")  # as its first example has it

    follow(printed("docs/commands.md"))


def test_the_examples_of_the_readme_work(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(desk)

    follow(printed("README.md"))
