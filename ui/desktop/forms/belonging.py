"""How a record of a list belongs to the one in whose form it stands: how it comes and how it goes.

What lives inside the other is archived with sight of it; what only names the other stays in the
register when it no longer does, and another that exists may be made to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assetregister.kinds import Many

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.schema import WayBack


def is_link(way: WayBack) -> bool:
    """Return whether the records of a list only name the other, and could do without."""
    inside = way.through is not None or way.type.within == way.field.key
    return not inside and (way.field.many or not way.field.required)


def hidden_in(way: WayBack) -> list[str]:
    """Return the keys of the fields that go without saying in a form of the list."""
    return [] if way.through is not None else [way.field.key]


def named(way: WayBack, parent: str) -> dict[str, Any]:
    """Return the value by which a new record belongs to a parent."""
    if way.through is not None:
        return {}
    return {way.field.key: (parent,) if way.field.many else parent}


def joined(way: WayBack, record: Record, parent: str) -> dict[str, Any]:
    """Return the value by which a record that exists names a parent too."""
    kind, held = way.field.kind, record.values.get(way.field.key)
    value = kind.ordered([*(held or ()), parent]) if isinstance(kind, Many) else parent
    return {way.field.key: value}


def parted(way: WayBack, record: Record, parent: str) -> dict[str, Any]:
    """Return the value by which a record names a parent no more."""
    held = record.values.get(way.field.key)
    rest = tuple(one for one in held or () if one != parent) if way.field.many else ()
    return {way.field.key: rest or None}


def may_join(way: WayBack, record: Record) -> bool:
    """Return whether a record can be made to name another: where it has room for one."""
    return way.field.many or record.values.get(way.field.key) is None
