"""Reading a register: records, rows, names and what points at what."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final

import sqlalchemy as sa

from assetregister.filters.conditions import Condition, Query, Sort
from assetregister.filters.names import Codes
from assetregister.filters.reading import parse
from assetregister.identity import reference
from assetregister.records.record import Record, RecordType, State
from assetregister.titles import title_of
from db.chunks import chunks
from db.compiling import Compiler
from db.picking import HEADS, pick
from db.typetable import ARCHIVED
from db.updating import rows_by_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assetregister.schema import Schema, WayBack
    from db.tables import Tables

# Read from indices alone, so that it takes no longer where there are more records.
_LIVE: Final = (
    f'SELECT (SELECT count(*) FROM "{{0}}") - (SELECT count(*) FROM "{{0}}" WHERE {ARCHIVED})'
)


class Reading:
    """The questions a register answers, each within one connection."""

    def __init__(self, schema: Schema, tables: Tables) -> None:
        self.schema = schema
        self.tables = tables
        self.compiler = Compiler(schema, tables)
        self._views: dict[str, Condition] = {}

    def get(self, connection: sa.Connection, record_ids: Sequence[str]) -> dict[str, Record]:
        """Return records by id, whatever their type."""
        found: dict[str, Record] = {}
        by_type: defaultdict[str, list[str]] = defaultdict(list)
        for record_id, key in self.types_of(connection, record_ids).items():
            by_type[key].append(record_id)
        for key, ids in by_type.items():
            rows = list(rows_by_id(connection, self.tables.types[key], ids).values())
            found |= {record.id: record for record in self._records(connection, key, rows)}
        return found

    def find(
        self, connection: sa.Connection, query: Query, limit: int | None, offset: int
    ) -> list[Record]:
        """Return the records that meet a query, in its order."""
        table = self._table(query)
        statement = self._ordered(query, sa.select(table)).limit(limit).offset(offset)
        rows = connection.execute(statement).mappings().all()
        return self._records(connection, query.type, rows)

    def ids(self, connection: sa.Connection, query: Query) -> list[str]:
        """Return the ids of the records that meet a query, in its order."""
        statement = self._ordered(query, sa.select(self._table(query).c.id))
        return list(connection.scalars(statement))

    def rows(
        self,
        connection: sa.Connection,
        query: Query,
        paths: Sequence[tuple[str, ...]],
        limit: int | None,
        offset: int,
    ) -> Sequence[Sequence[Any]]:
        """Return (id, state, encoded value at each path) of a query's records, in its order."""
        statement = self._ordered(query, self._selecting(query.type, paths))
        return _bare(connection.execute(statement.limit(limit).offset(offset)))

    def rows_of(
        self,
        connection: sa.Connection,
        type_key: str,
        record_ids: Sequence[str],
        paths: Sequence[tuple[str, ...]],
    ) -> Sequence[Sequence[Any]]:
        """Return the rows, as `rows` gives them, of some records of a type, in no order."""
        id_of = self.tables.of(self.schema.about(type_key)).table.c.id
        statement = self._selecting(type_key, paths)
        asked = (statement.where(id_of.in_(chunk)) for chunk in chunks(record_ids))
        return [row for wanted in asked for row in _bare(connection.execute(wanted))]

    def count(self, connection: sa.Connection, query: Query, possible: bool = False) -> int:
        """Return how many records certainly meet a query, or `possible`: may meet it."""
        about = self.schema.about(query.type)
        if not query.archived and not query.where and not query.search.strip() and not about.where:
            return connection.exec_driver_sql(_LIVE.format(about.table)).scalar() or 0
        table = self._table(query)
        statement = sa.select(sa.func.count()).select_from(table)
        return connection.scalar(statement.where(*self._wanted(query, possible))) or 0

    def values_of(
        self, connection: sa.Connection, query: Query, path: tuple[str, ...]
    ) -> list[tuple[str | None, int]]:
        """Return the distinct encoded values at a path, with counts, the commonest first."""
        table = self._table(query)
        about = self.schema.about(query.type)
        field = about.fields.get(path[0]) if len(path) == 1 else None
        source: sa.FromClause = table
        if field is not None and field.many:
            element = self.tables.element
            value: sa.ColumnElement[Any] = element.c.value
            source = table.outerjoin(
                element, sa.and_(element.c.record == table.c.id, element.c.field == field.key)
            )
        else:
            value = self.compiler.value(path, table, about)
        statement = (
            sa.select(value.label("value"), sa.func.count())
            .select_from(source)
            .where(*self._wanted(query))
            .group_by("value")
            .order_by(sa.func.count().desc(), "value")
        )
        return [(row[0], row[1]) for row in connection.execute(statement)]

    def types_of(self, connection: sa.Connection, ids: Iterable[str]) -> dict[str, str]:
        """Return the type key of each id that is a record's."""
        return dict(pick(connection, "entry", ("id", "type"), "id", ids))

    def pointing_at(self, connection: sa.Connection, record_id: str, way: WayBack) -> list[Record]:
        """Return the live records that point at this one through a field, by title."""
        table = self.tables.of(way.type).table
        if way.field.many:
            element = self.tables.element
            ids = sa.select(element.c.record).where(
                element.c.field == way.field.key, element.c.value == record_id
            )
            wanted: sa.ColumnElement[bool] = table.c.id.in_(ids)
        else:
            wanted = table.c[way.field.key] == record_id
        query = Query(way.type.key)
        statement = self._ordered(query, sa.select(table).where(wanted))
        return self._records(
            connection, way.type.key, connection.execute(statement).mappings().all()
        )

    def pointing_at_many(
        self, connection: sa.Connection, record_ids: Sequence[str], way: WayBack
    ) -> dict[str, list[Record]]:
        """Return, for each record that any points at through a field, the live ones that do."""
        table = self.tables.of(way.type).table
        live = table.c.state.op("&")(int(State.ARCHIVED)) == 0
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for chunk in chunks(record_ids):
            if way.field.many:
                element = self.tables.element
                target: sa.ColumnElement[Any] = element.c.value
                joined = sa.and_(element.c.field == way.field.key, element.c.record == table.c.id)
                source: sa.FromClause = table.join(element, joined)
            else:
                target, source = table.c[way.field.key], table
            statement = sa.select(target.label("pointed at"), *table.c).select_from(source)
            rows = connection.execute(statement.where(target.in_(chunk), live)).mappings().all()
            records = self._records(connection, way.type.key, rows)
            for row, record in zip(rows, records, strict=True):
                found[row["pointed at"]].append(record)
        return found

    def counts_pointing(self, connection: sa.Connection, record: Record) -> dict[str, int]:
        """Return how many live records point at this one, by reverse name; none are left out."""
        counted: list[sa.Select[str, int]] = []
        for way in self.schema.ways_back(record.about.key).values():
            table = self.tables.of(way.type).table
            live = table.c.state.op("&")(int(State.ARCHIVED)) == 0
            count = sa.select(sa.literal(way.name).label("way"), sa.func.count().label("pointing"))
            if way.field.many:
                element = self.tables.element
                joined = sa.and_(
                    element.c.record == table.c.id,
                    element.c.field == way.field.key,
                    element.c.value == record.id,
                )
                counted.append(count.select_from(table.join(element, joined)).where(live))
            else:
                counted.append(count.where(table.c[way.field.key] == record.id, live))
        rows = connection.execute(sa.union_all(*counted)) if counted else ()
        return {row.way: row.pointing for row in rows}

    def _records(
        self, connection: sa.Connection, type_key: str, rows: Sequence[Any]
    ) -> list[Record]:
        about = self.schema.about(type_key)
        made = self.schema.record(type_key)
        heads = self._heads(connection, [row["id"] for row in rows])
        table = self.tables.of(about)
        return [table.record(row, heads.get(row["id"], {}), made) for row in rows]

    def _heads(
        self, connection: sa.Connection, ids: Sequence[str]
    ) -> dict[str, dict[str, tuple[str, ...]]]:
        found: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        for record, place, change in pick(connection, "head", HEADS, "record", ids, "change"):
            held = found[record]
            held[place] = (*held.get(place, ()), change)
        return found

    def _view(self, about: RecordType) -> Condition:
        """Return the condition that a named view shows the records of."""
        if about.key not in self._views:
            condition = parse(about.where, about.table, Codes(self.schema))
            assert condition is not None
            self._views[about.key] = condition
        return self._views[about.key]

    def _selecting(self, type_key: str, paths: Sequence[tuple[str, ...]]) -> sa.Select[Any]:
        """Return what asks for the id, the state and the encoded value at each path."""
        about = self.schema.about(type_key)
        table = self.tables.of(about).table
        columns = [
            self.compiler.value(path, table, about).label(f"c{i}") for i, path in enumerate(paths)
        ]
        return sa.select(table.c.id, table.c.state, *columns)

    def _table(self, query: Query) -> sa.Table:
        return self.tables.of(self.schema.about(query.type)).table

    def _wanted(self, query: Query, possible: bool = False) -> list[sa.ColumnElement[bool]]:
        about = self.schema.about(query.type)
        table = self._table(query)
        wanted: list[sa.ColumnElement[bool]] = []
        if not query.archived:
            wanted.append(table.c.state.op("&")(int(State.ARCHIVED)) == 0)
        if about.where:
            wanted.append(self.compiler.clause(self._view(about), table, about, possible))
        if query.where is not None:
            wanted.append(
                self.compiler.clause(query.where, table, about, possible or query.possible)
            )
        if query.search.strip():
            wanted.append(self.compiler.search(query.search, table))
        return wanted

    def _ordered(self, query: Query, statement: sa.Select[Any]) -> sa.Select[Any]:
        about = self.schema.about(query.type)
        table = self._table(query)
        sorts = query.sort or tuple(Sort((key,)) for key in about.title_fields()[:1])
        orders = [self.compiler.order(sort, table, about) for sort in sorts]
        return statement.where(*self._wanted(query)).order_by(*orders, table.c.id)


