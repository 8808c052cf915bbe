"""What a file is gets said in a sentence before it is touched, and a register is looked after."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from assetregister.errors import AssetRegisterError, Outdated, Refused
from assetregister.fields import text
from assetregister.filters.conditions import Query
from assetregister.home import Home
from assetregister.schema import Schema
from db import backups, collation
from db.opening import Keeper, Opened
from db.repairing import repair
from tests.db.things import Thing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent.parent
ALL = Query("thing", archived=True)

OTHER_PROCESS = """
import sys, time
from pathlib import Path
from assetregister.home import Home
from db.opening import Keeper
from tests.db.things import SMALL
path, home = Path(sys.argv[1]), Path(sys.argv[2])
opened = Keeper(SMALL, Home(home), lambda: "B. Other").open(path)
"""


@pytest.fixture
def other(path: Path, tmp_path: Path) -> Iterator[Callable[[str], subprocess.Popen[str]]]:
    """Give the way to start another process that opens the register and goes on with some code."""
    started: list[subprocess.Popen[str]] = []

    def start(code: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", OTHER_PROCESS + code, str(path), str(tmp_path / "home")],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stdin=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def refusal(keeper: Keeper, path: Path) -> str:
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(Refused) as caught:
        keeper.open(path)
    assert (path.read_bytes() if path.is_file() else b"") == before
    return caught.value.sentence


@pytest.fixture
def made(keeper: Keeper, path: Path) -> Path:
    """Give the path of a closed register that holds a few things."""
    opened = keeper.create(path)
    with opened.register.edit("Add things") as edit:
        for i in range(30):
            edit.add("thing", {"name": f"Hall {i}", "tags": ("one", "two"), "note": "x" * 200})
    opened.close()
    return path


def alter(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


# What the file is


def test_a_missing_file_is_named_with_the_command_that_makes_one(
    keeper: Keeper, path: Path
) -> None:
    assert f"assetregister new {path}" in refusal(keeper, path)


def test_a_folder_is_no_register(keeper: Keeper, tmp_path: Path) -> None:
    assert "is a folder" in refusal(keeper, tmp_path)


def test_a_pipe_is_not_waited_for(keeper: Keeper, path: Path) -> None:
    os.mkfifo(path)

    assert "is not a register" in refusal(keeper, path)


def test_a_name_no_file_can_have_is_refused(keeper: Keeper, tmp_path: Path) -> None:
    for path in (tmp_path / ("x" * 300), Path("a\0b")):
        with pytest.raises(Refused, match="could not be read"):
            keeper.open(path)


def test_an_empty_file_is_told_from_an_empty_register(keeper: Keeper, path: Path) -> None:
    path.touch()

    assert "is empty" in refusal(keeper, path)


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00", os.urandom(5000)])
def test_other_files_are_not_registers(keeper: Keeper, path: Path, content: bytes) -> None:
    path.write_bytes(content)

    assert "is not a register" in refusal(keeper, path)


def test_another_programs_database_is_not_a_register(keeper: Keeper, path: Path) -> None:
    alter(path, "CREATE TABLE t (x)")

    assert "is not a register" in refusal(keeper, path)


def test_a_register_of_a_newer_version_is_left_alone(keeper: Keeper, made: Path) -> None:
    alter(made, "PRAGMA user_version = 99")

    assert "newer version" in refusal(keeper, made)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON operation BEGIN DELETE FROM change; END",
        "CREATE VIEW v AS SELECT * FROM change",
        "CREATE VIRTUAL TABLE another USING fts5(x)",
    ],
)
def test_a_register_that_brings_code_along_is_refused(
    keeper: Keeper, made: Path, statement: str
) -> None:
    alter(made, statement)

    assert "does not belong in a register" in refusal(keeper, made)


@pytest.mark.parametrize(
    "statement",
    ["ALTER TABLE change ADD COLUMN more", "DROP TABLE receipt", "DELETE FROM about"],
)
def test_a_log_of_another_form_is_damaged(keeper: Keeper, made: Path, statement: str) -> None:
    alter(made, statement)

    assert "is damaged" in refusal(keeper, made)


@pytest.mark.spoils
@pytest.mark.parametrize("seed", range(60))
def test_flipped_bits_are_told_or_harmless(
    keeper: Keeper, made: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(made.read_bytes())
    start = chance.randrange(len(content))
    for at in range(start, min(start + chance.choice([1, 1, 16, 500]), len(content))):
        content[at] ^= 1 << chance.randrange(8)
    flipped = tmp_path / "flipped.register"
    flipped.write_bytes(content)

    try:
        opened = keeper.open(flipped)
    except AssetRegisterError:
        return
    assert flipped.read_bytes() == content or opened.damage is None
    try:
        list(opened.problems())
        for record in opened.register.find(ALL):
            opened.register.history(record.id)
        opened.register.operations()
    except Refused:
        pass  # in a sentence, which is all that is asked
    finally:
        opened.close()


# Reading only


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="only where one user can become another")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_without_permission_to_write_it_can_be_read(made: Path, tmp_path: Path, what: str) -> None:
    made.chmod(0o444 if what == "file" else 0o666)
    made.parent.chmod(0o777 if what == "file" else 0o555)
    code = OTHER_PROCESS.replace("opened =", "import os; os.getuid() or os.setuid(65534); opened =")
    code += "print(opened.register.read_only); print(len(opened.register.find(Q)))"
    code = code.replace("path, home =", "from assetregister.filters.conditions import Query\nQ = "
                        'Query("thing")\npath, home =')  # fmt: skip
    for folder in (made.parent, *made.parent.parents):
        if folder.stat().st_uid == os.getuid() and folder != made.parent:
            folder.chmod(folder.stat().st_mode | 0o055)

    done = subprocess.run(
        [sys.executable, "-c", code, str(made), str(tmp_path / "home")],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    made.parent.chmod(0o777)

    assert done.stdout.splitlines() == [
        f"{'The file' if what == 'file' else 'Its folder'} cannot be written to, so the register "
        "can only be read.",
        "30",
    ], done.stderr


def test_a_register_opened_for_reading_refuses_changes(keeper: Keeper, made: Path) -> None:
    opened = keeper.open(made, read_only=True)
    before = made.read_bytes()

    with (
        pytest.raises(Refused, match="for reading only"),
        opened.register.edit("Add thing") as edit,
    ):
        edit.add("thing", {"name": "New"})
    for change in (opened.register.undo, lambda: repair(opened)):
        with pytest.raises(Refused):
            change()

    opened.close()
    assert made.read_bytes() == before


# Two at once


def test_a_second_window_reads_and_is_told_who_has_it(keeper: Keeper, opened: Opened) -> None:
    second = keeper.open(opened.path)

    assert second.register.read_only.startswith("A. Officer has had this register open on ")
    with opened.register.edit("Add thing") as edit:
        record = edit.add("thing", {"name": "Hall"})
    assert second.register.titles([record.id]) == {record.id: "Hall"}
    with opened.register.edit("Edit thing") as edit:
        edit.set(record, {"name": "Mill"})
    assert second.register.titles([record.id]) == {record.id: "Mill"}
    second.close()


def test_another_process_is_told_who_has_it(
    opened: Opened, other: Callable[[str], subprocess.Popen[str]]
) -> None:
    told, _ = other("print(opened.register.read_only)").communicate()

    assert told.startswith("A. Officer has had this register open on ")


def test_the_lock_of_a_killed_program_clears_itself(
    made: Path, keeper: Keeper, other: Callable[[str], subprocess.Popen[str]]
) -> None:
    holder = other("print('held', flush=True); sys.stdin.read()")
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    second = keeper.open(made)
    assert second.register.read_only.startswith("B. Other has had")
    second.close()

    holder.kill()
    holder.wait()

    again = keeper.open(made)
    assert again.register.read_only == ""
    again.close()
    assert not made.with_name(made.name + ".lock").exists()


def test_somebody_else_writing_is_waited_for_then_named(register: Any, opened: Opened) -> None:
    with closing(sqlite3.connect(opened.path)) as stranger:
        stranger.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Refused, match="Another program is using the register"):
            _add(register, "New")
    assert register.find(ALL) == []


def test_reading_goes_on_while_somebody_prepares_a_write(register: Any, opened: Opened) -> None:
    _add(register, "Hall")
    with closing(sqlite3.connect(opened.path)) as stranger:
        stranger.execute("BEGIN IMMEDIATE")
        assert [r.name for r in register.find(ALL)] == ["Hall"]


def test_threads_read_while_one_writes(register: Any) -> None:
    problems: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(20):
                found = register.find(ALL)
                register.titles([record.id for record in found])
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for i in range(10):
        _add(register, f"Hall {i}")
    for thread in threads:
        thread.join()

    assert problems == []
    assert len(register.find(ALL)) == 10


def _add(register: Any, name: str) -> str:
    with register.edit("Add thing") as edit:
        return str(edit.add("thing", {"name": name}).id)


# Nothing by halves


def test_a_full_disk_changes_nothing_and_says_so(register: Any, opened: Opened) -> None:
    _add(register, "Hall")
    before = list(opened.dump())

    def limit(connection: Any, _record: object, _proxy: object) -> None:
        connection.execute("PRAGMA max_page_count = 1")

    sa.event.listen(register.engine, "checkout", limit)
    with pytest.raises(Refused, match="The disk is full"):
        _add_many(register)
    sa.event.remove(register.engine, "checkout", limit)

    assert list(opened.dump()) == before


def _add_many(register: Any) -> None:
    with register.edit("Add things") as edit:
        for i in range(2000):
            edit.add("thing", {"name": f"Hall {i}", "note": "x" * 500})


def test_an_error_within_an_edit_changes_nothing(register: Any, opened: Opened) -> None:
    before = list(opened.dump())

    with suppress(ZeroDivisionError), register.edit("Add thing") as edit:
        edit.add("thing", {"name": "Hall"})
        _ = 1 / 0

    assert list(opened.dump()) == before


def test_a_program_killed_while_saving_leaves_old_or_new(
    made: Path, keeper: Keeper, other: Callable[[str], subprocess.Popen[str]]
) -> None:
    saving = """
