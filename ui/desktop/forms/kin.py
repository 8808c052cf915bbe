"""Which other records a record's form shows: those that live inside it, and those linked to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Changed, Reader
    from assetregister.schema import Schema, WayBack

_REGISTER: Final = "Register"  # the group of views, acceptances and the like: not part of an estate


def children(schema: Schema, about: RecordType) -> list[WayBack]:
    """Return the ways to the records that are added, edited and archived inside this one."""
    return [way for way in _ways(schema, about) if way.type.within == way.field.key]


def linked(schema: Schema, about: RecordType) -> list[WayBack]:
    """Return the ways to the other records that point at this one."""
    return [way for way in _ways(schema, about) if way.type.within != way.field.key]


def is_touched(record: Record, changed: Changed, register: Reader, inside: set[str]) -> bool:
    """Return whether a change is to a record or to what lives inside it.

    `inside` are the ids known to live there: a change may have taken one elsewhere.
    """
    if record.id in changed.records.get(record.about.table, ()):
        return True
    for way in children(register.schema, record.about):
        ids = changed.records.get(way.type.table, frozenset())
        if ids & inside:
            return True
        others = register.get_many(list(ids)).values() if ids else ()
        if any(other.values.get(way.field.key) == record.id for other in others):
            return True
    return False


def _ways(schema: Schema, about: RecordType) -> list[WayBack]:
    ways = schema.ways_back(about.key).values()
    return [way for way in ways if way.type.group != _REGISTER]
