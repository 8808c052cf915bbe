"""What the terminal makes of a damaged register: it reads, warns, refuses, and recovers."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.ui.terminal.test_opening import keeper
from tests.ui.terminal.test_whole_program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run

PAGE = 4096


@pytest.fixture
def path(desk: Path, hall: str) -> Path:
    """Return this desk's register with Moot Hall in it, known here and with a backup."""
    path = desk / "joint.register"
    keeper(desk).open(path).close()
    return path


def spoil(path: Path, table: str) -> bytes:
    """Spoil the first page of a table; return what the file holds then."""
    with closing(sqlite3.connect(path)) as file:
        roots = dict(file.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    content = bytearray(path.read_bytes())
    content[(roots[table] - 1) * PAGE : roots[table] * PAGE] = b"\xff" * PAGE
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_register_is_read_with_a_warning_and_never_written_to(
    run: Run, desk: Path, path: Path, hall: str
) -> None:
    damaged = spoil(path, "operation")

    listed = run("list", "asset", "--format", "json", "--columns", "name")
    refused = run("set", "asset", hall, "tenure=")

    assert (listed.status, listed.json) == (0, [{"name": "Moot Hall"}])
    for told in (listed.err, refused.err):
        assert f"{path} is damaged: part of its log cannot be read." in told
        assert f"Backups lie in {desk / 'backups'}" in told
        assert "the newest that reads back is" in told
    assert "assetregister recover" in listed.err
    assert refused.status == 2
    assert "Nothing has been changed." in refused.err
    assert path.read_bytes() == damaged


def test_lists_that_are_not_damaged_are_read_and_the_others_told_in_a_sentence(
    run: Run, path: Path
) -> None:
    spoil(path, "asset")

    whole, broken = run("list", "organisation"), run("list", "asset")

    assert whole.status == 0
    assert "Stockport Council" in whole.out
    assert "part of the list of assets cannot be read. All of its log can be read." in whole.err
    assert broken.status == 2
    assert "Part of the register cannot be read" in broken.err


@pytest.mark.parametrize("length", [0, 50, 4096, 9000])
def test_a_register_of_which_too_little_is_left_is_refused_with_its_backups(
    run: Run, desk: Path, path: Path, length: int
) -> None:
    path.write_bytes(path.read_bytes()[:length])

    for words in (("list", "asset"), ("check",), ("add", "asset", "name=x")):
        done = run(*words)
        assert done.status == 2
        assert "has not been changed" in done.err
        assert f"Backups lie in {desk / 'backups'}" in done.err
        assert "assetregister recover" in done.err
    assert path.stat().st_size == length


def test_check_says_what_is_affected_in_plain_words_and_sqlites_only_if_asked(
    run: Run, path: Path
) -> None:
    spoil(path, "operation")

    plain, detailed = run("check"), run("check", "--details")

    assert (plain.status, detailed.status) == (1, 1)
    assert plain.err.startswith("The file is damaged: part of its log cannot be read.")
    assert "the newest that reads back is" in plain.err
    own = ("malformed", "btree", "Tree", "error code", "database disk image")
    assert not any(word in plain.err for word in own)
    assert any(word in detailed.err for word in own)


def test_recover_puts_the_newest_backup_in_its_place_and_keeps_what_was_damaged(
    run: Run, path: Path
) -> None:
    damaged = spoil(path, "change")

    done = run("recover")

    assert done.status == 0, done.err
    (aside,) = path.parent.glob("joint damaged *.register")
    assert str(aside) in done.out
    assert aside.read_bytes() == damaged
    assert "Moot Hall" in run("list", "asset").out
    assert run("check").status == 0
    assert "is not damaged" in run("recover").err


def test_recover_saves_what_can_be_read_elsewhere(run: Run, path: Path, tmp_path: Path) -> None:
    damaged = spoil(path, "asset")
    saved = tmp_path / "saved.register"

    done = run("recover", "--out", str(saved))

    assert done.status == 0, done.err
    assert done.out == f"{saved} holds 2 changes. None is known to be missing.\n"
    assert path.read_bytes() == damaged
    assert "Moot Hall" in run("list", "asset", "--register", str(saved)).out
    assert run("check", "--register", str(saved)).status == 0


def test_recover_without_a_backup_says_what_is_left_to_do(run: Run, path: Path) -> None:
    damaged = spoil(path, "change")
    for backup in path.parent.glob("backups/*/*.register"):
        backup.unlink()

    done = run("recover")

    assert done.status == 2
    assert "reads back" in done.err
    assert "--out FILE" in done.err
    assert path.read_bytes() == damaged


def test_a_damaged_register_is_exported_as_far_as_it_can_be_read(
    run: Run, path: Path, tmp_path: Path
) -> None:
    spoil(path, "operation")

    target = tmp_path / "assets.xlsx"
    done = run("export", "table", "--type", "asset", "--out", str(target))

    assert done.status == 0, done.err
    assert "is damaged" in done.err
    assert target.exists()


# What else a file may be: each has its own sentence


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("PRAGMA application_id = 7", "is not a register"),
        ("PRAGMA user_version = 99", "newer version of Asset Register"),
        ("CREATE VIEW v AS SELECT 1", "does not belong in a register"),
    ],
)
def test_what_is_no_register_of_ours_is_refused_in_a_sentence(
    run: Run, path: Path, statement: str, told: str
) -> None:
    other = path.rename(path.with_name("other.register"))
    with closing(sqlite3.connect(other)) as file:
        file.execute(statement)
        file.commit()
    before = other.read_bytes()

    for words in (("list", "asset"), ("check",), ("add", "asset", "name=x"), ("recover",)):
        done = run(*words, "--register", str(other))
        assert done.status == 2
        assert told in done.err
        assert "has not been changed" in done.err
    assert other.read_bytes() == before


HALF = """
import os, signal, sys
from pathlib import Path
from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
path = Path(sys.argv[1])
opened = Keeper(Schema(RECORD_TYPES), Home(path.parent), lambda: "B. Other").open(path)
with opened.register.writing() as connection:
    connection.exec_driver_sql("PRAGMA cache_size = 1")
    connection.exec_driver_sql("UPDATE asset SET name = 'half written'")
    connection.exec_driver_sql("UPDATE organisation SET name = 'half written'")
    connection.exec_driver_sql("CREATE TABLE more AS SELECT hex(randomblob(200000)) AS x")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_half_written_when_the_program_was_killed_is_rolled_back_on_reading(
    run: Run, path: Path
) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", HALF, str(path)]
    subprocess.run(command, cwd=ROOT, env=environment, check=False)
    assert path.with_name(path.name + "-journal").stat().st_size

    listed = run("list", "asset", "--format", "json", "--columns", "name")

    assert (listed.status, listed.err) == (0, "")
    assert listed.json == [{"name": "Moot Hall"}]
    assert run("check").status == 0
