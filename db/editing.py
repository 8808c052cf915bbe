"""The one door for change: an operation put together in memory, written in one transaction."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assetregister.changes import (
    ARCHIVED,
    ERASED_MARK,
    EVERYTHING,
    TRUE,
    Change,
    Value,
    element_place,
    place_of,
)
from assetregister.errors import Refused, WrongFields
from assetregister.identity import new_id
from assetregister.kinds import Many
from assetregister.records.record import Record, State
from db.picking import HEADS, pick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import sqlalchemy as sa

    from assetregister.fields import Field
    from assetregister.schema import Schema


@dataclass
class Pending:
    """A change being put together."""

    id: str
    record: str
    type: str
    vals: dict[str, Value] = field(default_factory=dict)
    over: dict[str, list[str]] | None = None

    def put(self, place: str, value: Value, heads: Iterable[str]) -> None:
        """Set a place, superseding its heads; one left blank at creation is not set at all."""
        self.vals[place] = value
        if value is None and self.over is None:
            del self.vals[place]
        for head in heads:
            if head != self.id:
                self.name(head, place_of(place))

    def name(self, change: str, place: str) -> None:
        """Name a change as a parent at a place."""
        if self.over is None:
            return
        places = self.over.setdefault(change, [])
        if place not in places:
            places.append(place)

    def change(self, operation: str) -> Change:
        """Return the change as the log keeps it."""
        over = self.over
        frozen = None if over is None else {c: tuple(sorted(p)) for c, p in over.items()}
        return Change(self.id, self.record, self.type, operation, self.vals, frozen)


class SqlEdit:
    """One operation being put together; what it holds is written when its block ends."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._pending: dict[str, Pending] = {}
        self._more: list[Pending] = []

    def add(
        self,
        type_key: str,
        values: Mapping[str, Any],
        *,
        id: str | None = None,
        change: str | None = None,
    ) -> Record:
        """Create a record; ids are random unless given. Raises WrongFields for unknown keys."""
        about = self._schema.about(type_key)
        made = self._schema.record(type_key)
        pending = Pending(change or new_id(), id or new_id(), about.table)
        stated = {key: v for key, v in values.items() if v is not None and v != ()}
        fields = about.fields
        for key, value in stated.items():
            field = fields.get(key) or self.field(about.key, key)
            if field.many:
                pending.vals |= encode(field, value)
            else:
                pending.vals[key] = field.kind.encode(value)
        self._pending[pending.record] = pending
        return made(pending.record, stated, base=pending.id)

    def set(self, record: Record, values: Mapping[str, Any]) -> None:
        """Change fields, superseding the heads that `record` was read with; None blanks one."""
        self._refuse_archived(record)
        for key, value in values.items():
            field = self.field(record.about.key, key)
            before = encode(field, record.values.get(key))
            after = encode(field, value)
            set_already = self._of(record).vals
            for place in sorted(before.keys() | after.keys() | held_places(record, field)):
                heads = record.heads(place)
                same = before.get(place) == after.get(place)
                if not same or len(heads) > 1 or place in set_already:
                    self._of(record).put(place, after.get(place), heads)

    def archive(self, record: Record) -> None:
        """Archive a record, with sight of the heads it was read with."""
        self._refuse_archived(record)
        self.archive_as_seen(record, record.all_heads())

    def archive_as_seen(self, record: Record, seen: Iterable[str]) -> None:
        """Archive a record with sight of these changes only."""
        pending = self._of(record)
        pending.put(ARCHIVED, TRUE, record.heads(ARCHIVED))
        for head in seen:
            pending.name(head, EVERYTHING)

    def unarchive(self, record: Record) -> None:
        """Bring a record back."""
        heads = record.heads(ARCHIVED)
        if not heads or not record.state & (State.ARCHIVED | State.ATTENTION):
            raise Refused("The record is not archived, so there is nothing to bring back.")
        self._of(record).put(ARCHIVED, None, heads)

    def erase_places(self, record: Record, places: Iterable[str]) -> None:
        """Remove what places hold and ever held, for good."""
        for place in places:
            self._of(record).put(ERASED_MARK + place, None, record.heads(place))

    def put_back(
        self, record: Record, place: str, values: Sequence[Value], over: Sequence[str]
    ) -> None:
        """Set a place to what it held before the changes `over`: rival values each by a change."""
        first, *rest = values or [None]
        self._of(record).put(place, first, over)
        for value in rest:
            another = Pending(new_id(), record.id, record.about.table, over={})
            another.put(place, value, over)
            self._more.append(another)

    def changes(self) -> list[Pending]:
        """Return what has been put together: only changes that set something."""
        return [p for p in (*self._pending.values(), *self._more) if p.vals or p.over is None]

    def _of(self, record: Record) -> Pending:
        held = self._pending.get(record.id)
        if held is None:
            held = Pending(new_id(), record.id, record.about.table, over={})
            self._pending[record.id] = held
        return held

    def field(self, type_key: str, key: str) -> Field:
        """Return a field by key. Raises WrongFields if the type has none such."""
        about = self._schema.about(type_key)
        found = about.fields.get(key)
        if found is None:
            raise WrongFields({key: f"{about.plural} have no field “{key}”. Nothing was saved."})
        return found

    def _refuse_archived(self, record: Record) -> None:
        if record.archived:
            raise Refused(
                f"{record.reference} is archived. Bring it back first; it has not been changed."
            )


def encode(field: Field, value: Any) -> dict[str, str]:
    """Return the places that a field's value fills, encoded; none if it is not stated."""
    if value is None:
        return {}
    if isinstance(field.kind, Many):
        one = field.kind.element
        encoded = (one.encode(v) for v in field.kind.ordered(value))
        return {element_place(field, element): element for element in encoded}
    return {field.key: field.kind.encode(value)}


def held_places(record: Record, field: Field) -> set[str]:
    """Return the places of a field that hold rival values, one of which may be a blank."""
    return {
        place
        for place, heads in record.heads_changed.items()
        if len(heads) > 1 and place.partition("/")[0] == field.key
    }


def name_erasures(connection: sa.Connection, pending: Sequence[Pending]) -> None:
    """Make each change name the erasures of the places it sets, so that it outlives them."""
    marks: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    records = {change.record for change in pending}
    for record, place, erasure in pick(connection, "erased", HEADS, "record", records):
        marks[record, place].append(erasure)
    for change in pending if marks else ():
        for key in change.vals:
            for erasure in marks.get((change.record, place_of(key)), ()):
                change.name(erasure, place_of(key))
