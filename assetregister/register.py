"""The Protocols by which everything but `db/` knows a register."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from assetregister.alike import Alike
    from assetregister.changes import Operation
    from assetregister.exporting import Progress
    from assetregister.filters.conditions import Query
    from assetregister.records.record import Record
    from assetregister.schema import Schema, WayBack


@dataclass(frozen=True, slots=True)
class Rival:
    """One of several values that a place holds at once, with who entered it."""

    change: str
    value: Any
    operation: Operation


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """What one operation did to one place of a record; `erased` values are gone for good."""

    operation: Operation
    change: str
    record: str
    place: str
    before: tuple[Any, ...]
    after: Any
    creates: bool = False
    erased: bool = False


@dataclass(frozen=True, slots=True)
class Changed:
    """What an operation touched, told to those who subscribed: ids by type, and the operation."""

    operation: str
    records: Mapping[str, frozenset[str]] = field(default_factory=dict)


class Reader(Protocol):
    """What can be asked of an open register."""

    @property
    def schema(self) -> Schema:
        """Return what is recorded in this register."""

    @property
    def read_only(self) -> str:
        """Return why nothing can be changed here, as a sentence; empty where it can."""

    def get(self, record_id: str) -> Record | None:
        """Return a record by id, archived or not, or None."""

    def find(self, query: Query, limit: int | None = None, offset: int = 0) -> list[Record]:
        """Return the records that certainly meet a query, in its order."""

    def ids(self, query: Query) -> list[str]:
        """Return the ids of the records that certainly meet a query, in its order."""

    def count(self, query: Query) -> int:
        """Return how many records certainly meet a query."""

    def count_possible(self, query: Query) -> int:
        """Return how many more may meet it: their dates or amounts leave it open."""

    def rows(
        self,
        query: Query,
        paths: Sequence[tuple[str, ...]],
        limit: int | None = None,
        offset: int = 0,
    ) -> Sequence[Sequence[Any]]:
        """Return (id, state, encoded value at each path) of a query's records, in its order.

        The quick way for tables, lists and exports: no snapshots are made. A many-valued field's
        value is a JSON list; a path through single references gives the value at its end; a reverse
        name gives the count.
        """

    def rows_of(
        self, type_key: str, record_ids: Sequence[str], paths: Sequence[tuple[str, ...]]
    ) -> Sequence[Sequence[Any]]:
        """Return the rows, as `rows` gives them, of some records of a type, in no order."""

    def get_many(self, record_ids: Sequence[str]) -> dict[str, Record]:
        """Return records by id; ids of no record are left out."""

    def values_of(self, query: Query, path: tuple[str, ...]) -> list[tuple[str | None, int]]:
        """Return the distinct encoded values at a path among a query's records, with counts."""

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """Return what each record is called; ids of no record are left out."""

    def types_of(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the type key of each record; ids of no record are left out."""

    def pointing_at(self, record_id: str, way: WayBack) -> list[Record]:
        """Return the live records that point at this one, by title."""

    def pointing_at_many(self, record_ids: Sequence[str], way: WayBack) -> dict[str, list[Record]]:
        """Return, for each record that any points at through a field, the live ones that do."""

    def counts_pointing(self, record: Record) -> dict[str, int]:
        """Return how many live records point at this one, by reverse name."""

    def resolve(self, type_key: str, text: str) -> str:
        """Return the id of the one record of a type ("*" for any) that a text names.

        A text is a reference, an id or part of it, a name or an alias. Raises NotFound or
        Ambiguous with a sentence.
        """

    def suggest(self, type_key: str, text: str, limit: int = 8) -> list[tuple[str, str, str]]:
        """Return (id, title, what tells it apart) of records whose name is like the text typed."""

    def alike(self, type_key: str, name: str, limit: int = 3, postcode: str = "") -> list[Alike]:
        """Return the live records of a type that may be what is named, with why, likeliest first.

        None where the type's records are not known by one name.
        """

    def history(self, record_id: str) -> list[HistoryLine]:
        """Return what was done to a record, newest first."""

    def operations(
        self, limit: int = 100, before: int | None = None, *, actor: str = "", since: str = ""
    ) -> list[Operation]:
        """Return operations in order of arrival, newest first, from before a `seq`.

        Of one actor if one is named, and from a moment on, as the log writes both.
        """

    def touched(self, operation_id: str) -> dict[str, str]:
        """Return the records an operation touched: id to type key."""

    def rivals(self, record_id: str) -> dict[str, list[Rival]]:
        """Return the places of a record that hold several values, each with who entered it."""

    def conflicts(self) -> list[tuple[str, str]]:
        """Return (record id, place) of every place that holds several values."""

    def subscribe(self, hear: Callable[[Changed], None]) -> Callable[[], None]:
        """Call `hear` after every committed change; returns what ends the subscription."""


class Edit(Protocol):
    """One operation being put together; nothing is written until its block ends without error."""

    def add(
        self,
        type_key: str,
        values: Mapping[str, Any],
        *,
        id: str | None = None,
        change: str | None = None,
    ) -> Record:
        """Create a record and return its snapshot. Raises WrongFields for unknown keys.

        Ids are random unless given: only what is the same in every register has ids of its own.
        """

    def set(self, record: Record, values: Mapping[str, Any]) -> None:
        """Change fields, superseding the heads that `record` was read with; None blanks a field."""

    def archive(self, record: Record) -> None:
        """Archive a record, with sight of the heads it was read with."""

    def unarchive(self, record: Record) -> None:
        """Bring a record back."""


class Register(Reader, Protocol):
    """An open register that can be changed."""

    def edit(
        self,
        title: str,
        kind: str = "edit",
        detail: str = "",
        operation: Operation | None = None,
        progress: Progress = ...,
    ) -> AbstractContextManager[Edit]:
        """Open the one door for change: log and tables in one transaction, or nothing.

        `progress` is called while it is written, and may raise Cancelled; then nothing is.
        """

    def snapshot(self, progress: Progress = ...) -> AbstractContextManager[Reader]:
        """Give the register as it stands now, in a copy; saving here does not wait for its readers.

        `progress` is called while it is copied, and may raise Cancelled.
        """

    def erase(
        self, record: Record, fields: Sequence[str], title: str = "Erase values"
    ) -> list[Path]:
        """Remove what fields hold and ever held, from record, log and file: it cannot be undone.

        Returns the backups that still hold some of it.
        """

    def undoable(self) -> Operation | None:
        """Return the operation that `undo` would take back, or None."""

    def redoable(self) -> Operation | None:
        """Return the undone operation that `redo` would do again, or None."""

    def undo(self) -> Operation:
        """Take back the last operation done here. Raises Refused where there is none."""

    def redo(self) -> Operation:
        """Do again what was last undone. Raises Refused where there is nothing."""
