"""Which other records a record's form shows: those that live inside it, and those linked to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from assetregister.records.record import RecordType
    from assetregister.schema import Schema, WayBack

_REGISTER: Final = "Register"  # the group of views, acceptances and the like: not part of an estate


def children(schema: Schema, about: RecordType) -> list[WayBack]:
    """Return the ways to the records that are added, edited and archived inside this one."""
    return [way for way in _ways(schema, about) if way.type.within == way.field.key]


def linked(schema: Schema, about: RecordType) -> list[WayBack]:
    """Return the ways to the other records that point at this one."""
    return [way for way in _ways(schema, about) if way.type.within != way.field.key]


def _ways(schema: Schema, about: RecordType) -> list[WayBack]:
    ways = schema.ways_back(about.key).values()
    return [way for way in ways if way.type.group != _REGISTER]
