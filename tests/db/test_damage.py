"""A damaged register is read as far as it goes, never written to, and there are ways back."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from assetregister.damage import Damaged
from assetregister.errors import Refused
from assetregister.filters.conditions import Query
from db import backups
from db.lock import Lock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assetregister.damage import Damage
    from db.opening import Keeper, Opened

ALL = Query("thing", archived=True)
PAGE = 4096

pytestmark = pytest.mark.spoils


@pytest.fixture
def made(keeper: Keeper, path: Path) -> Path:
    """Give the path of a closed register: thirty things in its backup, thirty more since."""
    opened = keeper.create(path)
    (first,) = backups.held(opened.backups)
    first.path.rename(first.path.with_name("2026-01-02T030405-daily.register"))
    add(opened, 0)
    backups.make(path, opened.backups, "daily")
    add(opened, 30)
    opened.close()
    return path


def add(opened: Opened, first: int) -> None:
    with opened.register.edit("Add things") as edit:
        for i in range(first, first + 30):
            edit.add("thing", {"name": f"Hall {i:02}", "tags": ("one",), "note": "x" * 300})


def names(opened: Opened) -> list[str]:
    return sorted(str(record.values["name"]) for record in opened.register.find(ALL))


def with_a_bad_page(path: Path) -> Iterator[int]:
    """Spoil each page of a file in turn, but for the first."""
    sound = path.read_bytes()
    for page in range(1, len(sound) // PAGE):
        noise = random.Random(page).randbytes(PAGE)
        path.write_bytes(sound[: page * PAGE] + noise + sound[(page + 1) * PAGE :])
        yield page
    path.write_bytes(sound)


def spoil(path: Path, table: str) -> None:
    """Spoil the last page of a table."""
    with closing(sqlite3.connect(path)) as file:
        roots = dict(file.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    root = roots[table]
    content = bytearray(path.read_bytes())
    head = (root - 1) * PAGE
    if content[head] == 5:  # an inner page: its last child
        root = int.from_bytes(content[head + 8 : head + 12], "big")
    content[(root - 1) * PAGE : root * PAGE] = bytes(PAGE)
    path.write_bytes(content)


def damage_of(keeper: Keeper, path: Path) -> Damage:
    """Return the damage of a file, opened or not; its bytes stay as they are."""
    before = path.read_bytes()
    try:
        opened = keeper.open(path)
    except Damaged as problem:
        assert path.read_bytes() == before
        return problem.damage
    assert opened.damage is not None
    with pytest.raises(Refused, match="is damaged"), opened.register.edit("Add thing") as edit:
        edit.add("thing", {"name": "New"})
    opened.close()
    assert path.read_bytes() == before
    return opened.damage


# What is said


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_register_cut_short_is_told_with_its_newest_backup(
    keeper: Keeper, made: Path, share: float
) -> None:
    content = made.read_bytes()
    made.write_bytes(content[: int(len(content) * share)])

    damage = damage_of(keeper, made)

    assert f"{made} is damaged: " in damage.sentence
    assert damage.folder is not None
    assert f"Backups lie in {damage.folder}; the newest that reads back is " in damage.sentence
    assert damage.newest == damage.backups[0]
    told = damage.sentence + damage.reason
    assert not any(word in told for word in ("malformed", "Tree", "sqlite", "page"))


def test_a_backup_that_is_damaged_itself_is_passed_over(keeper: Keeper, made: Path) -> None:
    spoil(made, "change")
    damage = damage_of(keeper, made)
    newest, *older = damage.backups
    spoil(newest.path, "change")

    assert damage_of(keeper, made).newest == older[0]


def test_without_backups_it_is_said_that_none_reads_back(keeper: Keeper, made: Path) -> None:
    spoil(made, "change")
    damage = damage_of(keeper, made)
    for backup in damage.backups:
        backup.path.unlink()

    assert f"None of its backups in {damage.folder} reads back." in damage_of(keeper, made).reason


@pytest.mark.parametrize("content", [b"", b"no register any more", bytes(20_000)])
def test_a_file_that_was_a_register_once_is_told_with_its_backups(
    keeper: Keeper, made: Path, content: bytes
) -> None:
    made.write_bytes(content)

    with pytest.raises(Damaged) as caught:
        keeper.open(made)

    assert ("is empty" if not content else "is damaged") in caught.value.sentence
    assert "has not been changed" in caught.value.sentence
    assert caught.value.damage.newest is not None


@pytest.mark.parametrize(
    ("table", "told", "log_reads"),
    [
        ("change", "part of its log cannot be read", False),
        ("operation", "part of its log cannot be read", False),
        ("thing", "part of the list of things cannot be read", True),
        ("element", "part of what is searched cannot be read", True),
    ],
)
def test_what_is_affected_is_said_in_the_users_words(
    keeper: Keeper, made: Path, table: str, told: str, *, log_reads: bool
) -> None:
    spoil(made, table)

    damage = damage_of(keeper, made)

    assert damage.told.startswith(f"{made} is damaged: {told}.")
    assert damage.log_reads is log_reads
    assert damage.shows is not log_reads


# Reading what can be read


def test_whatever_page_is_damaged_a_register_that_shows_can_be_read(
    keeper: Keeper, made: Path
) -> None:
    shown = 0
    for page in with_a_bad_page(made):
        try:
            opened = keeper.open(made)
        except Damaged:
            continue
        if opened.damage is None:
            assert list(opened.problems()) == [], page  # nothing is kept there
        elif opened.damage.shows:
            shown += 1
            assert len(names(opened)) == 60, page
            opened.register.find(Query("thing", search="hall"))
            opened.register.conflicts()
        opened.close()
    assert shown


def test_damage_in_an_index_is_found_by_looking_over(keeper: Keeper, made: Path) -> None:
    with closing(sqlite3.connect(made)) as file:
        file.execute("PRAGMA writable_schema = ON")
        file.execute("UPDATE sqlite_schema SET sql = replace(sql, '(record)', '(type)') "
                     "WHERE name = 'ix_change_record'")  # fmt: skip
        file.commit()
    opened = keeper.open(made)
    assert opened.is_to_be_looked_over()

    condition = opened.look_over()

    assert condition.damage is not None
    assert condition.damage.newest is not None
    with pytest.raises(Refused, match="is damaged"):
        opened.register.undo()
    opened.close()


# Putting a backup in its place


def test_a_backup_takes_the_place_of_what_is_damaged_and_that_is_kept(
    keeper: Keeper, made: Path
) -> None:
    spoil(made, "change")
    damaged = made.read_bytes()
    made.with_name(made.name + "-journal").write_bytes(b"of the damaged file")
    for _ in range(2):
        damage = damage_of(keeper, made)
        assert damage.newest is not None

        aside = keeper.restore(damage, damage.newest)

        assert aside.read_bytes() == damaged
        assert "damaged 20" in aside.name
        opened = keeper.open(made)
        assert not opened.register.read_only
        assert len(names(opened)) == 30
        assert list(opened.problems()) == []
        opened.close()
        made.write_bytes(damaged)
    assert sorted(p.name for p in made.parent.glob("*damaged*.register")) == sorted(
        {aside.name, aside.name.replace(" 2.", ".")}
    )


def test_nothing_takes_the_place_of_a_register_that_somebody_has_open(
    keeper: Keeper, made: Path
) -> None:
    spoil(made, "change")
    damage = damage_of(keeper, made)
    assert damage.newest is not None
    before = made.read_bytes()
    lock = Lock(made)
    assert lock.take("B. Other") is None

    with pytest.raises(Refused, match=r"B\. Other has had this register open"):
        keeper.restore(damage, damage.newest)

    lock.release()
    assert made.read_bytes() == before
    assert not list(made.parent.glob("* damaged *"))


def test_a_backup_that_does_not_read_back_takes_nothings_place(keeper: Keeper, made: Path) -> None:
    spoil(made, "change")
    damage = damage_of(keeper, made)
    assert damage.newest is not None
    before = made.read_bytes()
    spoil(damage.newest.path, "change")

    with pytest.raises(Refused):
        keeper.restore(damage, damage.newest)

    assert made.read_bytes() == before
    assert sorted(p.name for p in made.parent.iterdir() if p.is_file()) == [made.name]


# Saving what can be read


def test_whatever_page_is_damaged_what_can_be_read_is_saved_on_top_of_the_backup(
    keeper: Keeper, made: Path
) -> None:
    everything = names(sound := keeper.open(made))
    sound.close()
    lost = whole = 0
    for page in with_a_bad_page(made):
        try:
            opened = keeper.open(made)
        except Damaged as problem:
            damage = problem.damage
        else:
            opened.close()
            if opened.damage is None:
                continue
            damage = opened.damage
        before = made.read_bytes()

        saved = keeper.save_readable(damage, made.with_name("saved.register"))

        assert made.read_bytes() == before
        opened = keeper.open(saved.path)
        assert list(opened.problems()) == [], page
        held = names(opened)
        opened.close()
        saved.path.unlink()
        assert set(everything[:30]) <= set(held) <= set(everything), page
        if damage.log_reads:
            assert held == everything, page
            assert saved.lost == 0
            whole += 1
        lost += len(everything) - len(held)
        assert saved.lost <= 60 - len(held)
    assert whole
    assert lost


def test_without_a_backup_what_can_be_read_is_saved_all_the_same(
    keeper: Keeper, made: Path, tmp_path: Path
) -> None:
    spoil(made, "thing")
    shutil.rmtree(tmp_path / "home")
    damage = damage_of(keeper, made)
    assert damage.newest is None

    saved = keeper.save_readable(damage, tmp_path / "saved.register")

    opened = keeper.open(saved.path)
    assert len(names(opened)) == 60
    assert list(opened.problems()) == []
    opened.close()
    assert "None is known to be missing" in saved.sentence


def test_nothing_is_saved_over_a_file_or_where_nothing_can_be(keeper: Keeper, made: Path) -> None:
    spoil(made, "thing")
    damage = damage_of(keeper, made)
    before = made.read_bytes()

    with pytest.raises(Refused, match="exists already"):
        keeper.save_readable(damage, made)
    with pytest.raises(Refused, match="Nothing could be saved"):
        keeper.save_readable(damage, made.parent / "nowhere" / "saved.register")

    assert made.read_bytes() == before


# Tables that another program wrote to


def test_only_what_another_program_may_have_written_to_is_looked_over(
    keeper: Keeper, made: Path
) -> None:
    opened = keeper.open(made)
    assert not opened.is_to_be_looked_over()
    add(opened, 60)
    opened.close()
    opened = keeper.open(made)
    assert not opened.is_to_be_looked_over()
    opened.close()
    with closing(sqlite3.connect(made)) as file:
        file.execute("UPDATE thing SET name = 'By hand' WHERE name = 'Hall 07'")
        file.commit()

    for _ in range(2):
        opened = keeper.open(made)
        assert opened.is_to_be_looked_over()
        (told,) = opened.look_over().differing
        assert "Hall 07, does not agree with the log: Name is “By hand”, not “Hall 07”." in told
        opened.close()

    opened = keeper.open(made)
    kept = opened.repair()
    assert backups.verify(kept)
    opened.close()
    opened = keeper.open(made)
    assert not opened.is_to_be_looked_over()
    assert names(opened) == [f"Hall {i:02}" for i in range(90)]
    opened.close()


def test_a_copy_from_elsewhere_is_looked_over_once(keeper: Keeper, made: Path) -> None:
    copy = made.with_name("copy.register")
    shutil.copy(made, copy)
    opened = keeper.open(copy)
    assert opened.is_to_be_looked_over()
    assert opened.look_over().differing == ()
    opened.close()

    again = keeper.open(copy)
    assert not again.is_to_be_looked_over()
    again.close()


def test_where_nothing_can_be_remembered_it_is_looked_over_again(
    keeper: Keeper, made: Path, tmp_path: Path
) -> None:
    shutil.rmtree(tmp_path / "home")
    (tmp_path / "home").write_text("in the way")

    for _ in range(2):
        opened = keeper.open(made)
        assert opened.is_to_be_looked_over()
        assert opened.look_over().differing == ()
        opened.close()


def test_looking_over_can_be_stopped(keeper: Keeper, made: Path) -> None:
    class Stop(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise Stop

    os.utime(made)
    opened = keeper.open(made)
    with pytest.raises(Stop):
        opened.look_over(stop)
    assert opened.is_to_be_looked_over()
    opened.close()
