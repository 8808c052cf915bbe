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


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise on Windows")
def test_a_reader_that_has_had_enough_ends_the_list_quietly(folder: Path) -> None:
    start("new", "joint.register", "--empty", home=folder)
    command = f"{sys.executable} {ROOT / 'main.py'} fields | true; echo ${{PIPESTATUS[0]}}"

    done = subprocess.run(
        ["bash", "-c", command],
        env={**os.environ, "ASSETREGISTER_HOME": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "0\n"
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device always full")
def test_a_list_that_cannot_be_written_is_told(folder: Path) -> None:
    for output, why in (("> /dev/full", "no space left"), (">&-", "standard output is closed")):
        done = subprocess.run(
            ["bash", "-c", f"{sys.executable} {ROOT / 'main.py'} fields asset {output}"],
            env={**os.environ, "ASSETREGISTER_HOME": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.stderr == f"The list could not be written: {why}.\n"
        assert done.returncode == 1


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
