"""The log: operations that people did, and the immutable changes that each made to records."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from assetregister.kinds import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.fields import Field

Value = str | None | Literal[False]
"""A logged value: encoded text, None for blank, False for one that was erased."""

ARCHIVED: Final = "archived"
EVERYTHING: Final = "*"
ERASED_MARK: Final = "!"
TRUE: Final = "true"
LOAD: Final = "load"  # the kind of operation that fills a new register


@dataclass(frozen=True, slots=True)
class Operation:
    """What a person did, in one row; titles and details never hold values.

    `seq` is the order of arrival in this file and decides nothing. `receipt` is None for what was
    done here, else the collation that brought it.
    """

    id: str
    kind: str
    title: str
    actor: str
    at: str
    undoes: str | None = None
    detail: str = ""
    seq: int = 0
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What one operation did to one record.

    `vals` maps places to encoded values, only what was set. `over` maps the ids of the changes it
    supersedes to the places for which it does; None marks the change that created the record.
    """

    id: str
    record: str
    type: str
    operation: str
    vals: Mapping[str, Value]
    over: Mapping[str, tuple[str, ...]] | None = None

    @property
    def creates(self) -> bool:
        """Return whether this change created its record."""
        return self.over is None

    @property
    def erases(self) -> bool:
        """Return whether this change erased anything."""
        return min(self.vals, default="").startswith(ERASED_MARK)  # it sorts before any field

    def supersedes(self, change: str, place: str) -> bool:
        """Return whether this change names that one as a parent at that place."""
        return place in (self.over or {}).get(change, ())

    def seen(self) -> frozenset[str]:
        """Return the ids of the changes an archiving saw."""
        return frozenset(c for c, places in (self.over or {}).items() if EVERYTHING in places)


def place_of(key: str) -> str:
    """Return the place that a key of `vals` is about: an erasure's without its mark."""
    return key.removeprefix(ERASED_MARK)


def element_place(field: Field, element: str) -> str:
    """Return the place of one encoded element of a many-valued field, like topics/carers.

    Writing stands under its digest: places outlive an erasure, and what was erased must not.
    """
    if field.kind.shape is Shape.TEXTS:
        element = hashlib.blake2b(element.encode(), digest_size=12).hexdigest()
    return f"{field.key}/{element}"
