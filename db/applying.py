"""Fresh changes brought into the tables: in place where they can be, else by folding again."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import sqlalchemy as sa

from assetregister.changes import ARCHIVED, ERASED_MARK, Change, Value
from assetregister.exporting import unheard
from assetregister.records.record import State
from assetregister.view import erasures, value_at
from db.chunks import CHUNK, chunks
from db.inserting import insert
from db.log import canonical, changes_of
from db.picking import HEADS, pick
from db.typetable import OF_RECORD
from db.updating import Update, rows_by_id, update
from db.views import HEAD, Shown, fold_again, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assetregister.exporting import Progress
    from db.tables import Tables
    from db.typetable import TypeTable


def apply(
    connection: sa.Connection,
    tables: Tables,
    changes: Sequence[Change],
    progress: Progress = unheard,
) -> None:
    """Bring changes, already in the log, into the tables; `progress` may raise Cancelled."""
    erased = forget_erased(connection, tables, changes)
    known = [change for change in changes if change.type in tables.types]
    count = Counter(change.record for change in known)
    fresh = [c for c in known if count[c.record] == 1 and c.record not in erased]
    created = [c for c in fresh if c.creates and _is_plain(c)]
    existing = set(pick(connection, "entry", ("id",), "id", [c.record for c in created]))
    created = [c for c in created if (c.record,) not in existing]
    for done_so_far, chunk in enumerate(chunks(created, CHUNK)):
        progress(done_so_far * CHUNK, len(changes))
        write(connection, tables, [_created(change) for change in chunk])
    edited = [c for c in fresh if not c.creates]
    done = {c.record for c in created} | _edit_in_place(connection, tables, edited)
    fold_again(connection, tables, sorted({c.record for c in known} - done))


def forget_erased(connection: sa.Connection, tables: Tables, changes: Iterable[Change]) -> set[str]:
    """Replace erased values by `false` in every change that does not name the erasure.

    Returns the records that something has been erased from.
    """
    touched = {change.record for change in changes}
    records = {record for (record,) in pick(connection, "erased", ("record",), "record", touched)}
    for held in changes_of(connection, tables, records, set_aside_too=True).values():
        marks = erasures(held)
        for change in held:
            vals = without_erased(change, marks)
            if vals != change.vals:
                connection.execute(
                    sa.update(tables.change)
                    .where(tables.change.c.id == change.id)
                    .values(vals=canonical(vals))
                )
    return records


def without_erased(change: Change, marks: Mapping[str, set[str]]) -> dict[str, Value]:
    """Return what a change sets, with `false` in the places that were erased."""
    return {
        key: value if key.startswith(ERASED_MARK) else value_at(change, key, marks)
        for key, value in change.vals.items()
    }


def _created(change: Change) -> Shown:
    places = {place: value for place, value in change.vals.items() if isinstance(value, str)}
    return Shown(change.record, change.type, change.id, int(State.LIVE), places, {}, {})


def _edit_in_place(
    connection: sa.Connection, tables: Tables, changes: Sequence[Change]
) -> set[str]:
    """Update the records whose change names exactly the present heads; return their ids."""
    done: set[str] = set()
    by_type: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if _is_plain(change):
            by_type[change.type].append(change)
    for key, several in by_type.items():
        for chunk in chunks(several):
            done |= _edit_chunk(connection, tables, tables.types[key], chunk)
    return done


def _is_plain(change: Change) -> bool:
    return ARCHIVED not in change.vals and not change.erases


def _edit_chunk(
    connection: sa.Connection, tables: Tables, table: TypeTable, changes: list[Change]
) -> set[str]:
    ids = [change.record for change in changes]
    rows = rows_by_id(connection, table, ids)
    heads = _heads(connection, ids)
    updates: list[Update] = []
    done: list[Change] = []
    for change in changes:
        row = rows.get(change.record)
        if row is None or row["state"] != State.LIVE:
            continue
        places = table.places(row)
        if not _names_present_heads(change, row["base"], places, heads[change.record]):
            continue
        for place, value in change.vals.items():
            if isinstance(value, str):
                places[place] = value
            else:
                places.pop(place, None)
        done.append(change)
        made = table.amount_to(places)
        made.row.update((name, row[name]) for name in OF_RECORD)
        updates.append(Update(row, made))
    update(connection, tables, table, updates)
    _write_heads(connection, done)
    return {change.record for change in done}


def _names_present_heads(
    change: Change, base: str, places: Mapping[str, str], heads: Mapping[str, set[str]]
) -> bool:
    for place in change.vals:
        present = heads.get(place) or ({base} if base and place in places else set())
        named = {c for c, named_places in (change.over or {}).items() if place in named_places}
        if present != named:
            return False
    return True


def _heads(
    connection: sa.Connection, records: Sequence[str]
) -> defaultdict[str, dict[str, set[str]]]:
    found: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    for record, place, change in pick(connection, "head", HEADS, "record", records):
        found[record].setdefault(place, set()).add(change)
    return found


def _write_heads(connection: sa.Connection, changes: list[Change]) -> None:
    rows = [(c.record, place, c.id, 1) for c in changes for place in c.vals]
    if rows:
        connection.exec_driver_sql(
            "DELETE FROM head WHERE record = ? AND place = ?", [row[:2] for row in rows]
        )
    insert(connection, "head", HEAD, rows)
