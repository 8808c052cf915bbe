"""Whether there is a screen to open a window on, asked before Qt is, which would abort."""

from __future__ import annotations

import os
import socket
import sys
from typing import TYPE_CHECKING, Final

from assetregister.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

_SENTENCE: Final = (
    "There is no screen here, so the window cannot open. These work without one: {commands}. "
    "See “assetregister --help”."
)
_OFFSCREEN: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def refuse_without_screen(environment: Mapping[str, str], commands: list[str]) -> None:
    """Raise Refused, naming the commands that need no screen, where no window could open."""
    if sys.platform.startswith("linux") and not has_screen(environment):
        raise Refused(_SENTENCE.format(commands=", ".join(commands)))


def has_screen(environment: Mapping[str, str]) -> bool:
    """Return whether Qt would find a display that answers."""
    platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if platform in _OFFSCREEN:
        return True
    return _wayland_answers(environment) or _x11_answers(environment.get("DISPLAY", ""))


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    folder = environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and _answers(socket.AF_UNIX, os.path.join(folder, name))


def _x11_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if not colon or not number.isdigit():
        return False
    if host in ("", "unix"):
        path = f"/tmp/.X11-unix/X{number}"
        return _answers(socket.AF_UNIX, path) or _answers(socket.AF_UNIX, f"\0{path}")
    return _answers(socket.AF_INET, (host, 6000 + int(number)))


def _answers(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as found:
        found.settimeout(2)
        try:
            found.connect(address)
        except OSError:
            return False
    return True
