"""The accessibility tree of a program, as a screen reader walks it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.outside.bus import Bus

ACCESSIBLE = "org.a11y.atspi.Accessible"
GET = "org.freedesktop.DBus.Properties.Get"
LABELLED_BY = 2
STATES = {  # as AtspiStateType numbers them
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused",
    16: "modal", 17: "multi-line", 22: "selectable", 23: "selected", 24: "sensitive",
    25: "showing", 30: "visible", 31: "manages descendants", 9: "expandable", 10: "expanded",
}  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """What the bus told of a node at one moment."""

    node: Node
    name: str
    role: str
    states: frozenset[str]
    parent: str = ""

    def __str__(self) -> str:
        return f"{self.role} “{self.name}”"


@dataclass(frozen=True)
class Node:
    """One accessible thing: its program's name on the bus, and its path there."""

    bus: Bus
    owner: str
    path: str

    def __bool__(self) -> bool:
        return not self.path.endswith("/null")

    def call(self, method: str, signature: str | None = None, *body: object) -> Any:
        """Call a method and return its first answer."""
        answer = self.bus.call(self.owner, self.path, method, signature, *body)
        return answer[0] if answer else None

    def get(self, interface: str, name: str) -> Any:
        """Return a property."""
        return self.call(GET, "ss", interface, name)[1]

    def seen(self) -> Seen:
        """Return what can be said of it now."""
        return see(self.bus, [(self, "")])[0]

    def children(self) -> list[Node]:
        """Return what lies directly within it."""
        return [Node(self.bus, *one) for one in self.call(f"{ACCESSIBLE}.GetChildren")]

    def description(self) -> str:
        """Return the sentence that helps with it."""
        return str(self.get(ACCESSIBLE, "Description"))

    def is_labelled(self) -> bool:
        """Return whether it names another thing as its label."""
        relations = self.call(f"{ACCESSIBLE}.GetRelationSet")
        return any(kind == LABELLED_BY for kind, _ in relations)


def see(bus: Bus, nodes: list[tuple[Node, str]]) -> list[Seen]:
    """Return what can be said of many nodes, each with its parent's path, asked in one go."""
    told = bus.all(
        call
        for node, _ in nodes
        for call in (
            (node.owner, node.path, GET, "ss", ACCESSIBLE, "Name"),
            (node.owner, node.path, f"{ACCESSIBLE}.GetRoleName"),
            (node.owner, node.path, f"{ACCESSIBLE}.GetState"),
        )
    )
    return [
        Seen(node, name[1], role, _states(*states), parent)
        for (node, parent), ((name,), (role,), (states,)) in zip(
            nodes, zip(told[::3], told[1::3], told[2::3], strict=True), strict=True
        )
    ]


def _states(low: int, high: int) -> frozenset[str]:
    bits = low | high << 32
    return frozenset(name for bit, name in STATES.items() if bits >> bit & 1)


def walk(top: Node, into: Callable[[Seen], bool] = lambda _seen: True) -> Iterator[Seen]:
    """Return a node and all within, level by level; of some only themselves."""
    level = [(top, "")]
    while level:
        seen = see(top.bus, level)
        yield from seen
        inside = [one for one in seen if into(one)]
        asked = top.bus.all(
            (one.node.owner, one.node.path, f"{ACCESSIBLE}.GetChildren") for one in inside
        )
        level = [
            (Node(top.bus, *child), one.node.path)
            for one, (children,) in zip(inside, asked, strict=True)
            for child in children
        ]
