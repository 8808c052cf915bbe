"""A walk with the keyboard over every control that a window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tests.outside.program import Program
    from tests.outside.tree import Seen

NO_ROLES = frozenset({"filler", "unknown", "invalid", "panel", ""})
MOST_STOPS = 250


class Walk:
    """Goes everywhere by Tab and arrows; `faults` says what a user of the keyboard misses.

    What was reached once counts as reached on every screen: the side bar stays the same.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._reached: set[str] = set()
        self.faults: dict[str, None] = {}
        self.controls = 0

    def over(self, where: str, behind: Collection[str] = ()) -> None:
        """Walk over what the window shows now; `where` is what to call it.

        What lies `behind`, by path, is judged where it is in front.
        """
        shown = [one for one in self._program.settled() if one.node.path not in behind]
        controls = {one.node.path: one for one in shown if {"focusable", "enabled"} <= one.states}
        self.controls += len(controls)
        self._go_round(where, {})
        left = [one for one in controls.values() if one.node.path not in self._reached]
        if left:
            self._go_round(where, controls)
        for one in controls.values():
            self._judge(one, where)

    def _go_round(self, where: str, controls: Mapping[str, Seen]) -> None:
        """Go once round by Tab; from each stop on by arrows to its neighbours among `controls`."""
        passed: set[str] = set()
        while len(passed) < MOST_STOPS:
            path = self._at()
            if path in passed:
                return
            passed.add(path)
            near = [one for one in controls.values() if _are_near(one, controls.get(path))]
            self._by_arrows({one.node.path for one in near})
            passed.add(self._at())
            if not self._program.moved("Tab"):
                return
        self.faults[f"{where}: Tab does not come round, and passes {self._program.focused()}"] = (
            None
        )

    def _by_arrows(self, near: set[str]) -> None:
        for key in ("Down", "Up", "Right", "Left"):
            for _ in near:
                if near <= self._reached or not self._program.moved(key):
                    break
                self._at()

    def _at(self) -> str:
        """Return the path of what has the keyboard, which is thereby reached."""
        assert self._program.bus.focus
        path = self._program.bus.focus[1]
        self._reached.add(path)
        return path

    def _judge(self, one: Seen, where: str) -> None:
        if not one.name.strip() and one.role != "page tab list":
            self._blame(where, one, "has no name")
        if one.role == "combo box" and not (one.node.is_labelled() or one.node.description()):
            self._blame(where, one, "says its value, not what it is")
        if one.role in NO_ROLES:
            self._blame(where, one, "has no role")
        if one.node.path not in self._reached:
            self._blame(where, one, "cannot be reached by keys")

    def _blame(self, where: str, one: Seen, what: str) -> None:
        self.faults[f"{where}: {one} {what}"] = None


def _are_near(one: Seen, other: Seen | None) -> bool:
    """Return whether arrows may lead from one to the other: tabs, rows, buttons of one group."""
    if other is None:
        return False
    return one.parent in (other.parent, other.node.path)
