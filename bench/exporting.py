"""`export register`: against openpyxl's write-only mode writing the same values bare."""

from __future__ import annotations

import os
import statistics
from pathlib import Path
from typing import TYPE_CHECKING

from bench.building import FOLDER, register_of
from bench.timing import Figure, process

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUNS = 3


def figures(count: int) -> Iterator[Figure]:
    """Yield time and peak memory of exporting the whole register."""
    path, made, bare = register_of(count), FOLDER / "register.xlsx", FOLDER / "bare.xlsx"
    environment = {**os.environ, "ASSETREGISTER_HOME": str(FOLDER / "home")}
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for _ in range(_RUNS):
        ours.append(process(["bench.exporting:export", str(path), str(made)], environment))
        theirs.append(process(["bench.exporting:write_bare", str(made), str(bare)], environment))
    # Reading the values back is no part of the baseline: it is timed by itself and taken off.
    reading = statistics.median(
        process(["bench.exporting:read", str(made)], environment)[0] for _ in range(_RUNS)
    )
    made.unlink()
    bare.unlink()
    yield Figure(
        "export register, time",
        count,
        statistics.median(took for took, _ in ours),
        statistics.median(took for took, _ in theirs) - reading,
        "s",
        "openpyxl write-only, the same values bare",
        1.2,
    )
    yield Figure(
        "export register, peak memory",
        count,
        statistics.median(peak for _, peak in ours),
        statistics.median(peak for _, peak in theirs),
        "MiB",
        "openpyxl write-only, the same values bare",
    )


def export(path: str, target: str) -> None:
    """Export a register through the program's own command."""
    from typer.testing import CliRunner

    from main import workplace
    from ui.terminal.app import terminal

    arguments = ["export", "register", "--register", path, "--out", target]
    done = CliRunner().invoke(terminal(workplace()), arguments)
    if done.exit_code:
        raise SystemExit(done.output)


def write_bare(source: str, target: str) -> None:
    """Write the values of a workbook into another, with nothing but the values."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for name, rows in _values(source):
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(target)


def read(source: str) -> None:
    """Read the values of a workbook, as `write_bare` does before it writes them."""
    for _, rows in _values(source):
        for _row in rows:
            pass


def _values(source: str) -> Iterator[tuple[str, Iterator[list[object]]]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(Path(source))
    for name in book.sheet_names:
        yield name, book.get_sheet_by_name(name).iter_rows()
