"""The filter of a table as a list of conditions that must all hold: one for each chip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.filters.conditions import (
    AT_LEAST,
    AT_MOST,
    LESS,
    MORE,
    Both,
    Compare,
    Condition,
    Has,
    Not,
    Query,
    both,
)

if TYPE_CHECKING:
    from assetregister.filters.conditions import Sort

Parts = tuple[Condition, ...]
_LIMITS: Final = (LESS, AT_MOST, MORE, AT_LEAST)


def parts_of(condition: Condition | None) -> Parts:
    """Return the conditions that a filter joins by “and”."""
    if condition is None:
        return ()
    return condition.parts if isinstance(condition, Both) else (condition,)


def whole(parts: Parts) -> Condition | None:
    """Return one condition that holds where all the parts do."""
    return both(*parts)


def paths_in(parts: Parts) -> set[tuple[str, ...]]:
    """Return the paths that conditions are about, so that their columns can be marked."""
    found: set[tuple[str, ...]] = set()
    for part in parts:
        match part:
            case Compare(path):
                found.add(path)
            case Has(path):
                found.add(path)
            case Not(inner):
                found |= paths_in((inner,))
            case _:
                found |= paths_in(part.parts)
    return found


def limit_in(parts: Parts, path: tuple[str, ...]) -> str | None:
    """Return the value, encoded, at which a filter draws a line for a path, or None."""
    for part in parts:
        match part:
            case Compare(at, operator, (limit,)) if at == path and operator in _LIMITS:
                return limit
    return None


@dataclass(frozen=True)
class Filter:
    """Everything that decides which rows a table shows."""

    parts: Parts = ()
    search: str = ""
    archived: bool = False

    @property
    def is_empty(self) -> bool:
        """Return whether nothing is left out."""
        return not self.parts and not self.search.strip()

    def query(self, type_key: str, sort: tuple[Sort, ...]) -> Query:
        """Return the question to ask the register."""
        return Query(type_key, whole(self.parts), self.search, sort, self.archived)