def _bare(result: sa.CursorResult[Any]) -> Sequence[Sequence[Any]]:
    """Return bare tuples: they come a third quicker than SQLAlchemy's rows."""
    assert result.cursor is not None
    return result.cursor.fetchall()


def titles(
    connection: sa.Connection, reading: Reading, ids: Iterable[str], depth: int = 0
) -> dict[str, str]:
    """Return what each record is called; one without a name goes by its reference."""
    found: dict[str, str] = {}
    by_type: defaultdict[str, list[str]] = defaultdict(list)
    for record_id, key in reading.types_of(connection, ids).items():
        by_type[key].append(record_id)
    for key, several in by_type.items():
        for chunk in chunks(several):
            found |= _titles_of(connection, reading, reading.schema.about(key), chunk, depth)
    return found


def _titles_of(
    connection: sa.Connection, reading: Reading, about: RecordType, ids: Sequence[str], depth: int
) -> dict[str, str]:
    table = reading.tables.of(about).table
    keys = about.title_fields()
    columns = [table.c[key] for key in keys]
    rows = connection.execute(sa.select(table.c.id, *columns).where(table.c.id.in_(ids))).all()
    wanted = {
        value
        for row in rows
        for key, value in zip(keys, row[1:], strict=True)
        if value and about.fields[key].to and depth < 3
    }
    names = titles(connection, reading, wanted, depth + 1) if wanted else {}
    return {
        row[0]: title_of(about, dict(zip(keys, row[1:], strict=True)), names)
        or reference(about.prefix, row[0])
        for row in rows
    }
