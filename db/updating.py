"""Records that stand in the tables already, brought to what they amount to now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from db import search
from db.inserting import insert
from db.picking import pick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.tables import Tables
    from db.typetable import Amounted, Row, TypeTable

ELEMENT = ("record", "field", "value", "key")


@dataclass(frozen=True, slots=True)
class Update:
    """What is stated in a row as it stands, and what the record amounts to now."""

    before: Row
    made: Amounted

    @property
    def n(self) -> int:
        """Return the number of the row."""
        return int(self.before["n"])

    def changed(self, table: TypeTable) -> tuple[str, ...]:
        """Return the columns that differ, with those that stand beside them."""
        before, after = self.before, self.made.row
        names = [name for name in table.read if before.get(name) != after.get(name)]
        return tuple(column for name in names for column in table.written_with(name))


def rows_by_id(
    connection: sa.Connection, table: TypeTable, ids: Sequence[str]
) -> dict[str, dict[str, Any]]:
    """Return what is stated in the rows of records, by id."""
    rows = map(table.stated, pick(connection, table.about.key, table.read, "id", ids))
    return {row["id"]: row for row in rows}


def update(
    connection: sa.Connection, tables: Tables, table: TypeTable, updates: Sequence[Update]
) -> None:
    """Write the columns, the words and the elements in which any record differs now."""
    written: defaultdict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
    many: list[Update] = []
    for one in updates:
        changed = one.changed(table)
        if changed:
            written[changed].append((*map(one.made.row.get, changed), one.n))
        if not table.many.isdisjoint(changed):
            many.append(one)
    for columns, rows in written.items():
        connection.exec_driver_sql(_updating(table.about.key, columns), rows)
    _write_words(connection, updates)
    _write_elements(connection, tables, many)


@lru_cache(maxsize=128)
def _updating(table: str, columns: tuple[str, ...]) -> str:
    listed = ", ".join(f'"{name}" = ?' for name in columns)
    return f'UPDATE "{table}" SET {listed} WHERE n = ?'


def _write_words(connection: sa.Connection, updates: Sequence[Update]) -> None:
    before = dict(pick(connection, "entry", ("n", "words"), "n", [u.n for u in updates]))
    changed = [u for u in updates if before[u.n] != u.made.words]
    if changed:
        search.remove(connection, [(u.n, before[u.n]) for u in changed])
        words = [(u.made.words, u.n) for u in changed]
        connection.exec_driver_sql("UPDATE entry SET words = ? WHERE n = ?", words)
        search.add(connection, [(u.n, u.made.words) for u in changed])


def _write_elements(connection: sa.Connection, tables: Tables, updates: Sequence[Update]) -> None:
    if updates:
        element = tables.element
        ids = [u.before["id"] for u in updates]
        connection.execute(sa.delete(element).where(element.c.record.in_(ids)))
        rows = [(u.before["id"], *held) for u in updates for held in u.made.elements]
        insert(connection, "element", ELEMENT, rows)
