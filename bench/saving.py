"""Opening a record, changing a field and saving it, with its log: against raw sqlite3."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import uuid
from typing import TYPE_CHECKING

from assetregister.filters.conditions import Query
from bench.building import FOLDER, keeper, register_of
from bench.timing import Figure, in_turn

if TYPE_CHECKING:
    from collections.abc import Iterator

_RECORDS = 30


def figures(count: int) -> Iterator[Figure]:
    """Yield the figure for opening and saving one record."""
    path = FOLDER / f"saving-{count}.register"
    shutil.copyfile(register_of(count), path)
    opened = keeper().open(path)
    register = opened.register
    ids = register.ids(Query("asset"))[:_RECORDS]
    numbers = itertools.count()

    def ours() -> None:
        for record_id in ids:
            record = register.get(record_id)
            if record is not None:
                with register.edit("Edit asset") as edit:
                    edit.set(record, {"usage": f"Use number {next(numbers)}"})

    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA synchronous = FULL")

    def baseline() -> None:
        for record_id in ids:
            _raw_save(raw, record_id, f"Use number {next(numbers)}")

    mine, theirs = in_turn(ours, baseline)
    raw.close()
    opened.close()
    path.unlink()
    yield Figure(
        "open and save a record, with log",
        count,
        mine / _RECORDS * 1000,
        theirs / _RECORDS * 1000,
        "ms",
        "raw sqlite3 reading and writing the same rows",
        2.0,
    )


def _raw_save(raw: sqlite3.Connection, record_id: str, usage: str) -> None:
    """Read the record and write what a save writes: log, row, head, words, search index."""
    raw.execute("SELECT * FROM asset WHERE id = ?", (record_id,)).fetchone()
    raw.execute("SELECT * FROM head WHERE record = ?", (record_id,)).fetchall()
    operation, change = uuid.uuid4().hex, uuid.uuid4().hex
    raw.execute("BEGIN IMMEDIATE")
    n, words = raw.execute("SELECT n, words FROM entry WHERE id = ?", (record_id,)).fetchone()
    raw.execute(
        "INSERT INTO operation(id, kind, title, actor, at, detail) VALUES (?,?,?,?,?,?)",
        (operation, "edit", "Edit asset", "Bench", "2026-11-24T00:00:00.000+00:00", ""),
    )
    raw.execute(
        "INSERT INTO change(id, record, type, operation, vals, over) VALUES (?,?,?,?,?,?)",
        (change, record_id, "asset", operation, f'{{"usage":"{usage}"}}', "{}"),
    )
    raw.execute("UPDATE asset SET usage = ?, usage__key = ? WHERE n = ?", (usage, usage.lower(), n))
    raw.execute("DELETE FROM head WHERE record = ? AND place = 'usage'", (record_id,))
    raw.execute("INSERT INTO head VALUES (?, 'usage', ?, 1)", (record_id, change))
    raw.execute("INSERT INTO search(search, rowid, words) VALUES ('delete', ?, ?)", (n, words))
    after = f"{words.rsplit(' use number', 1)[0]} {usage.lower()}"
    raw.execute("UPDATE entry SET words = ? WHERE n = ?", (after, n))
    raw.execute("INSERT INTO search(rowid, words) VALUES (?, ?)", (n, after))
    raw.execute("COMMIT")
