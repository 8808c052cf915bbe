"""The register's program as its user has it: another process, a window, a keyboard."""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jeepney import DBusErrorResponse

from assetregister.home import Home
from assetregister.preferences import Preferences
from tests.outside.bus import DAEMON, PATIENCE, Held
from tests.outside.keys import Keyboard
from tests.outside.tree import Node, Seen, see, walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from tests.outside.desktop import Desktop

MAIN = Path(__file__).parents[2] / "main.py"
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
QUIET = 0.15  # seconds without an event, after which a window counts as settled
SLOW = 1.0  # seconds after which a key that has moved nothing will move nothing
SLOW_REGISTRY = "QSpiApplication::keyEventError"  # Qt's word for a registry that answers late
FARTHEST = 120  # more keys than any way through a window takes


class Program:
    """A running program; what it shows is asked of the accessibility bus alone."""

    def __init__(
        self, desktop: Desktop, home: Path, *words: str, who: str = "", main: Path = MAIN
    ) -> None:
        self.bus = desktop.bus
        self.bus.focus = None
        self.keyboard = Keyboard(self.bus, self.hear)
        self.errors = home / "errors.txt"
        self._places: dict[str, str] = {}
        self._registry = Node(self.bus, *REGISTRY)
        home.mkdir(exist_ok=True)
        if who:
            name, organisation = who.split(", ")
            Preferences(Home(home).preferences).put(name=name, organisation=organisation)
        with self.errors.open("w") as errors:
            self._process = subprocess.Popen(
                [sys.executable, str(main), *words],
                env={**desktop.environment, "ASSETREGISTER_HOME": str(home)},
                stderr=errors,
                cwd=home,
            )
        self.root = self.until(self._root, "the program is on the accessibility bus")
        self.until(self.window, "a window of the program has the keyboard")
        self.until(lambda: self.bus.focus, "something in the window has the keyboard")

    def _root(self) -> Node | None:
        assert self._process.poll() is None, self.errors.read_text()
        mine = [one for one in self._registry.children() if self._owns(one)]
        return mine[0] if mine else None

    def _owns(self, node: Node) -> bool:
        asked = "org.freedesktop.DBus.GetConnectionUnixProcessID"
        (pid,) = self.bus.call(*DAEMON, asked, "s", node.owner)
        return pid == self._process.pid

    # What is to be seen

    def window(self) -> Seen | None:
        """Return the window or dialogue that has the keyboard."""
        tops = see(self.bus, [(one, "") for one in self.root.children()])
        return next((one for one in tops if "active" in one.states), None)

    def shown(self) -> list[Seen]:
        """Return all that the window in front shows; of a table only itself."""
        front = self.window()
        if front is None:
            return []

        def inside(one: Seen) -> bool:
            return "showing" in one.states and "manages descendants" not in one.states

        return [one for one in walk(front.node, inside) if "showing" in one.states]

    def settled(self) -> list[Seen]:
        """Return all that the window shows once it says nothing new of itself."""
        self.settle()
        return self.until(self.shown, "the window shows something")

    def settle(self) -> None:
        """Wait until the program says nothing new of itself."""
        while self.bus.wait(QUIET):
            pass

    def find(self, role: str, name: str) -> Seen | None:
        """Return what the window shows of a role, by the beginning of its name."""
        fits = (one for one in self.shown() if one.role == role and one.name.startswith(name))
        return next(fits, None)

    def says(self, words: str) -> bool:
        """Return whether these words stand anywhere in the window."""
        return any(words in one.name for one in self.shown())

    def focused(self) -> Seen:
        """Return what has the keyboard."""

        def seen() -> Seen | None:
            return Node(self.bus, *self.bus.focus).seen() if self.bus.focus else None

        return self.until(seen, "something has the keyboard")

    def hear(self) -> None:
        """Wait until the program has done what came to it before.

        A key goes from the screen to the program, which shows it to the registry before it acts.
        """
        for one in (self.root, self.root, self._registry, self.root, self.root):
            one.children()

    def until(self, holds: Callable[[], Held], what: str) -> Held:
        """Wait until something holds, and return it."""
        return self.bus.until(holds, what)

    # What is done, by keyboard alone

    def press(self, *keys: str) -> None:
        """Press keys one after another."""
        for one in keys:
            self.keyboard.press(one)

    def write(self, text: str) -> None:
        """Type a text where the keyboard is."""
        self.keyboard.write(text)
        self.hear()

    def fill(self, *texts: str) -> None:
        """Type texts into one field after another, going on by Tab."""
        for text in texts:
            here = self.focused()
            self.write(text)
            self.settle()  # what is offered to complete it takes the keyboard for a while
            self.press("Tab")
            self.until(lambda here=here: self._is_past(here), f"Tab leads on from {here}")

    def _is_past(self, field: Seen) -> bool:
        now = self.focused()
        return now.node != field.node and now.role != "list item"

    def step(self, key: str) -> Seen:
        """Press a key that takes the keyboard elsewhere, and return where it is then."""
        before = self.bus.focus
        self.press(key)
        self.until(lambda: self.bus.focus != before, f"{key} leads on from {before}")
        return self.focused()

    def moved(self, key: str) -> bool:
        """Press a key, and return whether it took the keyboard elsewhere."""
        before = self.bus.focus
        self.press(key)
        ends = time.monotonic() + SLOW
        while self.bus.focus == before and time.monotonic() < ends:
            self.bus.wait(QUIET)
        return self.bus.focus != before

    def go_to(self, name: str, key: str = "Tab", role: str = "") -> Seen:
        """Press a key until what has the keyboard has a name that begins so, and the role."""
        passed = []
        for _ in range(FARTHEST):
            here = self.focused()
            if here.name.startswith(name) and role in ("", here.role):
                return here
            passed.append(str(here))
            self.step(key)
        raise AssertionError(
            f"{key} never came to {name or role}, only to {dict.fromkeys(passed)}."
        )

    def places(self) -> dict[str, str]:
        """Return the places in the side bar, in order: name without count, and path."""
        if not self._places:
            held: set[str] = set()
            for one in self.settled():
                if one.parent in held or (one.name == "Places" and not held):
                    held.add(one.node.path)
                    if "focusable" in one.states and not one.node.description():
                        self._places[one.name.partition(",")[0]] = one.node.path
        return self._places

    def go_to_screen(self, name: str) -> None:
        """Go to a place in the side bar, by its arrows."""
        side = self.places().values()
        while self.focused().node.path not in side:
            self.step("F6")
        paths = list(side)
        down = paths.index(self.places()[name]) > paths.index(self.focused().node.path)
        while self.focused().node.path != self.places()[name]:
            self.step("Down" if down else "Up")
        self.press("Enter")

    def leave(self) -> None:
        """Close the window and wait for the end."""
        with suppress(DBusErrorResponse):  # it may be gone before it can answer
            self.press("Ctrl+Q")
        assert self._process.wait(PATIENCE) == 0
        told = self.errors.read_text().splitlines()
        assert [line for line in told if not line.startswith(SLOW_REGISTRY)] == []

    def __enter__(self) -> Program:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _what: BaseException | None,
        _where: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait(PATIENCE)
