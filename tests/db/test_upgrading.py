"""What an earlier version kept otherwise is made again from the log, and nothing of it is lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from assetregister.filters.conditions import Query
from db import backups, search
from db.collation import collate

if TYPE_CHECKING:
    from pathlib import Path

    from db.opening import Keeper


def as_before(path: Path) -> None:
    """Put the index of the search, and what a register says of its shape, back as they were."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("DROP TABLE search")
        file.execute(search.FORMER[0])
        file.execute("INSERT INTO search(search) VALUES ('rebuild')")
        file.execute("UPDATE about SET value = 'as before' WHERE key = 'shape'")
        file.commit()


def test_a_register_of_the_version_before_opens_and_is_searched_as_now(
    keeper: Keeper, path: Path
) -> None:
    made = keeper.create(path)
    with made.register.edit("Add thing") as edit:
        record = edit.add("thing", {"name": "Neuadd Ŵyth", "tags": ("Hall", "Café")})
    made.close()
    as_before(path)

    opened = keeper.open(path)

    assert [r.id for r in opened.register.find(Query("thing", search="wyth caf"))] == [record.id]
    assert opened.register.history(record.id)
    assert list(opened.problems()) == []
    assert any(kept.why == "before-upgrade" for kept in backups.held(opened.backups))
    opened.close()
    with closing(sqlite3.connect(path)) as file:
        (sql,) = file.execute("SELECT sql FROM sqlite_schema WHERE name = 'search'").fetchone()
    assert sql == search.CREATE


def test_a_register_of_the_version_before_can_be_collated(
    keeper: Keeper, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.register"
    keeper.create(path).close()
    other.write_bytes(path.read_bytes())
    there = keeper.open(other)
    with there.register.edit("Add thing") as edit:
        record = edit.add("thing", {"name": "Mill"})
    there.close()
    as_before(other)

    here = keeper.open(path)
    collate(here.register, other)

    assert here.register.get(record.id) is not None
    here.close()
