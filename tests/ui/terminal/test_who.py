"""Who makes a change: as said, as preferred, as asked, or as the system says."""

from __future__ import annotations

import getpass
import io
from typing import TYPE_CHECKING

from assetregister.preferences import Preferences
from ui.terminal.who import who

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.terminal.conftest import Run


class AtATerminal(io.StringIO):
    """Standard input or error with a person in front of it."""

    def isatty(self) -> bool:
        return True


def test_a_person_at_a_terminal_is_asked_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    preferences = Preferences(desk / "preferences.json")
    monkeypatch.setattr("sys.stderr", AtATerminal())
    monkeypatch.setattr("sys.stdin", AtATerminal("A. Officer\nBury Council\n"))

    asked = who(preferences, None)
    again = who(Preferences(desk / "preferences.json"), None)

    assert asked == again == "A. Officer, Bury Council"


def test_what_is_said_comes_before_what_is_preferred(desk: Path) -> None:
    preferences = Preferences(desk / "preferences.json")
    preferences.put(name="A. Officer")

    assert who(preferences, "B.  Analyst") == "B. Analyst"
    assert who(preferences, None) == "A. Officer"


def test_nobody_is_asked_where_nobody_sits(run: Run, hall: str) -> None:
    assert getpass.getuser() in run("history").out
