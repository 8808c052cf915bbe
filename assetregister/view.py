"""What a set of changes amounts to: a pure function from the changes of a record to what is shown.

The register is a set of immutable changes and collating is set union, so everything here depends on
the set alone, never on the order in which changes arrived. The one use of a clock is to choose
which of two rival values is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from assetregister.changes import ARCHIVED, ERASED_MARK, Change, Value, place_of
from assetregister.records.record import State

FoldValue = Callable[[str, str], str]


@dataclass(frozen=True)
class Folded:
    """A record as its changes make it.

    `values` holds the shown encoded value of each stated place; `heads` the heads of the places
    where they are not just the base; `rivals` the count of distinct values at each of those.
    """

    base: str
    values: Mapping[str, str]
    heads: Mapping[str, tuple[str, ...]]
    rivals: Mapping[str, int]
    state: State


def fold_record(changes: Iterable[Change], at: Mapping[str, str], fold_value: FoldValue) -> Folded:
    """Return what the changes of one record amount to.

    `at` maps operations to their time; `fold_value(place, encoded)` is the kind's fold.
    """
    by_id = {change.id: change for change in changes}
    base = min((c.id for c in by_id.values() if c.creates), default="")
    heads = _heads(by_id)
    erased = erasures(by_id.values())
    values: dict[str, str] = {}
    rivals: dict[str, int] = {}
    for place, ids in heads.items():
        if len(ids) == 1:
            rivals[place] = 1
            value = value_at(by_id[ids[0]], place, erased)
            if isinstance(value, str):
                values[place] = value
            continue
        held = {i: value_at(by_id[i], place, erased) for i in ids}
        standing = {i: value for i, value in held.items() if value is not False}
        newest_first = sorted(
            standing, key=lambda i: (at.get(by_id[i].operation, ""), i), reverse=True
        )
        shown = _shown(place, [standing[i] for i in newest_first])
        if shown is not None:
            values[place] = shown
        rivals[place] = 1 if "/" in place else _distinct(place, standing.values(), fold_value)
    state = _state(by_id, heads, values, rivals)
    values.pop(ARCHIVED, None)
    changed = {p: tuple(sorted(ids)) for p, ids in heads.items() if set(ids) != {base}}
    return Folded(base, values, changed, {p: rivals[p] for p in changed}, state)


def erasures(changes: Iterable[Change]) -> dict[str, set[str]]:
    """Return, by place, the ids of the changes that erased it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for change in changes:
        for key in change.vals:
            if key.startswith(ERASED_MARK):
                found[place_of(key)].add(change.id)
    return dict(found)


def value_at(change: Change, place: str, erased: Mapping[str, set[str]]) -> Value:
    """Return what a change holds at a place; False once any erasure it does not name is known."""
    if not erased:
        return change.vals[place]
    if _erases(change, place):
        return None
    if any(not change.supersedes(erasure, place) for erasure in erased.get(place, ())):
        return False
    return change.vals[place]


def _heads(by_id: Mapping[str, Change]) -> dict[str, list[str]]:
    superseded: defaultdict[str, set[str]] = defaultdict(set)
    for change in by_id.values():
        for parent, places in (change.over or {}).items():
            for place in places:
                superseded[place].add(parent)
    heads: defaultdict[str, list[str]] = defaultdict(list)
    for change in by_id.values():
        for key in change.vals:
            place = place_of(key)
            if place not in superseded or change.id not in superseded[place]:
                heads[place].append(change.id)
    return heads


def _shown(place: str, newest_first: Sequence[Value]) -> str | None:
    """Return the newest value; an element is there while any head says so: add wins if unseen."""
    wanted = newest_first if "/" in place else newest_first[:1]
    return next((value for value in wanted if isinstance(value, str)), None)


def _distinct(place: str, values: Collection[Value], fold_value: FoldValue) -> int:
    if len(values) == 1:
        return 1
    return max(1, len({fold_value(place, v) if isinstance(v, str) else "" for v in values}))


def _erases(change: Change, place: str) -> bool:
    return ERASED_MARK + place in change.vals


def _state(
    by_id: Mapping[str, Change],
    heads: Mapping[str, list[str]],
    values: Mapping[str, str],
    rivals: Mapping[str, int],
) -> State:
    state = State.LIVE
    if any(count > 1 for place, count in rivals.items() if place != ARCHIVED):
        state |= State.CONFLICT
    archivings = [by_id[i] for i in heads.get(ARCHIVED, ()) if by_id[i].vals[ARCHIVED]]
    if not archivings:
        return state
    seen = frozenset[str]().union(*(a.seen() | {a.id} for a in archivings))
    everything = {i for place, ids in heads.items() for i in ids if not _erases(by_id[i], place)}
    return state | (State.ARCHIVED if everything <= seen else State.ATTENTION)
