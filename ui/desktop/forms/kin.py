"""Which other records a record's form shows: those listed in it, and those linked to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import EQUAL, Compare, Query

if TYPE_CHECKING:
    from assetregister.records.record import Record, RecordType
    from assetregister.register import Changed, Reader
    from assetregister.schema import Schema, WayBack

_REGISTER: Final = "Register"  # the group of views, acceptances and the like: not part of an estate


def in_place(schema: Schema, about: RecordType) -> list[WayBack]:
    """Return the ways to the records that are listed, added and altered in this one's form."""
    shown = {name: schema.way(about.key, name) for name in about.shows}
    return [
        *shown.values(),
        *(w for w in _ways(schema, about) if _inside(w) and w.name not in shown),
    ]


def linked(schema: Schema, about: RecordType) -> list[WayBack]:
    """Return the ways to the other records that point at this one."""
    ways = _ways(schema, about)
    return [way for way in ways if not _inside(way) and way.name not in about.shows]


def records_on(register: Reader, record: Record, way: WayBack) -> list[Record]:
    """Return the live records that a way leads to from a record, by title."""
    if way.through is None:
        return register.pointing_at(record.id, way)
    found = register.find(Query(way.type.key, _leads_to(way, record)))
    titles = register.titles([one.id for one in found])
    return sorted(found, key=lambda one: titles[one.id].casefold())


def counts_of(register: Reader, record: Record, about: RecordType) -> dict[str, int]:
    """Return how many live records each way leads to from a record, by name."""
    counts = register.counts_pointing(record)
    for way in in_place(register.schema, about):
        if way.through is not None:
            counts[way.name] = register.count(Query(way.type.key, _leads_to(way, record)))
    return counts


def is_touched(record: Record, changed: Changed, register: Reader, inside: set[str]) -> bool:
    """Return whether a change is to a record or to what is listed in its form.

    `inside` are the ids known to be listed: a change may have taken one elsewhere.
    """
    if record.id in changed.records.get(record.about.table, ()):
        return True
    for way in in_place(register.schema, record.about):
        ids = changed.records.get(way.type.table, frozenset())
        if ids & inside:
            return True
        if ids and any(one.id in ids for one in records_on(register, record, way)):
            return True
    return False


def _leads_to(way: WayBack, record: Record) -> Compare:
    return Compare(way.path, EQUAL, (record.id,))


def _inside(way: WayBack) -> bool:
    return way.type.within == way.field.key


def _ways(schema: Schema, about: RecordType) -> list[WayBack]:
    ways = schema.ways_back(about.key).values()
    return [way for way in ways if way.type.group != _REGISTER]
