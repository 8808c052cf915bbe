"""Erasing: values taken out of the record, the log, the search and the file, for good."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from assetregister.changes import place_of
from assetregister.errors import Refused
from db import backups, search
from db.failures import told
from db.log import changes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import sqlalchemy as sa

    from assetregister.records.record import Record
    from db.tables import Tables

ERASE: Final = "erase"


def places_of(
    connection: sa.Connection, tables: Tables, record: Record, fields: Sequence[str]
) -> list[str]:
    """Return every place of these fields that any change of the record ever set."""
    held = changes_of(connection, tables, [record.id], set_aside_too=True).get(record.id, [])
    places = {place_of(key) for change in held for key in change.vals}
    found = sorted(p for p in places if p.partition("/")[0] in fields)
    if not found:
        raise Refused(f"{record.reference} never held a value there, so nothing was erased.")
    return found


def scrub(engine: sa.Engine) -> None:
    """Write the file anew, so that nothing of what was erased is left in unused parts of it."""
    with told(), engine.execution_options(writes=True).begin() as connection:
        search.rewrite(connection)
    with told(), closing(engine.raw_connection()) as raw:
        raw.cursor().execute("VACUUM")


def still_holding(folder: Path, record: str, places: Iterable[str]) -> list[Path]:
    """Return the backups in a folder that still hold a value of the record in one of the places."""
    wanted = set(places)
    return [b.path for b in backups.held(folder) if _holds(b.path, record, wanted)]


def _holds(path: Path, record: str, places: set[str]) -> bool:
    uri = f"{path.resolve().as_uri()}?mode=ro"
    with told(), closing(sqlite3.connect(uri, uri=True)) as connection:
        rows = connection.execute("SELECT vals FROM change WHERE record = ?", (record,)).fetchall()
    return any(
        place in places and isinstance(value, str)
        for (vals,) in rows
        for place, value in json.loads(vals).items()
    )
