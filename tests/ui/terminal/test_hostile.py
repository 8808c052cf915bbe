"""Whatever is typed, a command is done or refused in a sentence; nothing is ever unforeseen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.ui.terminal.conftest import Run

ROOT = Path(__file__).parents[3]
HOSTILE = {
    "nothing": "",
    "a zero byte": "a\x00b",
    "no number": "1e400",
    "not UTF-8": "\udcff\udcfe",
    "very long": "x" * 200_000,
    "a colour": "\x1b[31m[red]",
    "brackets": "((((",
    "no home": "~nobody-has-this-name/x",
}
CALLS = (
    ("list", "{}"),
    ("list", "asset", "--where", "name ~ {}"),
    ("list", "asset", "--where", "{}"),
    ("list", "asset", "--search", "{}", "--sort", "{}"),
    ("show", "asset", "{}"),
    ("history", "{}"),
    ("set", "asset", "Moot Hall", "floor_area={}"),
    ("set", "asset", "Moot Hall", "{}=1", "owner={}"),
    ("unarchive", "asset", "{}"),
    ("restore-value", "asset", "Moot Hall", "{}", "--change", "{}"),
    ("export", "{}", "--out", "there.xlsx"),
    ("export", "register", "--out", "{}/there.xlsx"),
    ("--register", "{}", "check"),
)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_a_text_is_taken_or_refused(
    run: Run, hall: str, desk: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], text: str
) -> None:
    monkeypatch.chdir(desk)

    done = run(*(word.replace("{}", text) for word in words))

    assert done.status in (0, 2), done.err
    assert done.err.strip() or done.status == 0
    assert len(done.err) < 10_000
    assert not (desk / "trouble.log").exists()


@pytest.mark.skipif(os.name == "nt", reason="arguments are text on Windows")
def test_bytes_that_are_no_text_and_a_screen_of_ascii_end_in_sentences(
    hall: str, desk: Path
) -> None:
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    for word, status in ((b"Moot Hall", 0), (b"caf\xe9", 2)):
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "show", "asset", word],
            env={**os.environ, "ASSETREGISTER_HOME": str(desk), **plain},
            capture_output=True,
            check=False,
        )
        assert done.returncode == status, done.stderr
        assert b"Traceback" not in done.stderr
    assert not (desk / "trouble.log").exists()
