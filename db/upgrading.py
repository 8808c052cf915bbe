"""Bringing a file up to date: the tables people see, made again from the log."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import sqlalchemy as sa

from db import search
from db.log import canonical
from db.recognising import said
from db.views import rebuild

if TYPE_CHECKING:
    from db.register import SqlRegister
    from db.tables import Tables

_COLUMNS: Final = """
    SELECT made.name, listed.name FROM sqlite_schema AS made, pragma_table_info(made.name) AS listed
    WHERE made.type = 'table' ORDER BY made.name, listed.cid
"""
_SEARCH_PARTS = ("search", "search_data", "search_idx", "search_docsize", "search_config")


def shape_of(tables: Tables) -> str:
    """Return a text that differs whenever the tables people see have other columns or indices."""
    shape = {table.name: _shape(table) for table in tables.common()}
    shape |= {key: held.shape() for key, held in tables.types.items()}
    return canonical({**shape, "search": search.CREATE})


def _shape(table: sa.Table) -> list[str]:
    columns = (f"{column.name} {column.type.__visit_name__}" for column in table.c)
    return [*columns, *sorted(f"{index.name} {_columns_of(index)}" for index in table.indexes)]


def _columns_of(index: sa.Index) -> list[str]:
    return [getattr(expression, "name", str(expression)) for expression in index.expressions]


def is_outdated(connection: sa.Connection, tables: Tables) -> bool:
    """Return whether the tables people see are not those that this program makes."""
    if said(connection, "shape") != shape_of(tables):
        return True
    made = {table.name: [column.name for column in table.c] for table in tables.common()}
    made |= {key: list(held.columns()) for key, held in tables.types.items()}
    there: defaultdict[str, list[str]] = defaultdict(list)
    for table, column in connection.exec_driver_sql(_COLUMNS):
        there[table].append(column)
    return any(there[name] != columns for name, columns in made.items())


def make_again(register: SqlRegister) -> None:
    """Make the tables people see again from the log, in one transaction: all of it or nothing."""
    tables = register.tables
    kept = {table.name for table in tables.kept()}
    with register.writing() as connection:
        names = set(sa.inspect(connection).get_table_names()) - kept
        for name in ("search", *sorted(names.difference(_SEARCH_PARTS))):
            connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{name}"')
        tables.create(connection)
        search.create(connection)
        rebuild(connection, tables)
        write_shape(connection, tables)
    register.tell(None)


def write_shape(connection: sa.Connection, tables: Tables) -> None:
    """Note in the file of what shape its tables are."""
    about = tables.about
    connection.execute(sa.delete(about).where(about.c.key == "shape"))
    connection.execute(sa.insert(about), {"key": "shape", "value": shape_of(tables)})
