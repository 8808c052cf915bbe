"""Build the register's parts and start what the command line asks for."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assetregister.workplace import Actor, Keeper, Workplace

HANDED_OVER = "ASSETREGISTER_HANDED_OVER"


def main() -> None:
    """Run the register."""
    # What needs installed packages is imported after this line, or a bare Python stops at it.
    hand_over_where_bare()
    from ui.terminal.app import NAME, terminal

    terminal(workplace())(prog_name=NAME)


def workplace() -> Workplace:
    """Build the parts of the program, once."""
    from assetregister.home import Home
    from assetregister.preferences import Preferences
    from assetregister.records import RECORD_TYPES
    from assetregister.schema import Schema
    from assetregister.workplace import Workplace

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
    )


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
