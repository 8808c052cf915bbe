"""The program itself, started as people start it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return a folder that any user may look into."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


def start(
    *words: str, home: Path, unprivileged: bool = False, **environment: str
) -> subprocess.CompletedProcess[str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "QT_QPA_PLATFORM")}
    command = [sys.executable, str(ROOT / "main.py"), *words]
    if unprivileged and os.geteuid() == 0:
        command = ["setpriv", "--bounding-set=-dac_override", *command]
    return subprocess.run(
        command,
        env={**kept, "ASSETREGISTER_HOME": str(home), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=home,
    )


def test_from_nothing_to_a_list(folder: Path) -> None:
    made = start("new", "north.register", "--empty", home=folder)
    added = start("add", "asset", "name=Tŷ Moot", "--register", "north.register", home=folder)
    listed = start(
        "--register", "north.register", "list", "asset", "--format", "csv", "--columns", "name",
        home=folder,
    )  # fmt: skip

    assert (made.returncode, added.returncode, listed.returncode) == (0, 0, 0)
    assert listed.stdout == "name\nTŷ Moot\n"


@pytest.mark.parametrize("options", [(), ("--example",)], ids=["documents", "example"])
def test_a_new_register_is_filled_and_whole(folder: Path, options: tuple[str, ...]) -> None:
    made = start("new", "joint.register", *options, home=folder)
    checked = start("check", home=folder)
    listed = start("list", "organisation", "--format", "csv", home=folder)

    assert made.returncode == 0, made.stderr
    assert checked.returncode == 0, checked.stderr
    assert len(listed.stdout.splitlines()) > 5


def test_a_refusal_is_a_sentence_on_standard_error(folder: Path) -> None:
    done = start("list", "asset", home=folder)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("There is no register yet.")


def test_without_a_screen_the_window_is_refused(folder: Path) -> None:
    done = start(home=folder)

    assert done.returncode == 2
    assert done.stderr.startswith("There is no screen here")


def told(
    folder: Path, words: str, output: str, status: str = "$?"
) -> subprocess.CompletedProcess[str]:
    """Run the program where its output goes astray; print its status on another stream."""
    command = f"{{ {sys.executable} {ROOT / 'main.py'} {words} {output}; echo {status} >&3; }} 3>&1"
    return subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, "ASSETREGISTER_HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise on Windows")
@pytest.mark.parametrize(
    "words", ["fields", "--help", "list --help", "dump", "add asset name=Hall"]
)
def test_a_reader_that_has_had_enough_ends_a_command_quietly(folder: Path, words: str) -> None:
    start("new", "joint.register", "--empty", home=folder)

    done = told(folder, words, "| true", "${PIPESTATUS[0]}")

    assert (done.stdout, done.stderr) == ("0\n", "")


full = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="only Linux has a device that is always full"
)


@full
@pytest.mark.parametrize("words", ["fields asset", "--help", "fields --help", "--version"])
def test_output_that_cannot_be_written_is_told(folder: Path, words: str) -> None:
    done = told(folder, words, "> /dev/full")

    assert done.stderr == "The output could not be written: no space left.\n"
    assert done.stdout == "1\n"


@full
@pytest.mark.parametrize(
    ("output", "why"), [("> /dev/full", "no space left"), (">&-", "standard output is closed")]
)
def test_a_change_whose_printing_failed_is_told_as_kept(
    folder: Path, output: str, why: str
) -> None:
    start("new", "joint.register", "--empty", home=folder)

    done = told(folder, "add asset name=Hall", output)
    listed = start("list", "asset", "--format", "csv", "--columns", "reference", home=folder)

    reference = listed.stdout.split()[1]
    kept = f"This was done and is kept, but could not be printed ({why}): {reference}  Hall\n"
    assert (done.stderr, done.stdout) == (kept, "1\n")


@pytest.mark.skipif(os.name == "nt", reason="Ctrl+C reaches a program otherwise on Windows")
def test_stopping_while_the_program_starts_is_one_sentence(folder: Path) -> None:
    (folder / "typer.py").write_text(
        "import os, signal\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored behind a shell's &\n"
        "os.kill(os.getpid(), signal.SIGINT)\n"
    )

    done = start("types", home=folder, PYTHONPATH=str(folder), ASSETREGISTER_HANDED_OVER="1")

    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "Stopped. Nothing was changed.\n"


@full
def test_a_refusal_that_nobody_can_be_told_keeps_its_status(folder: Path) -> None:
    assert told(folder, "list asset", "2> /dev/full").stdout == "2\n"


@pytest.mark.skipif(
    os.name == "nt" or (os.geteuid() == 0 and not shutil.which("setpriv")),
    reason="files are protected otherwise on Windows, and not from root",
)
def test_a_file_that_may_not_be_written_is_read_but_not_changed(folder: Path) -> None:
    start("new", "joint.register", "--empty", home=folder)
    start("add", "asset", "name=Moot Hall", home=folder)
    path = folder / "joint.register"
    path.chmod(0o444)
    folder.chmod(0o555)
    before = path.read_bytes()
    try:
        listed = start("list", "asset", home=folder, unprivileged=True)
        refused = start("set", "asset", "Moot Hall", "usage=x", home=folder, unprivileged=True)
    finally:
        folder.chmod(0o755)

    assert listed.returncode == 0, listed.stderr
    assert "Moot Hall" in listed.stdout
    assert refused.returncode == 2
    assert "cannot be written to" in refused.stderr
    assert "Nothing has been changed." in refused.stderr
    assert path.read_bytes() == before
