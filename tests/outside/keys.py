"""A keyboard: keys pressed on the screen itself, for whatever window has the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.outside.bus import Bus

CONTROLLER = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry/deviceeventcontroller")
GENERATE = "org.a11y.atspi.DeviceEventController.GenerateKeyboardEvent"
PRESS, RELEASE, TAP, SYMBOL = 0, 1, 2, 3
HELD = {"Ctrl": 37, "Shift": 50, "Alt": 64}  # key codes of every PC keyboard under X
KEYS = {
    "Alt": 64,
    "Tab": 23, "Enter": 36, "Esc": 9, "Space": 65, "Backspace": 22, "Delete": 119,
    "Up": 111, "Down": 116, "Left": 113, "Right": 114, "Home": 110, "End": 115,
    "PageDown": 117, "PageUp": 112,
    **{f"F{number}": 66 + number for number in range(1, 11)},
    **{letter: 24 + place for place, letter in enumerate("QWERTYUIOP")},
    **{letter: 38 + place for place, letter in enumerate("ASDFGHJKL")},
    **{letter: 52 + place for place, letter in enumerate("ZXCVBNM")},
    "/": 61,
}  # fmt: skip


class Keyboard:
    """Presses keys by name, and types text; `heard` returns once the program has heard them."""

    def __init__(self, bus: Bus, heard: Callable[[], object]) -> None:
        self._bus = bus
        self._heard = heard

    def press(self, keys: str) -> None:
        """Press one key with those held before it: “Tab”, “Ctrl+Shift+S”."""
        *held, key = keys.split("+")
        try:
            for one in held:
                self._send(HELD[one], PRESS)
                self._heard()
            self._send(KEYS[key], TAP)
            self._heard()
        finally:
            for one in reversed(held):
                self._send(HELD[one], RELEASE)

    def write(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            code = ord(letter)
            self._send(code if code < 0x100 else 0x1000000 + code, SYMBOL)

    def _send(self, code: int, kind: int) -> None:
        self._bus.call(*CONTROLLER, GENERATE, "isu", code, "", kind)
