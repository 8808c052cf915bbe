"""The table of assets: first paint, sorting, filtering while typing, and the memory it holds.

The baseline is the bare SQL with sqlite3, count and first page, plus painting the same table once
more: what nobody can do without.
"""

from __future__ import annotations

import os
import sqlite3
from itertools import count as counter
from typing import TYPE_CHECKING

from assetregister.filters.conditions import CONTAINS, Compare, Query, Sort
from bench.building import FOLDER, keeper, register_of
from bench.timing import Figure, in_turn, process

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assetregister.register import Register
    from ui.desktop.tables.view import RecordTable

_COLUMNS = ("name", "asset_type", "tenure", "status", "floor_area", "utilisation")
_SIZE = (900, 640)
_PAGE = 200
_COUNT = """
    SELECT (SELECT count(*) FROM asset) - (SELECT count(*) FROM asset WHERE state & 1 = 1)
"""
_WORDS = ("moot", "guild", "market", "chapel", "mill", "quarry", "bridge", "abbey")


def figures(count: int) -> Iterator[Figure]:
    """Yield the figures of a table over so many assets."""
    path = register_of(count)
    yield from _times(path, count)
    environment = {**os.environ, "ASSETREGISTER_HOME": str(FOLDER / "home")}
    _, shown = process(["bench.tables:show", str(path), "1"], environment)
    _, opened = process(["bench.tables:show", str(path), "0"], environment)
    yield Figure(
        "table, peak memory", count, shown, opened, "MiB", "the register open, no table shown"
    )


def _times(path: Path, count: int) -> Iterator[Figure]:
    from ui.desktop.look.theme import Theme
    from ui.desktop.run import application

    theme = Theme(application("offscreen"))
    opened = keeper().open(path, read_only=True)
    raw = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    for name, ours, baseline, aim in _jobs(opened.register, raw):
        mine, theirs = in_turn(ours, baseline, runs=9)
        against = "bare SQL and the same paint"
        yield Figure(name, count, mine * 1000, theirs * 1000, "ms", against, aim)
    raw.close()
    opened.close()
    theme.deleteLater()


def _jobs(
    register: Register, raw: sqlite3.Connection
) -> list[tuple[str, Callable[[], None], Callable[[], None], float | None]]:
    """Return (name, what we do, what it takes at least, the ratio aimed at)."""
    table, ask = _table(register)
    turns = counter()

    def typed() -> str:
        return _WORDS[next(turns) % len(_WORDS)]

    def first_paint() -> None:
        fresh, _ = _table(register)
        fresh.grab()

    def shown(make: Callable[[], Query]) -> Callable[[], None]:
        return lambda: (ask(make()), table.grab(), None)[-1]

    def bare(where: str, order: str, make: Callable[[], list[str]] = list) -> Callable[[], None]:
        return lambda: (_read(raw, where, order, *make()), table.grab(), None)[-1]

    def sorted_by_number() -> Query:
        path = ("utilisation",) if next(turns) % 2 else ("floor_area",)
        return Query("asset", sort=(Sort(path, descending=True),))

    def filtered() -> Query:
        return Query("asset", Compare(("name",), CONTAINS, (typed(),)))

    words = "n IN (SELECT rowid FROM search WHERE search MATCH ?)"
    name, number = "name__key", "floor_area__low DESC"
    return [
        ("table, first paint", first_paint, bare("1", name), None),
        ("table, sort by a number", shown(sorted_by_number), bare("1", number), None),
        (
            "table, filter while typing",
            shown(filtered),
            bare("name__key LIKE ?", name, lambda: [f"%{typed()}%"]),
            1.5,
        ),
        (
            "table, search while typing",
            shown(lambda: Query("asset", search=typed())),
            bare(words, name, lambda: [f'"{typed()}"*']),
            1.5,
        ),
    ]


def _table(register: Register) -> tuple[RecordTable, Callable[[Query], None]]:
    from ui.desktop.tables.columns import columns_at
    from ui.desktop.tables.model import RecordTableModel
    from ui.desktop.tables.view import RecordTable

    schema = register.schema
    columns = columns_at(schema, schema.about("asset"), [(key,) for key in _COLUMNS])
    model = RecordTableModel(register, Query("asset"))
    table = RecordTable(model)
    table.resize(*_SIZE)
    table.ask(Query("asset"), columns)

    def ask(query: Query) -> None:
        table.ask(query, columns)

    return table, ask


def _read(raw: sqlite3.Connection, where: str, order: str, *values: str) -> None:
    live = f"({where}) AND state & 1 = 0"
    count = _COUNT if where == "1" else f"SELECT count(*) FROM asset WHERE {live}"
    raw.execute(count, values).fetchone()
    columns = ", ".join(("id", "state", *_COLUMNS))
    query = (
        f"SELECT {columns} FROM asset WHERE {live} ORDER BY {order} NULLS LAST, id LIMIT {_PAGE}"
    )
    raw.execute(query, values).fetchall()


def show(path: str, shown: str) -> None:
    """Open a register and, if asked to, a table on it that is scrolled to its end."""
    from pathlib import Path

    from ui.desktop.look.theme import Theme
    from ui.desktop.run import application

    theme = Theme(application("offscreen"))
    opened = keeper().open(Path(path), read_only=True)
    if shown == "1":
        table, _ = _table(opened.register)
        table.grab()
        table.scrollToBottom()
        table.grab()
    opened.close()
    theme.deleteLater()
