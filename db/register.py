"""An open register: reading, the one door for change, undo, and word to those who listen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from assetregister.changes import Operation
from assetregister.errors import Refused
from assetregister.exporting import Progress, unheard
from assetregister.identity import new_id
from assetregister.register import Changed, HistoryLine, Rival
from db import erasing, histories, naming, snapshots, undoing
from db.alike import alike
from db.applying import apply
from db.editing import Pending, SqlEdit, name_erasures
from db.failures import told
from db.log import read_operation, write_changes, write_operation
from db.reading import Reading, titles
from db.tables import tables_of
from db.uncollected import uncollected

if TYPE_CHECKING:
    from pathlib import Path

    from assetregister.alike import Alike
    from assetregister.filters.conditions import Query
    from assetregister.records.record import Record
    from assetregister.schema import Schema, WayBack

Clock = Callable[[], datetime]


def now() -> datetime:
    """Return the time, in UTC."""
    return datetime.now(UTC)


class SqlRegister:
    """A register in an SQL database; everything else knows it by its Protocol."""

    def __init__(
        self,
        engine: sa.Engine,
        schema: Schema,
        *,
        actor: Callable[[], str],
        read_only: str = "",
        still: bool = False,
        clock: Clock = now,
    ) -> None:
        self.engine = engine
        self.schema = schema
        self.tables = tables_of(schema)
        self.reading = Reading(schema, self.tables)
        self.read_only = read_only
        self.actor = actor
        self._clock = clock
        self.backups: Path | None = None
        self._listeners: list[Callable[[Changed], None]] = []
        self._titles: dict[str, str] = {}
        self._is_ours = still or not read_only  # else another program may be changing it

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    # Reading

    def get(self, record_id: str) -> Record | None:
        """Return a record by id, archived or not, or None."""
        with self.asking() as connection:
            return self.reading.get(connection, [record_id]).get(record_id)

    def get_many(self, record_ids: Sequence[str]) -> dict[str, Record]:
        """Return records by id; ids of no record are left out."""
        with self.asking() as connection:
            return self.reading.get(connection, record_ids)

    def find(self, query: Query, limit: int | None = None, offset: int = 0) -> list[Record]:
        """Return the records that certainly meet a query, in its order."""
        with self.asking() as connection:
            return self.reading.find(connection, query, limit, offset)

    def rows(
        self,
        query: Query,
        paths: Sequence[tuple[str, ...]],
        limit: int | None = None,
        offset: int = 0,
    ) -> Sequence[Sequence[Any]]:
        """Return (id, state, encoded value at each path) of a query's records, in its order."""
        with self.asking() as connection:
            return self.reading.rows(connection, query, paths, limit, offset)

    def rows_of(
        self, type_key: str, record_ids: Sequence[str], paths: Sequence[tuple[str, ...]]
    ) -> Sequence[Sequence[Any]]:
        """Return the rows, as `rows` gives them, of some records of a type, in no order."""
        with self.asking() as connection:
            return self.reading.rows_of(connection, type_key, record_ids, paths)

    def ids(self, query: Query) -> list[str]:
        """Return the ids of the records that certainly meet a query, in its order."""
        with self.asking() as connection:
            return self.reading.ids(connection, query)

    def count(self, query: Query) -> int:
        """Return how many records certainly meet a query."""
        with self.asking() as connection:
            return self.reading.count(connection, query)

    def count_possible(self, query: Query) -> int:
        """Return how many more may meet it: their dates or amounts leave it open."""
        with self.asking() as connection:
            certain = self.reading.count(connection, query)
            return self.reading.count(connection, query, possible=True) - certain

    def values_of(self, query: Query, path: tuple[str, ...]) -> list[tuple[str | None, int]]:
        """Return the distinct encoded values at a path among a query's records, with counts."""
        with self.asking() as connection:
            return self.reading.values_of(connection, query, path)

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """Return what each record is called; ids of no record are left out."""
        wanted = list(ids)
        held = self._titles if self._is_ours else {}
        missing = [i for i in dict.fromkeys(wanted) if i not in held]
        if missing:
            with self.asking() as connection:
                held |= titles(connection, self.reading, missing)
        return {i: held[i] for i in wanted if i in held}

    def types_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the type key of each record; ids of no record are left out."""
        with self.asking() as connection:
            return self.reading.types_of(connection, ids)

    def pointing_at(self, record_id: str, way: WayBack) -> list[Record]:
        """Return the live records that point at this one, by title."""
        with self.asking() as connection:
            return self.reading.pointing_at(connection, record_id, way)

    def pointing_at_many(self, record_ids: Sequence[str], way: WayBack) -> dict[str, list[Record]]:
        """Return, for each record that any points at through a field, the live ones that do."""
        with self.asking() as connection:
            return self.reading.pointing_at_many(connection, record_ids, way)

    def counts_pointing(self, record: Record) -> dict[str, int]:
        """Return how many live records point at this one, by reverse name."""
        with self.engine.connect() as connection:
            return self.reading.counts_pointing(connection, record)

    def resolve(self, type_key: str, text: str) -> str:
        """Return the id of the one record that a text names. Raises NotFound or Ambiguous."""
        with self.asking() as connection:
            return naming.resolve(connection, self.reading, type_key, text)

    def suggest(self, type_key: str, text: str, limit: int = 8) -> list[tuple[str, str, str]]:
        """Return (id, title, what tells it apart) of records whose name is like the text typed."""
        with self.asking() as connection:
            return naming.suggest(connection, self.reading, type_key, text, limit)

    def alike(self, type_key: str, name: str, limit: int = 3, postcode: str = "") -> list[Alike]:
        """Return the live records of a type that may be what is named, likeliest first."""
        with self.asking() as connection:
            return alike(connection, self.reading, type_key, name, limit, postcode)

    def history(self, record_id: str) -> list[HistoryLine]:
        """Return what was done to a record, newest first."""
        with self.asking() as connection:
            return histories.history(connection, self.reading, record_id)

    def operations(
        self, limit: int = 100, before: int | None = None, *, actor: str = "", since: str = ""
    ) -> list[Operation]:
        """Return operations in order of arrival, newest first, from before a `seq`.

        Of one actor if one is named, and from a moment on, as the log writes both.
        """
        operation = self.tables.operation
        query = sa.select(operation).order_by(operation.c.seq.desc()).limit(limit)
        if before is not None:
            query = query.where(operation.c.seq < before)
        if actor:
            query = query.where(operation.c.actor == actor)
        if since:
            query = query.where(operation.c.at >= since)
        with self.asking() as connection:
            return [read_operation(row) for row in connection.execute(query)]

    def touched(self, operation_id: str) -> dict[str, str]:
        """Return the records an operation touched: id to type key."""
        change = self.tables.change
        query = sa.select(change.c.record, change.c.type).where(change.c.operation == operation_id)
        with self.asking() as connection:
            return {row.record: row.type for row in connection.execute(query)}

    def rivals(self, record_id: str) -> dict[str, list[Rival]]:
        """Return the places of a record that hold several values, each with who entered it."""
        with self.asking() as connection:
            return histories.rivals(connection, self.reading, record_id)

    def conflicts(self) -> list[tuple[str, str]]:
        """Return (record id, place) of every place that holds several values."""
        head = self.tables.head
        query = (
            sa.select(head.c.record, head.c.place)
            .where(head.c.rivals > 1)
            .distinct()
            .order_by(head.c.record, head.c.place)
        )
        with self.asking() as connection:
            return [(row.record, row.place) for row in connection.execute(query)]

    @contextmanager
    def snapshot(self, progress: Progress = unheard) -> Iterator[SqlRegister]:
        """Give the register as it stands now, in a copy; saving here does not wait for its readers.

        `progress` is called while it is copied, and may raise Cancelled.
        """
        with snapshots.copied(self.engine, progress) as engine:
            yield SqlRegister(
                engine, self.schema, actor=self.actor, read_only="This is a copy.", still=True
            )

    # Change

    @contextmanager
    def edit(
        self,
        title: str,
        kind: str = "edit",
        detail: str = "",
        operation: Operation | None = None,
        progress: Progress = unheard,
    ) -> Iterator[SqlEdit]:
        """Open the one door for change: log and tables in one transaction, or nothing.

        An `operation` given whole stands for one that is the same in every register: the loading of
        the documents. `progress` may raise Cancelled, and then nothing is written.
        """
        self.refuse_if_read_only()
        edit = SqlEdit(self.schema)
        yield edit
        if edit.changes():
            made = operation or self._operation(kind, title, detail=detail)
            with self.writing() as connection:
                if operation is not None:
                    self._refuse_again(connection, operation)
                changed = self.commit(connection, made, edit.changes(), progress)
            self.tell(changed)

    def erase(
        self, record: Record, fields: Sequence[str], title: str = "Erase values"
    ) -> list[Path]:
        """Remove what fields hold and ever held, from record, log and file: it cannot be undone.

        Returns the backups that still hold some of it.
        """
        self.refuse_if_read_only()
        edit = SqlEdit(self.schema)
        known = [edit.field(record.about.key, key).key for key in fields]
        with self.writing() as connection:
            places = erasing.places_of(connection, self.tables, record, known)
            edit.erase_places(record, places)
            made = self._operation(erasing.ERASE, title)
            changed = self.commit(connection, made, edit.changes())
        self.tell(changed)
        erasing.scrub(self.engine)
        return erasing.still_holding(self.backups, record.id, places) if self.backups else []

    def undoable(self) -> Operation | None:
        """Return the operation that `undo` would take back, or None."""
        with self.asking() as connection:
            return undoing.last_done(connection, self.tables)

    def redoable(self) -> Operation | None:
        """Return the undoing that `redo` would take back, or None."""
        with self.asking() as connection:
            return undoing.last_undone(connection, self.tables)

    def undo(self) -> Operation:
        """Take back the last operation done here. Raises Refused where there is none."""
        last = self.undoable()
        if last is None:
            raise Refused("There is nothing to undo. Nothing has been changed.")
        return self._take_back(last, undoing.UNDO)

    def redo(self) -> Operation:
        """Do again what was last undone. Raises Refused where there is nothing."""
        last = self.redoable()
        if last is None:
            raise Refused("There is nothing to redo. Nothing has been changed.")
        return self._take_back(last, undoing.REDO)

    def subscribe(self, hear: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `hear` after every committed change; returns what ends the subscription."""
        self._listeners.append(hear)
        return lambda: self._listeners.remove(hear)

    # For the rest of db

    @contextmanager
    def asking(self) -> Iterator[sa.Connection]:
        """Open a connection that reads one state of the register throughout its block."""
        with told(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Open a transaction that may write; it is rolled back if its block fails."""
        self.refuse_if_read_only()
        writing = self.engine.execution_options(writes=True)
        with told(), uncollected(), writing.begin() as connection:
            yield connection

    def commit(
        self,
        connection: sa.Connection,
        operation: Operation,
        pending: Sequence[Pending],
        progress: Progress = unheard,
    ) -> Changed:
        """Write an operation and its changes to log and tables, within an open transaction.

        Returns what to tell once the transaction has been committed.
        """
        name_erasures(connection, pending)
        changes = [change.change(operation.id) for change in pending]
        write_operation(connection, self.tables, operation)
        write_changes(connection, self.tables, changes)
        apply(connection, self.tables, changes, progress)
        touched: dict[str, set[str]] = {}
        for change in changes:
            touched.setdefault(change.type, set()).add(change.record)
        return Changed(operation.id, {k: frozenset(v) for k, v in touched.items()})

    def tell(self, changed: Changed | None) -> None:
        """Forget what was remembered and tell the subscribers what has changed, if they need to."""
        self._titles = {}
        if changed is not None:
            for hear in tuple(self._listeners):
                hear(changed)

    def _take_back(self, last: Operation, kind: str) -> Operation:
        made = self._operation(kind, last.title, undoes=last.id)
        edit = SqlEdit(self.schema)
        with self.writing() as connection:
            undoing.take_back(connection, self.reading, last, edit)
            changed = self.commit(connection, made, edit.changes())
        self.tell(changed)
        return made

    def _operation(
        self, kind: str, title: str, *, undoes: str | None = None, detail: str = ""
    ) -> Operation:
        at = self._clock().astimezone(UTC).isoformat(timespec="milliseconds")
        return Operation(new_id(), kind, title, self.actor(), at, undoes, detail)

    def refuse_if_read_only(self) -> None:
        """Raise Refused, with the reason, where nothing can be changed."""
        if self.read_only:
            raise Refused(f"{self.read_only} Nothing has been changed.")

    def _refuse_again(self, connection: sa.Connection, operation: Operation) -> None:
        held = sa.select(self.tables.operation.c.id).where(
            self.tables.operation.c.id == operation.id
        )
        if connection.scalar(held) is not None:
            raise Refused(f"“{operation.title}” was done here before. Nothing has been changed.")
