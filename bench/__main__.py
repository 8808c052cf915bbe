"""Measure everything and print it: `python -m bench [COUNT…] [--only NAME]`."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from bench.timing import Figure

MEASURES: Final = ("starting", "tables", "saving", "adding", "listing", "exporting", "collating")
COUNTS: Final = (1_000, 100_000)


def main() -> None:
    """Print a table of figures, each beside its baseline and the ratio aimed at."""
    asked = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    asked.add_argument("counts", nargs="*", type=int, default=COUNTS)
    asked.add_argument("--only", action="append", choices=MEASURES)
    chosen = asked.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    say(f"{platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    say("| figure | records | ours | baseline | ratio | aim | baseline is |")
    say("|---|--:|--:|--:|--:|--:|---|")
    for name in chosen.only or MEASURES:
        measure = importlib.import_module(f"bench.{name}")
        for count in chosen.counts:
            for figure in measure.figures(count):
                say(line(figure))


def line(figure: Figure) -> str:
    """Return a figure as a row of a Markdown table."""
    aim = f"≤ {figure.aim:g}×" if figure.aim else ""
    return (
        f"| {figure.name} | {figure.records:,} | {figure.ours:,.4g} {figure.unit} "
        f"| {figure.baseline:,.4g} {figure.unit} | {figure.ratio:.2f}× | {aim} | {figure.against} |"
    )


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
