"""Run one job in a process of its own and print the most memory it held, in MiB."""

from __future__ import annotations

import importlib
import sys

from bench.timing import peak


def main() -> None:
    """Run `module:function` with the arguments that follow it."""
    name, *arguments = sys.argv[1:]
    module, _, function = name.partition(":")
    getattr(importlib.import_module(module), function)(*arguments)
    sys.stdout.write(f"\n{peak():.1f}\n")


if __name__ == "__main__":
    main()
