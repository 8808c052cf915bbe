"""Which register a command is about, and what it is told when that cannot be opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper

if TYPE_CHECKING:
    from tests.ui.terminal.conftest import Run


def keeper(desk: Path, who: str = "A. Officer") -> Keeper:
    return Keeper(Schema(RECORD_TYPES), Home(desk), lambda: who)


def test_without_a_register_the_sentence_says_how_to_make_one(run: Run, desk: Path) -> None:
    done = run("list", "asset")

    assert done.status == 2
    assert f"assetregister new {desk / 'joint.register'}" in done.err


def test_the_register_is_named_before_or_after_the_command_or_by_the_environment(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    north, south, west = (str(desk / f"{n}.register") for n in ("north", "south", "west"))
    for path in (north, south, west):
        run("new", path, "--empty")
        run("add", "asset", f"name={Path(path).stem}", "--register", path)
    monkeypatch.setenv("ASSETREGISTER_REGISTER", west)
    options = ("--format", "json", "--columns", "name")

    assert run("list", "asset", *options).json == [{"name": "west"}]
    assert run("--register", north, "list", "asset", *options).json == [{"name": "north"}]
    assert run("--register", north, "list", "asset", *options, "--register", south).json == [
        {"name": "south"}
    ]


@pytest.mark.parametrize("held", [b"", b"not a register at all", b"SQLite format 3\x00" * 9])
def test_a_file_that_is_no_register_is_refused_and_left_alone(
    run: Run, desk: Path, held: bytes
) -> None:
    path = desk / "some.register"
    path.write_bytes(held)

    for words in (("list", "asset"), ("add", "asset", "name=x"), ("check",)):
        done = run(*words, "--register", str(path))
        assert done.status == 2
        assert "has not been changed" in done.err
    assert path.read_bytes() == held


def test_a_folder_and_a_url_are_refused(run: Run, desk: Path) -> None:
    assert "is a folder" in run("types", "--register", str(desk)).err
    assert "server" in run("types", "--register", "postgresql://somewhere/estate").err


def test_a_register_that_somebody_has_open_is_read_but_not_changed(
    run: Run, desk: Path, hall: str
) -> None:
    opened = keeper(desk, "B. Analyst").open(desk / "joint.register")
    try:
        listed = run("list", "asset")
        refused = run("set", "asset", hall, "tenure=")
    finally:
        opened.close()

    assert listed.status == 0
    assert refused.status == 2
    assert "B. Analyst has had this register open" in refused.err
    assert "Nothing has been changed." in refused.err
    assert run("set", "asset", hall, "tenure=").status == 0


def test_a_register_of_an_older_version_is_brought_up_to_date_and_read(
    run: Run, desk: Path
) -> None:
    path = desk / "joint.register"
    older = Keeper(Schema(RECORD_TYPES[:1]), Home(desk), lambda: "A. Officer").create(path)
    with older.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Moot Hall"})
    older.close()

    done = run("list", "asset", "--format", "json", "--columns", "name")

    assert done.json == [{"name": "Moot Hall"}]
    assert run("check").status == 0


def test_check_says_what_is_not_whole_and_exits_with_one(run: Run, desk: Path, hall: str) -> None:
    with closing(sqlite3.connect(desk / "joint.register")) as file:
        file.execute("UPDATE asset SET tenure = 'leasehold'")
        file.commit()

    done = run("check")

    assert done.status == 1
    assert "does not agree with the log" in done.err
    assert "has not been changed" in done.err
    assert "backups lie in" in done.err


def test_check_repairs_tables_edited_by_hand_after_a_backup(
    run: Run, desk: Path, hall: str
) -> None:
    before = run("show", "asset", hall).out
    with closing(sqlite3.connect(desk / "joint.register")) as file:
        file.execute("UPDATE asset SET tenure = 'leasehold'")
        file.commit()

    done = run("check", "--repair")

    assert done.status == 0
    assert Path(done.out.rpartition("Before that: ")[2].strip().removesuffix(".")).exists()
    assert run("check").status == 0
    assert run("show", "asset", hall).out == before


def test_check_and_dump_of_a_whole_register(run: Run, hall: str) -> None:
    assert run("check").out.endswith("is whole: file, log and tables agree.\n")
    assert run("dump").out == run("dump").out
    assert '"Moot Hall"' in run("dump").out
