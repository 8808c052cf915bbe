"""Whether a register is whole: its file, its log, and the tables as a view of the log."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from db.log import chunks
from db.views import Shown, folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from db.tables import Tables


def problems(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    """Yield a sentence for each thing that is not as it should be; none if all is well."""
    for (found,) in connection.exec_driver_sql("PRAGMA integrity_check(20)"):
        if found != "ok":
            yield f"The file is damaged: {found}."
    yield from _log_problems(connection, tables)
    yield from _view_problems(connection, tables)


def _log_problems(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    change, operation = tables.change, tables.operation
    lost = sa.select(sa.func.count()).where(change.c.operation.not_in(sa.select(operation.c.id)))
    count = connection.scalar(lost)
    if count:
        yield f"{count} changes in the log belong to no operation."


def _view_problems(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    logged = set(connection.scalars(sa.select(tables.change.c.record).distinct()))
    listed = set(connection.scalars(sa.select(tables.entry.c.id)))
    for record in sorted(listed - logged):
        yield f"The record {record} stands in the tables, but not in the log."
    for chunk in chunks(sorted(logged)):
        expected = {shown.id: shown for shown in folded(connection, tables, chunk)}
        found = {shown.id: shown for shown in read(connection, tables, chunk)}
        for record in chunk:
            if expected.get(record) != found.get(record):
                yield f"The record {record} does not agree with the log."
    yield from _search_problems(connection, tables)


def _search_problems(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    indexed = connection.exec_driver_sql("SELECT count(*) FROM search_docsize").scalar()
    listed = connection.scalar(sa.select(sa.func.count()).select_from(tables.entry))
    if indexed != listed:
        yield f"The search index holds {indexed} records, the register {listed}."


def read(connection: sa.Connection, tables: Tables, records: list[str]) -> list[Shown]:
    """Return the given records as the tables show them."""
    entry, head = tables.entry, tables.head
    entries = connection.execute(sa.select(entry).where(entry.c.id.in_(records))).all()
    heads: dict[str, dict[str, list[str]]] = {}
    rivals: dict[str, dict[str, int]] = {}
    for row in connection.execute(sa.select(head).where(head.c.record.in_(records))):
        heads.setdefault(row.record, {}).setdefault(row.place, []).append(row.change)
        rivals.setdefault(row.record, {})[row.place] = row.rivals
    return [
        _shown(connection, tables, row, heads.get(row.id, {}), rivals.get(row.id, {}))
        for row in entries
    ]


def _shown(
    connection: sa.Connection,
    tables: Tables,
    entry: Any,
    heads: dict[str, list[str]],
    rivals: dict[str, int],
) -> Shown:
    table = tables.types[entry.type]
    row = connection.execute(sa.select(table.table).where(table.table.c.n == entry.n)).mappings()
    held = dict(row.one())
    places = table.places(held)
    beside = table.row(places)
    if any(held[name] != value for name, value in beside.items()):
        places = {"": "a column beside a value does not agree with it"}
    if entry.words != table.words(places) and "" not in places:
        places = {"": "the words for searching do not agree with the record"}
    return Shown(
        held["id"],
        entry.type,
        held["base"],
        held["state"],
        places,
        {place: tuple(sorted(ids)) for place, ids in heads.items()},
        rivals,
    )


def dump(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    """Yield the canonical state, a line of JSON for each operation, change and record.

    Registers that hold the same work give the same bytes, in whatever order it arrived.
    """
    operation = tables.operation
    columns = [c for c in operation.c if c.name not in ("seq", "receipt")]
    for row in connection.execute(sa.select(*columns).order_by(operation.c.id)).mappings():
        yield _line({"operation": dict(row)})
    change = tables.change
    columns = [c for c in change.c if c.name != "seq"]
    for row in connection.execute(sa.select(*columns).order_by(change.c.id)).mappings():
        held = dict(row)
        held["vals"] = json.loads(held["vals"])
        held["over"] = None if held["over"] is None else json.loads(held["over"])
        yield _line({"change": held})
    records = list(connection.scalars(sa.select(tables.entry.c.id).order_by(tables.entry.c.id)))
    for chunk in chunks(records):
        for shown in sorted(read(connection, tables, chunk), key=lambda s: s.id):
            yield _line({"record": _state(shown)})


def _state(shown: Shown) -> dict[str, Any]:
    return {
        "id": shown.id,
        "type": shown.type,
        "base": shown.base,
        "state": shown.state,
        "values": dict(shown.places),
        "heads": dict(shown.heads),
        "rivals": dict(shown.rivals),
    }


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
