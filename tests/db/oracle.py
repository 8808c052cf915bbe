"""What registers should show, worked out the slow way from the rules of the log alone.

It shares no code with the register: events are kept in order of arrival and every question is
answered by looking through all of them.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace

ARCHIVED = "archived"
LIVE, HIDDEN, ATTENTION = "live", "archived", "attention"
Place = tuple[str, str]  # field and element; "" where the field holds a single value
_ids = itertools.count(1)


def plain(text: str | None) -> str:
    """Return a text without what nobody calls a difference."""
    return (text or "").casefold().rstrip(".")


@dataclass(frozen=True)
class Event:
    """What one operation did to one record."""

    record: str
    at: str
    sets: dict[Place, str | None]
    over: dict[Place, set[int]]
    saw: frozenset[int] | None = None
    creates: bool = False
    erases: bool = False
    takes_back: frozenset[int] = frozenset()
    id: int = field(default_factory=lambda: next(_ids))


@dataclass(frozen=True)
class Seen:
    """What a form that was opened once knew of a record."""

    record: str
    heads: dict[Place, set[int]]
    creation: frozenset[int]

    def everything(self) -> frozenset[int]:
        """Return every event that held something."""
        return self.creation.union(*self.heads.values())


@dataclass
class Replica:
    """The events that one file holds, what is set aside there, and what can be undone there."""

    events: list[Event] = field(default_factory=list)
    aside: set[int] = field(default_factory=set)
    done: list[list[Event]] = field(default_factory=list)
    undone: list[list[Event]] = field(default_factory=list)
    brought: list[set[int]] = field(default_factory=list)

    def copy(self) -> Replica:
        """Return what a copy of the file holds."""
        return Replica(
            list(self.events),
            set(self.aside),
            list(self.done),
            list(self.undone),
            [set(ids) for ids in self.brought],
        )

    # What is shown

    def records(self) -> set[str]:
        return {e.record for e in self.events if e.id not in self.aside}

    def of(self, record: str) -> list[Event]:
        return [e for e in self.events if e.record == record and e.id not in self.aside]

    def heads(self, record: str, among: list[Event] | None = None) -> dict[Place, list[Event]]:
        events = self.of(record) if among is None else among
        found: dict[Place, list[Event]] = {}
        for event in events:
            for place in event.sets:
                if not any(event.id in later.over.get(place, ()) for later in events):
                    found.setdefault(place, []).append(event)
        return found

    def gone(self, event: Event, place: Place) -> bool:
        return any(
            e.erases and place in e.sets and e.id not in event.over.get(place, ()) and e != event
            for e in self.events
            if e.record == event.record
        )

    def standing(self, record: str, place: Place) -> list[Event]:
        return [e for e in self.heads(record).get(place, []) if not self.gone(e, place)]

    def shown(self, record: str, name: str) -> set[str | None]:
        """Return the values of which one must be shown: the newest, or any as new as it."""
        standing = self.standing(record, (name, ""))
        newest = max((e.at for e in standing), default="")
        return {e.sets[name, ""] for e in standing if e.at == newest} or {None}

    def elements(self, record: str, name: str) -> set[str]:
        places = {p for p in self.heads(record) if p[0] == name}
        held = (p for p in places if any(e.sets[p] for e in self.standing(record, p)))
        return {element for _, element in held}

    def rivals(self, record: str) -> dict[str, set[str]]:
        """Return the values nobody has chosen between, without regard to case, by field."""
        found: dict[str, set[str]] = {}
        for name, element in self.heads(record):
            if not element:
                standing = self.standing(record, (name, ""))
                values = {plain(e.sets[name, ""]) for e in standing}
                if len(values) > 1:
                    found[name] = values
        return found

    def state(self, record: str, among: list[Event] | None = None) -> str:
        heads = self.heads(record, among)
        archivings = [e for e in heads.get((ARCHIVED, ""), []) if e.sets[ARCHIVED, ""]]
        if not archivings:
            return LIVE
        seen = {i for e in archivings for i in (*(e.saw or ()), e.id)}
        edits = {e.id for held in heads.values() for e in held if not e.erases}
        return HIDDEN if edits <= seen else ATTENTION

    def see(self, record: str) -> Seen:
        heads = {place: {e.id for e in held} for place, held in self.heads(record).items()}
        return Seen(record, heads, frozenset(e.id for e in self.of(record) if e.creates))

    # What people do

    def write(self, events: list[Event]) -> list[Event]:
        """Append events, each naming the erasures known of the places it sets."""
        named = [replace(e, over={p: self._with_erasures(e, p) for p in e.sets}) for e in events]
        self.events += named
        return named

    def do(self, events: list[Event]) -> None:
        """Append one operation of a person's."""
        if events:
            self.done.append(self.write(events))
            self.undone.clear()

    def erase(self, event: Event) -> None:
        self.events.append(event)

    def _with_erasures(self, event: Event, place: Place) -> set[int]:
        known = {e.id for e in self.events if e.erases and e.record == event.record}
        known = {e.id for e in self.events if e.id in known and place in e.sets}
        return event.over.get(place, set()) | known

    def undo(self, at: str) -> None:
        last = self.done.pop()
        self.undone.append(self.write(self._taking_back(last, at)))

    def redo(self, at: str) -> None:
        last = self.undone.pop()
        self.done.append(self.write(self._taking_back(last, at)))

    def _taking_back(self, events: list[Event], at: str) -> list[Event]:
        made: dict[str, Event] = {}
        more: list[Event] = []
        for event in events:
            record = event.record
            back = frozenset(e.id for e in events)
            main = made.setdefault(record, Event(record, at, {}, {}, takes_back=back))
            if event.creates:
                if self.state(record) != HIDDEN:
                    archiving = self.archiving(self.see(record), at)
                    made[record] = replace(archiving, takes_back=back)
                continue
            heads = self.heads(record)
            for place in event.sets:
                held = [e for e in heads.get(place, ()) if self._stands_for(e, event, place)]
                if not held:
                    continue
                if place[0] == ARCHIVED:
                    made[record] = main = self._archived_as_before(main, event)
                    continue
                first, *rest = self._before(event, place) or [None]
                main.sets[place] = first
                over = {e.id for e in held}
                main.over[place] = main.over.get(place, set()) | over
                more += [
                    Event(record, at, {place: v}, {place: over}, takes_back=back) for v in rest
                ]
        return [e for e in (*made.values(), *more) if e.sets]

    def _stands_for(self, head: Event, event: Event, place: Place) -> bool:
        """Return whether a head is an event, or put back what that event had written."""
        if head == event:
            return True
        visible = {e.id: e for e in self.of(head.record)}
        undone = [i for i in head.over.get(place, ()) if i in head.takes_back and i in visible]
        return any(
            self._now(visible[i], place) == self._now(head, place)
            and self._stands_for(visible[i], event, place)
            for u in undone
            for i in visible[u].over.get(place, ())
            if i in visible and place in visible[i].sets
        )

    def _now(self, event: Event, place: Place) -> str | None:
        return None if self.gone(event, place) else event.sets[place]

    def _before(self, event: Event, place: Place) -> list[str | None]:
        parents = [e for e in self.of(event.record) if e.id in event.over.get(place, ())]
        held = [None if self.gone(e, place) else e.sets[place] for e in parents if place in e.sets]
        return list(dict.fromkeys(held))

    def _archived_as_before(self, main: Event, event: Event) -> Event:
        events = self.of(event.record)
        earlier = events[: events.index(event)]
        before, now = self.state(event.record, earlier), self.see(event.record)
        place = (ARCHIVED, "")
        sets: dict[Place, str | None] = {place: None}
        saw: frozenset[int] | None = None
        if before == ATTENTION:
            parents = [e for e in earlier if e.id in event.over.get(place, ())]
            saw = frozenset(i for e in parents for i in (*(e.saw or ()), e.id))
            sets = {place: "yes"}
        elif before == HIDDEN:
            saw, sets = now.everything(), {place: "yes"}
        return replace(
            main,
            sets=main.sets | sets,
            over=main.over | {place: now.heads.get(place, set())},
            saw=saw,
        )

    @staticmethod
    def archiving(seen: Seen, at: str) -> Event:
        place = (ARCHIVED, "")
        over = {place: seen.heads.get(place, set())}
        return Event(seen.record, at, {place: "yes"}, over, saw=seen.everything())

    # What passes between files

    def collate(self, other: Replica) -> None:
        held = {e.id for e in self.events}
        new = [e for e in other.events if e.id not in held]
        self.events += new
        self.brought.append({e.id for e in new})

    def set_aside(self, which: int) -> set[str]:
        """Set a collation aside; returns the records that were edited on top of it, so kept."""
        brought = self.brought[which]
        kept = {
            e.record
            for e in self.events
            if e.id not in brought and brought.intersection(*[set().union(*e.over.values())])
        } | {e.record for e in self.events if e.id not in brought and brought & (e.saw or set())}
        self.aside |= {
            e.id for e in self.events if e.id in brought and e.record not in kept and not e.erases
        }
        return kept

    def bring_back(self, which: int) -> None:
        self.aside -= self.brought[which]
