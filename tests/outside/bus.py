"""Speaking D-Bus to the accessibility bus: calls, and the events that programs send."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from types import TracebackType

    from jeepney import Message

PATIENCE = 30.0  # seconds for anything that is to happen; two processors may be shared by many
DAEMON = ("org.freedesktop.DBus", "/org/freedesktop/DBus")
ACCESSIBLES = "path_namespace='/org/a11y/atspi/accessible'"
EVENTS = "org.a11y.atspi.Event."
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
Held = TypeVar("Held")


class Bus:
    """A connection to a bus; ``focus`` is where the keyboard was last said to have gone."""

    def __init__(self, address: str) -> None:
        self._connection = open_dbus_connection(address)
        self.focus: tuple[str, str] | None = None

    def call(
        self, name: str, path: str, method: str, signature: str | None = None, *body: object
    ) -> tuple[Any, ...]:
        """Call a method, given with its interface, and return what it answers."""
        return self.all([(name, path, method, signature, *body)])[0]

    def all(self, calls: Iterable[Sequence[object]]) -> list[tuple[Any, ...]]:
        """Call many methods at once and return their answers in order."""
        serials = [self._ask(*call) for call in calls]
        answers: dict[int, tuple[Any, ...]] = {}
        while len(answers) < len(serials):
            message = self._connection.receive(timeout=PATIENCE)
            answered = message.header.fields.get(HeaderFields.reply_serial)
            if message.header.message_type is MessageType.signal:
                self._hear(message)
            elif answered in serials:
                answers[answered] = unwrap_msg(message)
        return [answers[serial] for serial in serials]

    def _ask(
        self, name: str, path: str, method: str, signature: str | None = None, *body: object
    ) -> int:
        interface, _, member = method.rpartition(".")
        message = new_method_call(DBusAddress(path, name, interface), member, signature, body)
        serial = next(self._connection.outgoing_serial)
        self._connection.send(message, serial=serial)
        return serial

    # Events

    def listen(self, *kinds: str) -> None:
        """Have programs tell of what happens: kinds of event as AT-SPI names them."""
        for kind in kinds:
            self.call(*REGISTRY, "org.a11y.atspi.Registry.RegisterEvent", "s", kind)
        self.call(*DAEMON, "org.freedesktop.DBus.AddMatch", "s", f"type='signal',{ACCESSIBLES}")

    def _hear(self, message: Message) -> None:
        fields = message.header.fields
        if not fields.get(HeaderFields.interface, "").startswith(EVENTS):
            return
        if fields[HeaderFields.member] == "StateChanged" and message.body[:2] == ("focused", 1):
            self.focus = (fields[HeaderFields.sender], fields[HeaderFields.path])

    def until(self, holds: Callable[[], Held], what: str) -> Held:
        """Return what `holds` does once it is true, looking again at every event.

        What goes away while it is looked at is looked for again.
        """
        ends = time.monotonic() + PATIENCE
        while time.monotonic() < ends:
            with suppress(DBusErrorResponse):
                if found := holds():
                    return found
            self.wait(0.1)
        raise AssertionError(f"It never came to be that {what}.")

    def wait(self, seconds: float) -> bool:
        """Wait for an event, at most so long; return whether there was one."""
        try:
            message = self._connection.receive(timeout=seconds)
        except TimeoutError:
            return False
        if message.header.message_type is MessageType.signal:
            self._hear(message)
        return True

    def __enter__(self) -> Bus:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _what: BaseException | None,
        _where: TracebackType | None,
    ) -> None:
        self._connection.close()
