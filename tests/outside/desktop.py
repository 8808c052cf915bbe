"""A desktop of its own for each run: a screen that nobody sees, a session bus, AT-SPI."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from tests.outside.bus import Bus

if TYPE_CHECKING:
    from types import TracebackType

SCREEN = "1366x768x24"
MANAGER = Path(__file__).with_name("windows.py")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def absent() -> list[str]:
    """Name what a desktop needs and this machine lacks."""
    lacking = [name for name in ("Xvfb", "dbus-daemon") if not shutil.which(name)]
    return lacking + (["AT-SPI"] if not any(map(os.path.exists, LAUNCHERS)) else [])


class Desktop:
    """A screen with a session bus; `environment` leads programs there, `bus` hears them."""

    def __init__(self, folder: Path) -> None:
        self._ends = ExitStack()
        (folder / "run").mkdir(parents=True, mode=0o700)
        self.environment = {
            **os.environ,
            "DISPLAY": self._screen(),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Asking for what has just gone is no fault of the program.
            "QT_LOGGING_RULES": "qt.accessibility.atspi.warning=false",
        }
        self._begin(sys.executable, str(MANAGER), env=self.environment)
        session = self._session_bus()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = session
        asked = self._ends.enter_context(Bus(session))
        (address,) = asked.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
        self.bus = self._ends.enter_context(Bus(address))

    def _screen(self) -> str:
        reading, writing = os.pipe()
        self._begin(
            "Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp",
            pass_fds=(writing,),
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as told:
            return f":{told.readline().strip()}"

    def _session_bus(self) -> str:
        command = ("dbus-daemon", "--session", "--nofork", "--print-address=1")
        running = self._begin(*command, env=self.environment, stdout=subprocess.PIPE, text=True)
        return running.stdout.readline().strip()

    def _begin(self, *command: str, **options: object) -> subprocess.Popen[str]:
        running = subprocess.Popen(command, stderr=subprocess.DEVNULL, **options)
        self._ends.callback(_end, running)
        return running

    def __enter__(self) -> Desktop:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _what: BaseException | None,
        _where: TracebackType | None,
    ) -> None:
        self._ends.close()


def _end(running: subprocess.Popen[str]) -> None:
    running.terminate()
    running.wait(10)
    if running.stdout:
        running.stdout.close()
