"""A new register's file: empty, of the shape this program reads, and knowing which one it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from db import search, sqlite
from db.upgrading import write_shape

if TYPE_CHECKING:
    from pathlib import Path

    from db.tables import Tables


def make(path: Path, tables: Tables, register_id: str) -> None:
    """Make the file of an empty register."""
    sqlite.create_file(path)
    engine = sqlite.engine(path)
    try:
        with engine.execution_options(writes=True).begin() as connection:
            tables.create(connection)
            search.create(connection)
            connection.execute(sa.insert(tables.about), {"key": "id", "value": register_id})
            write_shape(connection, tables)
    finally:
        engine.dispose()