print("saving", flush=True)
for i in range(10_000):
    with opened.register.edit("Add thing") as edit:
        for _ in range(20):
            edit.add("thing", {"name": str(i)})
    print(i, flush=True)
"""
    chance = random.Random(7)
    for _ in range(4):
        process = other(saving)
        assert process.stdout is not None
        assert process.stdout.readline() == "saving\n"
        for _ in range(chance.randint(1, 4)):
            process.stdout.readline()
        time.sleep(chance.random() / 20)  # the moment of the blow is the point, not a wait
        process.send_signal(signal.SIGKILL)
        process.wait()

        opened = keeper.open(made)
        assert list(opened.problems()) == []
        count = opened.register.count(ALL)
        assert (count - 30) % 20 == 0
        opened.close()


def test_what_was_half_written_when_the_program_was_killed_is_rolled_back(
    made: Path, keeper: Keeper, other: Callable[[str], subprocess.Popen[str]]
) -> None:
    opened = keeper.open(made)
    before = list(opened.dump())
    opened.close()
    half = """
with opened.register.writing() as connection:
    connection.exec_driver_sql("PRAGMA cache_size = 1")  # so that pages reach the file early
    connection.exec_driver_sql("UPDATE change SET vals = replace(vals, 'x', 'y')")
    print("half", flush=True)
    sys.stdin.read()
