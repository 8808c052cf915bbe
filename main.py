"""Build the register's parts and start what the command line asks for."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

HANDED_OVER = "ASSETREGISTER_HANDED_OVER"


def main() -> None:
    """Run the register."""
    # What needs installed packages is imported after this line, or a bare Python stops at it.
    hand_over_where_bare()


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
