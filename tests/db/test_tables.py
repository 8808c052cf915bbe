"""The tables of a register are known before they are made, and a list begins from its indices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import sqlalchemy as sa

from assetregister.filters.conditions import Query
from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
from db.tables import Tables

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.records.record import RecordType
    from db.register import SqlRegister

SCHEMA = Schema(RECORD_TYPES)
ASSETS = Query("asset")


@pytest.mark.parametrize("about", SCHEMA.tables, ids=lambda about: about.key)
def test_a_table_says_what_it_holds_before_it_is_made(about: RecordType) -> None:
    held = Tables(SCHEMA).of(about)
    columns, shape = held.columns(), held.shape()
    assert list(columns) == [column.name for column in held.table.c]
    assert shape[: len(columns)] == [
        f"{column.name} {column.type.__visit_name__}" for column in held.table.c
    ]
    assert shape[len(columns) :] == sorted(map(index_line, held.table.indexes))


def index_line(index: sa.Index) -> str:
    where = index.dialect_options["sqlite"]["where"]
    columns = [column.name for column in index.columns]
    return f"{index.name} {columns} {'' if where is None else where}".rstrip()


def test_a_list_is_counted_and_begun_without_reading_all_of_its_table(tmp_path: Path) -> None:
    opened = Keeper(SCHEMA, Home(tmp_path), lambda: "A. Officer").create(tmp_path / "a.register")
    plans = watched(opened.register)
    with opened.register.edit("Add assets") as edit:
        made = [edit.add("asset", {"name": f"Hall {number}"}) for number in range(5)]
        edit.archive(made[0])
    plans.clear()
    assert opened.register.count(ASSETS) == 4
    assert [row[2] for row in opened.register.rows(ASSETS, [("name",)], 3)] == [
        f"Hall {number}" for number in (1, 2, 3)
    ]
    assert len(plans) > 1
    assert not [line for line in plans if "TEMP B-TREE" in line or line == "SCAN asset"]
    opened.close()


def watched(register: SqlRegister) -> list[str]:
    """Return a list that gets each line of the plan of what a register asks from now on."""
    plans: list[str] = []

    def plan(_c: Any, cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if statement.lstrip().startswith("SELECT"):
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            plans.extend(row[3] for row in cursor.fetchall())

    sa.event.listen(register.engine, "before_cursor_execute", plan)
    return plans