"""
    for read_only in (True, False):
        untouched = made.read_bytes()
        process = other(half)
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        process.kill()
        process.wait()
        assert made.read_bytes() != untouched
        assert made.with_name(made.name + "-journal").exists()

        opened = keeper.open(made, read_only=read_only)
        assert list(opened.problems()) == []
        assert list(opened.dump()) == before
        assert opened.is_to_be_looked_over() is not read_only
        opened.close()


# Looking after it


def test_creating_a_register_makes_a_first_backup_that_opens(
    keeper: Keeper, opened: Opened
) -> None:
    (backup,) = backups.held(opened.backups)

    backups.verify(backup.path)
    assert backup.why == "daily"


def test_a_backup_is_due_a_day_after_the_last_if_anything_changed(
    made: Path, keeper: Keeper
) -> None:
    opened = keeper.open(made)
    (first,) = backups.held(opened.backups)
    opened.close()
    yesterday = datetime.now(UTC) - timedelta(days=2)
    first.path.rename(first.path.with_name(f"{yesterday:%Y-%m-%dT%H%M%S}-daily.register"))

    keeper.open(made).close()
    keeper.open(made).close()

    newest, older = backups.held(opened.backups)
    with closing(sqlite3.connect(newest.path)) as copy:
        assert copy.execute("SELECT count(*) FROM thing").fetchone() == (30,)
    assert older.at < newest.at


def test_old_backups_are_thinned_to_one_a_month(tmp_path: Path) -> None:
    today = datetime.now(UTC)
    for days in range(800):
        at = today - timedelta(days=days)
        (tmp_path / f"{at:%Y-%m-%dT%H%M%S}-daily.register").touch()

    backups.thin(tmp_path)

    held = backups.held(tmp_path)
    recent = [b for b in held if today - b.at < timedelta(days=14)]
    assert len(recent) == 14
    assert (
        11
        <= len({(b.at.year, b.at.month) for b in held})
        == len(held) - 14 + len({(b.at.year, b.at.month) for b in recent})
    )


def test_a_damaged_copy_is_not_kept_as_a_backup(made: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.register"
    content = bytearray(made.read_bytes())
    for at in range(8192, len(content), 4096):
        content[at : at + 200] = bytes(200)
    copy.write_bytes(content)

    with pytest.raises(Refused):
        backups.make(copy, tmp_path / "kept", "daily")

    assert list((tmp_path / "kept").iterdir()) == []


def test_a_backup_that_cannot_be_made_is_told_and_the_register_opens(
    made: Path, keeper: Keeper, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "home")
    (tmp_path / "home").write_text("in the way")

    opened = keeper.open(made)

    assert opened.notice.startswith("Today's backup could not be made")
    assert opened.register.read_only == ""
    opened.close()


class Better(Thing, key="thing", label="Thing", plural="Things", prefix="THI"):
    """A thing as a newer version declares it."""

    colour = text("Colour")


BETTER = Schema([Better])


def test_a_new_field_gets_its_column_after_a_backup_and_the_old_keep_theirs(
    made: Path, keeper: Keeper, tmp_path: Path
) -> None:
    newer = Keeper(BETTER, Home(tmp_path / "home"), lambda: "A. Officer").open(made)
    record = newer.register.find(ALL)[0]
    with newer.register.edit("Edit thing") as edit:
        edit.set(record, {"colour": "red"})
    assert any(b.why == "before-upgrade" for b in backups.held(newer.backups))
    newer.close()

    older = keeper.open(made)
    assert list(older.problems()) == []
    held = older.register.get(record.id)
    assert held is not None
    with older.register.edit("Edit thing") as edit:
        edit.set(held, {"name": "Changed by the older"})
    assert older.register.conflicts() == []
    older.close()

    again = Keeper(BETTER, Home(tmp_path / "home"), lambda: "A. Officer").open(made)
    values = again.register.get_many([record.id])[record.id].values
    assert (values["colour"], values["name"]) == ("red", "Changed by the older")
    again.close()


def test_a_register_of_another_version_is_not_upgraded_where_it_can_only_be_read(
    made: Path, tmp_path: Path
) -> None:
    newer = Keeper(BETTER, Home(tmp_path / "home"), lambda: "A. Officer")
    before = made.read_bytes()

    with pytest.raises(Outdated):
        newer.open(made, read_only=True)

    assert made.read_bytes() == before


# Checking and repair


SPOILT = [
    "UPDATE thing SET name = 'By hand' WHERE n = 3",
    "UPDATE thing SET name__key = 'zzz' WHERE n = 3",
    "DELETE FROM thing WHERE n = 3",
    "DELETE FROM entry WHERE n = 3",
    "UPDATE entry SET words = 'other' WHERE n = 3",
    "DELETE FROM element WHERE field = 'tags' AND value = 'one'",
    "INSERT INTO element VALUES ('nobody', 'tags', 'x', 'x')",
    "INSERT INTO head SELECT id, 'name', base, 2 FROM thing",
    "UPDATE thing SET state = 1",
    "INSERT INTO thing (n, id, base, state) VALUES (999, 'f', 'f', 0)",
    "UPDATE thing SET tags = 'no list' WHERE n = 3",
    "DELETE FROM search WHERE rowid = 3",
]


@pytest.mark.parametrize("statement", SPOILT)
def test_what_was_edited_by_hand_is_found_and_repaired(
    made: Path, keeper: Keeper, statement: str
) -> None:
    opened = keeper.open(made)
    sound = list(opened.dump())
    opened.close()
    alter(made, statement)

    opened = keeper.open(made)
    assert list(opened.problems())
    kept = repair(opened)

    assert kept.path.exists()
    assert list(opened.problems()) == []
    assert list(opened.dump()) == sound
    opened.close()


# Collating with what is no sound register


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE change SET vals = replace(vals, 'Hall 3', 'Hall X')",
        "UPDATE operation SET actor = 'Somebody else'",
        "UPDATE change SET vals = replace(vals, '\"Hall 3\"', 'false')",
        "UPDATE change SET vals = 'no json' WHERE seq = 3",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_collating_refuses_what_was_tampered_with(
    made: Path, keeper: Keeper, tmp_path: Path, statement: str
) -> None:
    copy = tmp_path / "copy.register"
    shutil.copy(made, copy)
    alter(copy, statement)
    opened = keeper.open(made)
    before = list(opened.dump())

    with pytest.raises(Refused):
        collation.collate(opened.register, copy)

    assert list(opened.dump()) == before
    opened.close()


def test_collating_tells_those_who_listen(made: Path, keeper: Keeper, tmp_path: Path) -> None:
    copy = tmp_path / "copy.register"
    shutil.copy(made, copy)
    there = keeper.open(copy)
    added = _add(there.register, "New")
    there.close()
    opened = keeper.open(made)
    heard: list[Any] = []
    opened.register.subscribe(heard.append)

    collation.collate(opened.register, copy)

    assert [changed.records for changed in heard] == [{"thing": frozenset([added])}]
    opened.close()
