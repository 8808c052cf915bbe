"""Fresh changes brought into the tables: in place where they can be, else by folding again."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa

from assetregister.changes import ARCHIVED, ERASED_MARK, Change, Value
from assetregister.exporting import unheard
from assetregister.records.record import State
from assetregister.view import erasures, value_at
from db import search
from db.log import CHUNK, canonical, changes_of, chunks
from db.views import Shown, fold_again, insert, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assetregister.exporting import Progress
    from db.tables import Tables
    from db.typetable import Amounted, Row, TypeTable


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
    existing = _existing(connection, tables, [c.record for c in fresh])
    created = [c for c in fresh if c.creates and _is_plain(c) and c.record not in existing]
    for done_so_far, chunk in enumerate(chunks(created, CHUNK)):
        progress(done_so_far * CHUNK, len(changes))
        write(connection, tables, [_created(change) for change in chunk])
    edited = [c for c in fresh if not c.creates and c.record in existing]
    done = {c.record for c in created} | _edit_in_place(connection, tables, edited)
    fold_again(connection, tables, sorted({c.record for c in known} - done))


def forget_erased(connection: sa.Connection, tables: Tables, changes: Iterable[Change]) -> set[str]:
    """Replace erased values by `false` in every change that does not name the erasure.

    Returns the records that something has been erased from.
    """
    erased = tables.erased
    records: set[str] = set()
    for chunk in chunks({change.record for change in changes}):
        query = sa.select(erased.c.record).where(erased.c.record.in_(chunk))
        records.update(connection.scalars(query))
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


def _existing(connection: sa.Connection, tables: Tables, records: Sequence[str]) -> set[str]:
    entry = tables.entry
    found: set[str] = set()
    for chunk in chunks(records):
        found |= set(connection.scalars(sa.select(entry.c.id).where(entry.c.id.in_(chunk))))
    return found


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
    return not any(key == ARCHIVED or key.startswith(ERASED_MARK) for key in change.vals)


@dataclass(frozen=True, slots=True)
class _Update:
    """A row as it stands, and what it is to be."""

    before: Row
    made: Amounted

    @property
    def n(self) -> int:
        """Return the number of the row."""
        return int(self.before["n"])


def _edit_chunk(
    connection: sa.Connection, tables: Tables, table: TypeTable, changes: list[Change]
) -> set[str]:
    ids = [change.record for change in changes]
    rows: dict[str, Row] = {
        row["id"]: dict(row)
        for row in connection.execute(
            sa.select(table.table).where(table.table.c.id.in_(ids))
        ).mappings()
    }
    heads = _heads(connection, tables, ids)
    updates: list[_Update] = []
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
        updates.append(_Update(row, table.amount_to(places)))
    _write_rows(connection, tables, table, updates)
    _write_heads(connection, tables, done)
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
    connection: sa.Connection, tables: Tables, records: Sequence[str]
) -> defaultdict[str, dict[str, set[str]]]:
    found: defaultdict[str, dict[str, set[str]]] = defaultdict(dict)
    query = sa.select(tables.head).where(tables.head.c.record.in_(records))
    for row in connection.execute(query):
        found[row.record].setdefault(row.place, set()).add(row.change)
    return found


def _write_rows(
    connection: sa.Connection, tables: Tables, table: TypeTable, updates: list[_Update]
) -> None:
    """Write the columns in which any of the rows differs now."""
    changed = {c for u in updates for c, value in u.made.row.items() if u.before[c] != value}
    if changed:
        statement = (
            sa.update(table.table)
            .where(table.table.c.n == sa.bindparam("_n"))
            .values({name: sa.bindparam(name) for name in sorted(changed)})
        )
        values = [{"_n": u.n, **{c: u.made.row[c] for c in changed}} for u in updates]
        connection.execute(statement, values)
    _write_words(connection, tables, updates)
    if any(field.many and field.key in changed for field in table.fields):
        _write_elements(connection, tables, updates)


def _write_words(connection: sa.Connection, tables: Tables, updates: list[_Update]) -> None:
    entry = tables.entry
    numbers = [u.n for u in updates]
    before = {
        row.n: row.words
        for row in connection.execute(
            sa.select(entry.c.n, entry.c.words).where(entry.c.n.in_(numbers))
        )
    }
    after = {u.n: u.made.words for u in updates}
    changed = [n for n in numbers if before[n] != after[n]]
    if not changed:
        return
    search.remove(connection, [(n, before[n]) for n in changed])
    connection.execute(
        sa.update(entry).where(entry.c.n == sa.bindparam("_n")).values(words=sa.bindparam("words")),
        [{"_n": n, "words": after[n]} for n in changed],
    )
    search.add(connection, [{"n": n, "words": after[n]} for n in changed])


def _write_elements(connection: sa.Connection, tables: Tables, updates: list[_Update]) -> None:
    element = tables.element
    ids = [u.before["id"] for u in updates]
    connection.execute(sa.delete(element).where(element.c.record.in_(ids)))
    insert(
        connection,
        element,
        [
            {"record": u.before["id"], "field": field, "value": value, "key": key}
            for u in updates
            for field, value, key in u.made.elements
        ],
    )


def _write_heads(connection: sa.Connection, tables: Tables, changes: list[Change]) -> None:
    head = tables.head
    rows = [
        {"record": c.record, "place": place, "change": c.id, "rivals": 1}
        for c in changes
        for place in c.vals
    ]
    if rows:
        connection.execute(
            sa.delete(head).where(
                head.c.record == sa.bindparam("record_"), head.c.place == sa.bindparam("place_")
            ),
            [{"record_": row["record"], "place_": row["place"]} for row in rows],
        )
    insert(connection, head, rows)
