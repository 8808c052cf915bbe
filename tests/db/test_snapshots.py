"""A snapshot holds one state of a register, and nobody's saving waits for those who read it."""

from __future__ import annotations

import tempfile
from typing import TYPE_CHECKING

import pytest

from assetregister.errors import Refused
from assetregister.exporting import Cancelled
from assetregister.filters.conditions import Query
from db import checking

if TYPE_CHECKING:
    from pathlib import Path

    from db.register import SqlRegister

ALL = Query("thing")
LONG = "A note of many words. " * 4_000


def add(register: SqlRegister, *names: str, note: str = "") -> None:
    with register.edit("Add things") as edit:
        for name in names:
            edit.add("thing", {"name": name, "note": note or None})


def test_saving_does_not_wait_for_a_reader_of_the_snapshot(register: SqlRegister) -> None:
    add(register, "Hall", "Mill")
    with register.snapshot() as still, still.asking() as reading:
        begun = reading.exec_driver_sql("SELECT id FROM thing")
        begun.fetchone()
        add(register, "Library")  # a reader of the register itself would keep this waiting
        assert register.count(ALL) == 3
        assert still.count(ALL) == 2


def test_what_is_saved_while_it_is_copied_is_in_it_whole_or_not_at_all(
    register: SqlRegister,
) -> None:
    add(register, *(f"Hall {place}" for place in range(40)), note=LONG)
    saved: list[str] = []

    def save(_done: int, _total: int) -> None:
        if not saved:
            saved.append("Library")
            add(register, *(f"Library {place}" for place in range(5)), note=LONG)

    with register.snapshot(save) as still, still.asking() as reading:
        assert list(checking.problems(reading, still.tables)) == []
        assert still.count(ALL) == 45
    assert saved == ["Library"]


def test_copying_can_be_cancelled_and_leaves_nothing_behind(
    register: SqlRegister, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    add(register, "Hall")
    before = sorted(tmp_path.iterdir())

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled), register.snapshot(cancel):
        pytest.fail("the copy went on although it was cancelled")
    assert sorted(tmp_path.iterdir()) == before


def test_a_snapshot_refuses_to_be_changed(register: SqlRegister) -> None:
    add(register, "Hall")
    with register.snapshot() as still, pytest.raises(Refused, match="This is a copy"):
        add(still, "Mill")
