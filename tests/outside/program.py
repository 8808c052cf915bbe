"""The register's program as its user has it: another process, a window, a keyboard."""

from __future__ import annotations

import subprocess
import sys
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
        mine = [one for one in Node(self.bus, *REGISTRY).children() if self._owns(one)]
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
        while self.bus.wait(QUIET):
            pass
        return self.until(self.shown, "the window shows something")

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
        """Wait until the program has done what came to it before."""
        for _ in range(2):
            self.root.children()

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
            self.write(text)
            self.step("Tab")

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
        while self.bus.focus == before and self.bus.wait(QUIET):
            pass
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
        for key in ("Down", "Up"):
            while self.focused().name.partition(",")[0] != name and self.moved(key):
                pass
        assert self.focused().name.partition(",")[0] == name
        self.press("Enter")

    def leave(self) -> None:
        """Close the window and wait for the end."""
        with suppress(DBusErrorResponse):  # it may be gone before it can answer
            self.press("Ctrl+Q")
        assert self._process.wait(PATIENCE) == 0
        assert self.errors.read_text() == ""

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
