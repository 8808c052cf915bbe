"""Uniting the work of eight laptops: against raw sqlite3 inserting the same rows of the log."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

from assetregister.filters.conditions import Query
from bench.building import FOLDER, keeper, register_of
from bench.timing import Figure, seconds
from db.collation import collate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LAPTOPS = 8
_CHANGES = 5_000


def figures(count: int) -> Iterator[Figure]:
    """Yield the figures for collating eight laptops with up to 5,000 changes each."""
    yield _figure(count, "", 0)
    yield _figure(count, ", four fifths in conflict", 4)


def _figure(count: int, how: str, fifths: int) -> Figure:
    """Return the figure where so many fifths of each laptop's changes are to the same assets."""
    start = register_of(count)
    folder = FOLDER / "collating"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    each = min(_CHANGES, count)
    laptops = [
        _worked(start, folder / f"laptop-{n}.register", n, each, each * fifths // 5)
        for n in range(_LAPTOPS)
    ]
    joint = folder / "joint.register"
    shutil.copyfile(start, joint)
    opened = keeper().open(joint)
    ours = seconds(lambda: [collate(opened.register, laptop) for laptop in laptops])
    opened.close()
    raw = folder / "raw.register"
    shutil.copyfile(start, raw)
    baseline = seconds(lambda: _insert(raw, laptops))
    shutil.rmtree(folder)
    name = f"collate {_LAPTOPS} × {each:,} changes{how}"
    return Figure(name, count, ours, baseline, "s", "raw sqlite3 inserting the same log rows")


def _worked(start: Path, path: Path, n: int, changes: int, common: int) -> Path:
    """Return a laptop's register: a copy in which some records have been edited."""
    shutil.copyfile(start, path)
    opened = keeper().open(path)
    ids = opened.register.ids(Query("asset"))
    step = max(len(ids) // changes, 1)
    places = (place * step + (n if place >= common else 0) for place in range(changes))
    chosen = [ids[place % len(ids)] for place in places]
    records = opened.register.get_many(chosen)
    with opened.register.edit("Edit assets") as edit:
        for record in records.values():
            edit.set(record, {"usage": f"Use on laptop {n}"})
    opened.close()
    return path


def _insert(path: Path, laptops: Sequence[Path]) -> None:
    into = sqlite3.connect(path, isolation_level=None)
    for laptop in laptops:
        out = sqlite3.connect(f"{laptop.as_uri()}?mode=ro", uri=True)
        into.execute("BEGIN IMMEDIATE")
        for table in ("operation", "change"):
            held = {row[0] for row in into.execute(f"SELECT id FROM {table}")}
            columns = [row[1] for row in out.execute(f"PRAGMA table_info({table})")][1:]
            listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
            rows = [r for r in out.execute(f"SELECT {listed} FROM {table}") if r[0] not in held]
            into.executemany(f"INSERT INTO {table}({listed}) VALUES ({marks})", rows)
        into.execute("COMMIT")
        out.close()
    into.close()
