"""`list asset --format csv`: against raw sqlite3 writing the same columns as csv."""

from __future__ import annotations

import csv
import os
import sqlite3
import statistics
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bench.building import FOLDER, register_of
from bench.timing import Figure, process, seconds

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = ("name", "asset_type", "tenure", "status", "usage", "town")
_RUNS = 5


def figures(count: int) -> Iterator[Figure]:
    """Yield the figure for listing every asset as csv, whole processes both."""
    path = register_of(count)
    target = FOLDER / "list.csv"
    command = [sys.executable, "main.py", "list", "asset", "--register", str(path)]
    command += ["--format", "csv", "--columns", ",".join(_COLUMNS)]
    environment = {**os.environ, "ASSETREGISTER_HOME": str(FOLDER / "home")}

    def ours() -> None:
        with target.open("wb") as out:
            subprocess.run(command, stdout=out, env=environment, check=True)

    mine, theirs = [], []
    for _ in range(_RUNS + 1):
        mine.append(seconds(ours))
        took, _ = process(["bench.listing:dump", str(path), str(target)], environment)
        theirs.append(took)
    target.unlink()
    yield Figure(
        "list --format csv",
        count,
        statistics.median(mine[1:]),
        statistics.median(theirs[1:]),
        "s",
        "raw sqlite3 dumping the same columns",
        2.0,
    )


def dump(path: str, target: str) -> None:
    """Write the columns of every asset with sqlite3 and csv alone."""
    connection = sqlite3.connect(path)
    columns = ", ".join(_COLUMNS)
    rows = connection.execute(f"SELECT n, {columns} FROM asset ORDER BY name__key, id")
    with Path(target).open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(("reference", *_COLUMNS))
        writer.writerows(rows)
