"""Adding assets in one operation: against raw sqlite3 inserting the rows that this makes."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import Query
from bench.building import FOLDER, asset, keeper, register_of, usual_fields
from bench.timing import Figure, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOG: Final = ("operation", "change")
_SHOWN: Final = ("entry", "element", "search")
_AT_ONCE: Final = 10_000


def figures(count: int) -> Iterator[Figure]:
    """Yield how long adding so many assets takes, and how large the file grows."""
    like = register_of(count)
    made, raw, bare = (FOLDER / f"adding-{n}.register" for n in ("ours", "raw", "bare"))
    for path in (made, raw, bare):
        path.unlink(missing_ok=True)
    ours = _add(made, like, count)
    with closing(sqlite3.connect(like)) as source:
        stated = _stated(source)
        theirs = _insert(source, raw, (*_LOG, "asset", *_SHOWN), stated)
        _insert(source, bare, (*_LOG, "asset"), [name for name in stated if "__" not in name])
    yield Figure("add assets in one operation", count, ours, theirs, "s", "raw sqlite3, these rows")
    grown, least = (path.stat().st_size / (1 << 20) for path in (made, bare))
    yield Figure("their register", count, grown, least, "MiB", "raw sqlite3, log and values alone")
    for path in (made, raw, bare):
        path.unlink()


def _add(path: Path, like: Path, count: int) -> float:
    """Return the seconds that adding assets to a new register takes, their values made before."""
    opened = keeper().open(like, read_only=True)
    owners, areas = (opened.register.ids(Query(key)) for key in ("organisation", "area"))
    opened.close()
    opened = keeper().create(path)
    chance, fields = random.Random(count), usual_fields(opened.register.schema)
    values = [asset(n, chance, owners, areas, fields) for n in range(count)]

    def add() -> None:
        with opened.register.edit("Add assets") as edit:
            for stated in values:
                edit.add("asset", stated)

    took = seconds(add)
    opened.close()
    return took


def _stated(source: sqlite3.Connection) -> list[str]:
    """Return the columns that any asset states."""
    names = [row[1] for row in source.execute("PRAGMA table_info(asset)")]
    counts = ", ".join(f'count("{name}")' for name in names)
    counted = source.execute(f"SELECT {counts} FROM asset").fetchone()
    return [name for name, found in zip(names, counted, strict=True) if found]


def _insert(
    source: sqlite3.Connection, path: Path, tables: tuple[str, ...], stated: list[str]
) -> float:
    """Return the seconds that inserting the rows of some tables into a new file takes."""
    into = sqlite3.connect(path, isolation_level=None)
    for pragma in ("synchronous = FULL", "secure_delete = ON"):
        into.execute(f"PRAGMA {pragma}")
    _make(source, into, tables, stated)
    into.execute("BEGIN IMMEDIATE")
    took = sum(_copy(source, into, table, stated) for table in tables)
    took += seconds(lambda: into.execute("COMMIT"))
    into.close()
    return took


def _make(
    source: sqlite3.Connection, into: sqlite3.Connection, tables: tuple[str, ...], stated: list[str]
) -> None:
    """Make the tables as they are in the source; where values stand alone, only their columns."""
    alone = "entry" not in tables
    made = source.execute("SELECT type, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    for kind, table, sql in made.fetchall():
        if table == "asset" and alone:
            columns = ", ".join(f'"{name}"' for name in stated)
            into.execute(f"CREATE TABLE IF NOT EXISTS asset({columns}, PRIMARY KEY(n))")
        elif table in tables and kind in ("table", "index"):
            into.execute(sql)


def _copy(
    source: sqlite3.Connection, into: sqlite3.Connection, table: str, stated: list[str]
) -> float:
    """Return the seconds that inserting a table's rows takes; reading them is not counted."""
    held, names = {
        "asset": ("asset", [f'"{name}"' for name in stated]),
        "search": ("entry", ["rowid", "words"]),
    }.get(table, (table, []))
    rows = source.execute(f"SELECT {', '.join(names) or '*'} FROM {held}")
    columns = f"({', '.join(names)})" if names else ""
    insertion = f"INSERT INTO {table}{columns} VALUES ({', '.join('?' * len(rows.description))})"
    took = 0.0
    while some := rows.fetchmany(_AT_ONCE):
        took += _seconds_of(into, insertion, some)
    return took


def _seconds_of(into: sqlite3.Connection, insertion: str, rows: list[tuple[object, ...]]) -> float:
    return seconds(lambda: into.executemany(insertion, rows))
