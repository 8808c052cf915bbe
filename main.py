"""Build the register's parts and start what the command line asks for."""

from __future__ import annotations

import gc
import importlib
import importlib.util
import os
import subprocess
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assetregister.exporting import Export, Progress
    from assetregister.register import Reader, Register
    from assetregister.rules.rule import Finding
    from assetregister.workplace import Actor, Keeper, Workplace

HANDED_OVER = "ASSETREGISTER_HANDED_OVER"


def main() -> None:
    """Run the register."""
    # Collecting rubbish every 700 objects, as Python does, takes a tenth of each start.
    gc.set_threshold(200_000)
    try:
        # What needs installed packages is imported after this line, or a bare Python stops at it.
        hand_over_where_bare()
        program = program_of(workplace(), sys.argv[1:])
    except KeyboardInterrupt:
        sys.stderr.write("Stopped. Nothing was changed.\n")
        sys.exit(130)
    program()


def program_of(place: Workplace, words: Sequence[str]) -> Callable[[], object]:
    """Return what the command line asks for: the window, or a command of the terminal."""
    from assetregister.home import REGISTER_VARIABLE
    from ui.terminal.screen import has_screen

    if not words and REGISTER_VARIABLE not in os.environ and has_screen(os.environ):
        # The usual call, which need not wait until the commands are imported.
        return lambda: sys.exit(window(place, None))
    from ui.terminal.app import NAME, terminal

    return partial(terminal(place), prog_name=NAME)


def workplace() -> Workplace:
    """Build the parts of the program, once; the heavy ones are imported where they are used."""
    from assetregister.home import Home
    from assetregister.preferences import Preferences
    from assetregister.records import RECORD_TYPES
    from assetregister.schema import Schema
    from assetregister.workplace import DOCUMENTS, EXAMPLE, Workplace

    schema = Schema(RECORD_TYPES)
    home = Home.of(os.environ)

    def keeper(actor: Actor) -> Keeper:
        from db.opening import Keeper as FileKeeper

        return FileKeeper(schema, home, actor)

    return Workplace(
        schema=schema,
        home=home,
        preferences=Preferences(home.preferences),
        environment=os.environ,
        keeper=keeper,
        exports=exports,
        loaders={DOCUMENTS: documents, EXAMPLE: example},
        findings=findings,
        window=window,
        screenshots=screenshots,
    )


def exports() -> Sequence[Export]:
    """Return the formats that registers go out in."""
    from exports import EXPORTS

    return EXPORTS


def documents(register: Register, progress: Progress | None = None) -> int:
    """Fill a register with what the documents name; return how many records that are."""
    from assetregister.documents import DOCUMENTS, load
    from assetregister.exporting import unheard

    return load(register, DOCUMENTS, progress or unheard)


def example(register: Register, progress: Progress | None = None) -> int:
    """Fill a register with the made-up borough; return how many records that are."""
    from assetregister.documents import EXAMPLE, load
    from assetregister.exporting import unheard

    return load(register, EXAMPLE, progress or unheard)


def findings(register: Reader, type_key: str) -> list[Finding]:
    """Return what breaks a rule in records of a type or of all, accepted or not."""
    from assetregister.findings import findings as found

    return list(found(register, [type_key] if type_key else None))


def window(place: Workplace, path: Path | None) -> int:
    """Open the window on a register; return the exit status once it is closed."""
    # Qt looks into the source of each module that is imported after it, so this one goes before.
    importlib.import_module("db.opening")
    from ui.desktop.run import run

    return run(place, path)


def screenshots(place: Workplace, folder: Path) -> int:
    """Save a picture of every screen in a folder; return how many there are."""
    from ui.desktop.screenshots import take

    return take(place, folder)


def hand_over_where_bare() -> None:
    """Become start.py, which installs the packages, where this Python has none of them."""
    if importlib.util.find_spec("typer"):
        return
    start = Path(__file__).with_name("start.py")
    if HANDED_OVER in os.environ or not start.exists():
        sys.exit("The register's packages are not installed: run python3 start.py in its folder.")
    os.environ[HANDED_OVER] = "1"
    command = [sys.executable, str(start), *sys.argv[1:]]
    if os.name == "posix":
        os.execv(command[0], command)
    sys.exit(subprocess.call(command))


if __name__ == "__main__":
    main()
