"""Whether a register is whole: its file, its log, and the tables as a view of the log."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.errors import AssetRegisterError
from assetregister.exporting import Progress, unheard
from assetregister.view import erasures
from db.applying import without_erased
from db.chunks import chunks
from db.differences import unlike
from db.log import changes_of, read_change
from db.probing import Probe, faults, probe
from db.typetable import OF_RECORD
from db.views import Shown, folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from db.tables import Tables
    from db.typetable import TypeTable


def problems(connection: sa.Connection, tables: Tables, *, details: bool = False) -> Iterator[str]:
    """Yield a sentence for each thing that is not as it should be; none if all is well.

    With `details`, what SQLite says of the file follows in its own words.
    """
    lines = faults(connection)
    if lines:
        found = probe(connection, tables, lines)
        yield f"The file is damaged: {found.affected(tables)}.{_pages(found)}"
        yield from lines if details else ()
        if found.unread:
            return  # the rest could only be told of what can be read
    try:
        yield from _log_problems(connection, tables)
        yield from differing(connection, tables)
    except AssetRegisterError as problem:
        yield problem.sentence


def broken(connection: sa.Connection, tables: Tables) -> str:
    """Return what is damaged in the file or its log, to stand behind “is damaged: ”, or nothing."""
    lines = faults(connection)
    if lines:
        return probe(connection, tables, lines).affected(tables)
    try:
        for row in connection.execute(sa.select(tables.change)):
            read_change(row)
    except AssetRegisterError:
        return "part of its log cannot be read"
    return ""


def _pages(found: Probe) -> str:
    if not found.pages:
        return ""
    of = f"of its {found.of:,} pages"
    if found.pages == 1:
        return f" 1 {of} does not read back."
    return f" {found.pages:,} {of} do not read back."


def _log_problems(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    change, operation = tables.change, tables.operation
    lost = sa.select(sa.func.count()).where(change.c.operation.not_in(sa.select(operation.c.id)))
    count = connection.scalar(lost)
    if count:
        yield f"{count} changes in the log belong to no operation."
    erased = connection.scalars(sa.select(tables.erased.c.record).distinct()).all()
    for record, held in changes_of(connection, tables, erased, set_aside_too=True).items():
        marks = erasures(held)
        if any(without_erased(c, marks) != c.vals for c in held):
            yield f"The log of the record {record} still holds something that was erased."


def differing(
    connection: sa.Connection, tables: Tables, progress: Progress = unheard
) -> Iterator[str]:
    """Yield a sentence for each thing in the tables people see that the log does not amount to.

    `progress` is called meanwhile, and may raise Cancelled.
    """
    logged = connection.scalars(sa.select(tables.change.c.record).distinct()).all()
    yield from _strangers(connection, tables)
    done = 0
    for chunk in chunks(sorted(logged)):
        progress(done, len(logged))
        expected = {shown.id: shown for shown in folded(connection, tables, chunk)}
        found = {shown.id: shown for shown in read(connection, tables, chunk)}
        for record in chunk:
            if expected.get(record) != found.get(record):
                yield unlike(tables, record, expected.get(record), found.get(record))
        done += len(chunk)
    yield from _search_problems(connection, tables)


def _strangers(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    """Yield a sentence for what stands in the tables of records that the log does not know."""
    known = sa.select(tables.change.c.record)
    places = [(tables.entry, "id"), (tables.head, "record"), (tables.element, "record")]
    places += [(held.table, "id") for held in tables.types.values()]
    for table, column in places:
        strange = sa.select(table.c[column]).where(table.c[column].not_in(known)).distinct()
        for record in connection.scalars(strange.order_by(table.c[column])):
            yield f"The record {record} stands in the table “{table.name}”, but not in the log."


def _search_problems(connection: sa.Connection, tables: Tables) -> Iterator[str]:
    indexed = connection.exec_driver_sql("SELECT count(*) FROM search_docsize").scalar()
    listed = connection.scalar(sa.select(sa.func.count()).select_from(tables.entry))
    if indexed != listed:
        yield f"The search index holds {indexed} records, the register {listed}."


def read(connection: sa.Connection, tables: Tables, records: list[str]) -> list[Shown]:
    """Return the given records as the tables show them; what disagrees adds a place of ""."""
    heads, rivals = _heads(connection, tables, records)
    elements = _elements(connection, tables, records)
    entry = tables.entry
    found: list[Shown] = []
    by_type: defaultdict[str, dict[int, Any]] = defaultdict(dict)
    for row in connection.execute(sa.select(entry).where(entry.c.id.in_(records))):
        by_type[row.type][row.n] = row
    for key, entries in by_type.items():
        table = tables.types.get(key)
        if table is None:
            continue
        held = sa.select(table.table).where(table.table.c.n.in_(list(entries)))
        for mapping in connection.execute(held).mappings():
            values = dict(mapping)
            row = entries[values["n"]]
            shown = Shown(
                values["id"],
                key,
                values["base"],
                values["state"],
                _places(table, values, row, elements.get(row.id, set())),
                heads.get(row.id, {}),
                rivals.get(row.id, {}),
            )
            found.append(shown)
    return found


def _heads(
    connection: sa.Connection, tables: Tables, records: list[str]
) -> tuple[dict[str, dict[str, tuple[str, ...]]], dict[str, dict[str, int]]]:
    head = tables.head
    heads: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    rivals: defaultdict[str, dict[str, int]] = defaultdict(dict)
    query = sa.select(head).where(head.c.record.in_(records)).order_by(head.c.change)
    for row in connection.execute(query):
        held = heads[row.record]
        held[row.place] = (*held.get(row.place, ()), row.change)
        rivals[row.record][row.place] = row.rivals
    return heads, rivals


def _elements(
    connection: sa.Connection, tables: Tables, records: list[str]
) -> dict[str, set[tuple[str, str, str]]]:
    element = tables.element
    found: defaultdict[str, set[tuple[str, str, str]]] = defaultdict(set)
    for row in connection.execute(sa.select(element).where(element.c.record.in_(records))):
        found[row.record].add((row.field, row.value, row.key))
    return found


def _places(
    table: TypeTable, row: Any, entry: Any, elements: set[tuple[str, str, str]]
) -> Mapping[str, str]:
    """Return the places a row holds, and a place of "" that says what beside them disagrees."""
    try:
        places = table.places(row)
    except ValueError:
        return {"": "a list in the table cannot be read"}
    made = table.amount_to(places)
    beside = (cell == made.row.get(name) for name, cell in row.items() if name not in OF_RECORD)
    if row["id"] != entry.id or not all(beside):
        return {**places, "": "a column beside a value does not agree with it"}
    if entry.words != made.words or elements != set(made.elements):
        return {**places, "": "what is searched does not agree with the record"}
    return places


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
