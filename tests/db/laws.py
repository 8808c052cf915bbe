"""People at several laptops, doing anything in any order, held to the laws of the log."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from assetregister.home import Home
from assetregister.records.record import Record, State
from db import collation
from db.opening import Keeper, Opened
from tests.db.oracle import ATTENTION, HIDDEN, Event, Replica, Seen, plain
from tests.db.things import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from assetregister.register import Register

MOST = 3
NAMES = ["Hall", "HALL", "hall.", "Depot", "Ysgol Ŵy", None]
ELEMENTS = ["one", "two", "three/four"]
HOURS = [-400_000, -1, 0, 1, 24, 9_000]
WORDS = st.sampled_from(NAMES)
TAGS = st.sets(st.sampled_from(ELEMENTS), max_size=3)
WHICH = st.integers(0, 5)
MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None  # thousands of saves, no disk
START = datetime(2026, 5, 1, 9, tzinfo=UTC)


@dataclass
class Laptop:
    """One file, what the oracle knows of it, and a clock that may be wrong."""

    path: Path
    home: Home
    expected: Replica = field(default_factory=Replica)
    skew: timedelta = timedelta(0)
    now: datetime = START
    opened: Opened | None = None
    kept: tuple[Path, Replica] | None = None

    @property
    def register(self) -> Any:
        if self.opened is None:
            keeper = Keeper(SMALL, self.home, lambda: self.path.stem, lambda: self.now + self.skew)
            self.opened = keeper.open(self.path)
        return self.opened.register

    def close(self) -> None:
        if self.opened is not None:
            self.opened.close()
            self.opened = None

    def at(self) -> str:
        return (self.now + self.skew).isoformat(timespec="milliseconds")


class Laws(RuleBasedStateMachine):
    """Whatever is done, every register shows what the oracle says, and all come to agree."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=MEMORY))
        self.records: list[str] = []
        self.secrets = 0
        self.forms: list[tuple[int, Record, Seen]] = []

    @initialize(count=st.integers(2, 3))
    def start(self, count: int) -> None:
        home = Home(self.folder)
        first = Keeper(SMALL, home, lambda: "nobody").create(self.folder / "0.register")
        first.close()
        for i in range(1, count):
            shutil.copy(first.path, self.folder / f"{i}.register")
        self.laptops = [Laptop(self.folder / f"{i}.register", home) for i in range(count)]

    # People

    @precondition(lambda self: len(self.records) < MOST)
    @rule(who=WHICH, name=WORDS, tags=TAGS)
    def add(self, who: int, name: str | None, tags: set[str]) -> None:
        laptop = self.laptop(who)
        note = self.secret()
        values = {"name": name, "note": note, "tags": tuple(tags)}
        with laptop.register.edit("Add thing") as edit:
            record = edit.add("thing", values)
        self.records.append(record.id)
        sets: dict[tuple[str, str], str | None] = {("note", ""): note}
        sets |= {("tags", tag): tag for tag in tags}
        if name:
            sets["name", ""] = name
        laptop.expected.do([Event(record.id, laptop.at(), sets, {}, creates=True)])
        self.check(laptop)

    @rule(who=WHICH, which=WHICH, name=WORDS)
    def edit(self, who: int, which: int, name: str | None) -> None:
        self.save(who, [which], {"name": name})

    @rule(who=WHICH, which=WHICH)
    def write_note(self, who: int, which: int) -> None:
        self.save(who, [which], {"note": self.secret()})

    @rule(who=WHICH, which=WHICH, tags=TAGS)
    def tag(self, who: int, which: int, tags: set[str]) -> None:
        self.save(who, [which], {"tags": tuple(tags)})

    @rule(who=WHICH, name=WORDS, tags=TAGS)
    def bulk(self, who: int, name: str | None, tags: set[str]) -> None:
        self.save(who, range(MOST), {"name": name, "tags": tuple(tags)})

    @rule(who=WHICH, name=WORDS)
    def resolve(self, who: int, name: str | None) -> None:
        laptop = self.laptop(who)
        rivals = [i for i, record in enumerate(self.records) if laptop.expected.rivals(record)]
        self.save(who, rivals, {"name": name, "note": None})

    @rule(who=WHICH, which=WHICH)
    def keep_form(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        for record in self.held(laptop, [which]):
            form = (self.laptops.index(laptop), record, laptop.expected.see(record.id))
            self.forms = [*self.forms[-2:], form]

    @precondition(lambda self: self.forms)
    @rule(which=WHICH, name=WORDS, tags=TAGS)
    def save_old_form(self, which: int, name: str | None, tags: set[str]) -> None:
        who, record, seen = self.forms[which % len(self.forms)]
        self.save_forms(self.laptops[who], [(record, seen)], {"name": name, "tags": tuple(tags)})

    @rule(who=WHICH, which=WHICH)
    def archive(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        for record in self.held(laptop, [which]):
            if not record.archived:
                seen = laptop.expected.see(record.id)
                with laptop.register.edit("Archive thing") as edit:
                    edit.archive(record)
                laptop.expected.do([Replica.archiving(seen, laptop.at())])
        self.check(laptop)

    @rule(who=WHICH, which=WHICH)
    def unarchive(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        for record in self.held(laptop, [which]):
            if laptop.expected.state(record.id) in (HIDDEN, ATTENTION):
                over = {("archived", ""): laptop.expected.see(record.id).heads["archived", ""]}
                with laptop.register.edit("Bring back thing") as edit:
                    edit.unarchive(record)
                sets = {("archived", ""): None}
                laptop.expected.do([Event(record.id, laptop.at(), sets, over)])
        self.check(laptop)

    @rule(who=WHICH, which=WHICH, name=st.sampled_from(["note", "note", "tags"]))
    def erase(self, who: int, which: int, name: str) -> None:
        laptop = self.laptop(who)
        for record in self.held(laptop, [which]):
            expected = laptop.expected
            events = [e for e in expected.events if e.record == record.id]
            places = {p for e in events for p in e.sets if p[0] == name}
            if not places:
                continue
            heads = expected.see(record.id).heads
            laptop.register.erase(record, [name])
            over = {p: heads.get(p, set()) for p in places}
            sets = dict.fromkeys(places)
            expected.erase(Event(record.id, laptop.at(), sets, over, erases=True))
        self.check(laptop)

    @rule(who=WHICH, times=st.integers(1, 3))
    def undo(self, who: int, times: int) -> None:
        laptop = self.laptop(who)
        for _ in range(min(times, len(laptop.expected.done))):
            laptop.register.undo()
            laptop.expected.undo(laptop.at())
            self.check(laptop)
        assert (laptop.register.undoable() is None) == (not laptop.expected.done)

    @rule(who=WHICH, times=st.integers(1, 3))
    def redo(self, who: int, times: int) -> None:
        laptop = self.laptop(who)
        for _ in range(min(times, len(laptop.expected.undone))):
            laptop.register.redo()
            laptop.expected.redo(laptop.at())
            self.check(laptop)
        assert (laptop.register.redoable() is None) == (not laptop.expected.undone)

    # Laptops

    @rule(who=WHICH, other=WHICH)
    def collate(self, who: int, other: int) -> None:
        here, there = self.laptop(who), self.laptop(other)
        collation.collate(here.register, there.path)
        here.expected.collate(there.expected)
        self.check(here)

    @rule(who=WHICH, which=WHICH)
    def set_aside(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        receipts = self.receipts(laptop)
        if receipts:
            which %= len(receipts)
            kept = collation.set_aside(laptop.register, receipts[which])
            assert set(kept) == laptop.expected.set_aside(which)
        self.check(laptop)

    @rule(who=WHICH, which=WHICH)
    def bring_back(self, who: int, which: int) -> None:
        laptop = self.laptop(who)
        receipts = self.receipts(laptop)
        if receipts:
            which %= len(receipts)
            collation.bring_back(laptop.register, receipts[which])
            laptop.expected.bring_back(which)
        self.check(laptop)

    @rule(who=WHICH)
    def keep_copy(self, who: int) -> None:
        laptop = self.laptop(who)
        copy = laptop.path.with_suffix(".older")
        shutil.copy(laptop.path, copy)
        laptop.kept = (copy, laptop.expected.copy())

    @rule(who=WHICH)
    def restore_copy(self, who: int) -> None:
        laptop = self.laptop(who)
        if laptop.kept:
            laptop.close()
            shutil.copy(laptop.kept[0], laptop.path)
            laptop.expected = laptop.kept[1].copy()
        self.check(laptop)

    @rule(who=WHICH, other=WHICH)
    def clone(self, who: int, other: int) -> None:
        here, there = self.laptop(who), self.laptop(other)
        if here is not there:
            here.close()
            shutil.copy(there.path, here.path)
            here.expected = there.expected.copy()
        self.check(here)

    @rule(who=WHICH, hours=st.sampled_from(HOURS))
    def set_clock(self, who: int, hours: int) -> None:
        self.laptop(who).skew = timedelta(hours=hours)

    @rule(who=WHICH)
    def restart(self, who: int) -> None:
        laptop = self.laptop(who)
        laptop.close()
        self.check(laptop)

    # The laws

    def check(self, laptop: Laptop) -> None:
        """Hold one register to what the oracle says of it."""
        register, expected = laptop.register, laptop.expected
        assert laptop.opened is not None
        assert list(laptop.opened.problems()) == []
        for record in self.records:
            held = register.get(record)
            assert (held is not None) == (record in expected.records())
            if held is not None:
                self.check_record(register, held, expected)
        rivals = {(r, p) for r in self.records for p in expected.rivals(r)}
        assert set(register.conflicts()) == rivals
        self.check_erased(laptop)

    def check_record(self, register: Register, held: Record, expected: Replica) -> None:
        for name in ("name", "note"):
            assert held.values.get(name) in expected.shown(held.id, name)
        assert set(held.values.get("tags", ())) == expected.elements(held.id, "tags")
        state = expected.state(held.id)
        assert held.archived == (state == HIDDEN)
        assert bool(held.state & State.ATTENTION) == (state == ATTENTION)
        rivals = expected.rivals(held.id)
        assert bool(held.state & State.CONFLICT) == bool(rivals.keys() - {"archived"})
        for place, lines in register.rivals(held.id).items():
            told = {plain(str(line.value or "")) for line in lines}
            wanted = {"true" if place == "archived" and v else v for v in rivals[place]}
            assert wanted <= told

    def check_erased(self, laptop: Laptop) -> None:
        """Look through the whole file for notes that were erased."""
        expected = laptop.expected
        if any(e.erases for e in expected.events):
            content = laptop.path.read_bytes()
            for event in expected.events:
                note = event.sets.get(("note", ""))
                if note and expected.gone(event, ("note", "")):
                    others = (e for e in expected.events if e.sets.get(("note", "")) == note)
                    if all(expected.gone(e, ("note", "")) for e in others):
                        assert note.encode() not in content

    def teardown(self) -> None:
        """Exchange everything, in an order of its own each time, until all hold the same."""
        try:
            if hasattr(self, "laptops"):
                self.exchange_everything()
        finally:
            for laptop in getattr(self, "laptops", ()):
                laptop.close()
            shutil.rmtree(self.folder)

    def exchange_everything(self) -> None:
        for laptop in self.laptops:
            for which, receipt in enumerate(self.receipts(laptop)):
                collation.bring_back(laptop.register, receipt)
                laptop.expected.bring_back(which)
        order = list(self.laptops)
        for turn in range(3):
            order = order[::-1] if len(self.records) % 2 else order[turn:] + order[:turn]
            for here in order:
                for there in order:
                    collation.collate(here.register, there.path)
                    here.expected.collate(there.expected)
        dumps = set()
        for laptop in self.laptops:
            self.check(laptop)
            assert laptop.opened is not None
            dumps.add("\n".join(laptop.opened.dump()))
        assert len(dumps) == 1

    # Helpers

    def laptop(self, who: int) -> Laptop:
        laptop = self.laptops[who % len(self.laptops)]
        for each in self.laptops:
            each.now += timedelta(seconds=1)
        return laptop

    def held(self, laptop: Laptop, which: Any) -> list[Record]:
        found = (laptop.register.get(r) for i, r in enumerate(self.records) if i in which)
        return [record for record in found if record is not None]

    def receipts(self, laptop: Laptop) -> list[str]:
        """Return the receipts of a file in the order of their arrival."""
        with laptop.register.asking() as connection:
            rows = connection.exec_driver_sql("SELECT id FROM receipt ORDER BY rowid")
            return [row.id for row in rows]

    def secret(self) -> str:
        self.secrets += 1
        return f"secret number {self.secrets} of many"

    def save(self, who: int, which: Any, values: dict[str, Any]) -> None:
        laptop = self.laptop(who)
        forms = [(r, laptop.expected.see(r.id)) for r in self.held(laptop, which)]
        self.save_forms(laptop, forms, values)

    def save_forms(
        self, laptop: Laptop, forms: list[tuple[Record, Seen]], values: dict[str, Any]
    ) -> None:
        forms = [(record, seen) for record, seen in forms if not record.archived]
        events: list[Event] = []
        with laptop.register.edit("Edit thing") as edit:
            for record, seen in forms:
                edit.set(record, values)
                events.append(_edited(record, seen, values, laptop.at()))
        laptop.expected.do([event for event in events if event.sets])
        self.check(laptop)


def _edited(record: Record, seen: Seen, values: dict[str, Any], at: str) -> Event:
    """Return what a save adds: the places that differ from the form, over what the form knew."""
    event = Event(record.id, at, {}, {})
    for name, value in values.items():
        before, after = record.values.get(name), value
        if name == "tags":
            known = {p for p in seen.heads if p[0] == "tags"}
            places = known | {("tags", tag) for tag in after}
            pairs = [(p, p[1] in (before or ()), p[1] in after) for p in places]
            changed = {p: p[1] if new else None for p, old, new in pairs if old != new}
            changed |= {p: p[1] if p[1] in after else None for p in known if _split(seen, p)}
        else:
            place = (name, "")
            changed = {place: after} if before != after or _split(seen, place) else {}
        event.sets.update(changed)
        event.over.update({p: set(seen.heads.get(p, set())) for p in changed})
    return event


def _split(seen: Seen, place: tuple[str, str]) -> bool:
    return len(seen.heads.get(place, ())) > 1


def walk(random: Random, steps: int) -> None:
    """Do so many things at random, each as likely as it is telling, then exchange everything."""
    laws = Laws()
    try:
        laws.start(random.randint(2, 3))
        for _ in range(steps):
            name = random.choice(_OFTEN)
            if name == "add" and len(laws.records) >= MOST:
                name = "edit"
            if name == "save_old_form" and not laws.forms:
                name = "keep_form"
            chosen = {key: draw(random) for key, draw in _ARGUMENTS[name].items()}
            getattr(laws, name)(**chosen)
    finally:
        laws.teardown()


def meet(first: str, second: str) -> None:
    """Let two laptops each do something to one record, unseen by the other, then go on."""
    laws = Laws()
    try:
        laws.start(2)
        laws.add(0, "Hall", {"one"})
        laws.write_note(0, 0)
        laws.collate(1, 0)
        laws.keep_form(1, 0)
        UNSEEN[first](laws, 0)
        UNSEEN[second](laws, 1)
        laws.collate(0, 1)
        laws.collate(1, 0)
        for step in AFTERWARDS:
            step(laws)
    finally:
        laws.teardown()


UNSEEN: dict[str, Callable[[Laws, int], Any]] = {
    "nothing": lambda laws, who: None,
    "the same name": lambda laws, who: laws.edit(who, 0, "Depot"),
    "the same name in capitals": lambda laws, who: laws.edit(who, 0, "DEPOT"),
    "another name": lambda laws, who: laws.edit(who, 0, "Ysgol Ŵy"),
    "no name": lambda laws, who: laws.edit(who, 0, None),
    "a note": lambda laws, who: laws.write_note(who, 0),
    "another tag": lambda laws, who: laws.tag(who, 0, {"one", "two"}),
    "no tag": lambda laws, who: laws.tag(who, 0, set()),
    "archived": lambda laws, who: laws.archive(who, 0),
    "archived and brought back": lambda laws, who: (
        laws.archive(who, 0),
        laws.unarchive(who, 0),
    ),
    "erased": lambda laws, who: laws.erase(who, 0, "note"),
}
AFTERWARDS: list[Callable[[Laws], Any]] = [
    lambda laws: laws.save_old_form(0, "Hall", {"two"}),
    lambda laws: laws.set_aside(1, 0),
    lambda laws: laws.bring_back(1, 0),
    lambda laws: laws.resolve(0, None),
    lambda laws: laws.undo(0, 1),
    lambda laws: laws.redo(0, 1),
    lambda laws: laws.write_note(0, 0),
    lambda laws: laws.archive(0, 0),
    lambda laws: laws.erase(0, 0, "note"),
    lambda laws: laws.unarchive(0, 0),
    lambda laws: laws.write_note(0, 0),
    lambda laws: laws.undo(0, 3),
    lambda laws: laws.undo(1, 3),
]


def _which(random: Random) -> int:
    return random.randint(0, 5)


def _name(random: Random) -> str | None:
    return random.choice(NAMES)


def _tags(random: Random) -> set[str]:
    return set(random.sample(ELEMENTS, random.randint(0, 3)))


_WHO: dict[str, Callable[[Random], Any]] = {"who": _which}
_RECORD = _WHO | {"which": _which}
_ARGUMENTS: dict[str, dict[str, Callable[[Random], Any]]] = {
    "add": _WHO | {"name": _name, "tags": _tags},
    "edit": _RECORD | {"name": _name},
    "write_note": _RECORD,
    "tag": _RECORD | {"tags": _tags},
    "bulk": _WHO | {"name": _name, "tags": _tags},
    "resolve": _WHO | {"name": _name},
    "keep_form": _RECORD,
    "save_old_form": {"which": _which, "name": _name, "tags": _tags},
    "archive": _RECORD,
    "unarchive": _RECORD,
    "erase": _RECORD | {"name": lambda random: random.choice(["note", "tags"])},
    "undo": _WHO | {"times": lambda random: random.randint(1, 3)},
    "redo": _WHO | {"times": lambda random: random.randint(1, 3)},
    "collate": _WHO | {"other": _which},
    "set_aside": _RECORD,
    "bring_back": _RECORD,
    "keep_copy": _WHO,
    "restore_copy": _WHO,
    "clone": _WHO | {"other": _which},
    "set_clock": _WHO | {"hours": lambda random: random.choice(HOURS)},
    "restart": _WHO,
}
_OFTEN = [
    *_ARGUMENTS,
    *["add"] * 2,
    *["edit", "collate"] * 6,
    *["write_note", "tag", "resolve", "save_old_form", "undo"] * 2,
]
