"""Timing: medians of several runs, taken in turn with the baseline so that drift hits both."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure beside its baseline, in the same unit, and the ratio aimed at."""

    name: str
    records: int
    ours: float
    baseline: float
    unit: str
    against: str
    aim: float | None = None

    @property
    def ratio(self) -> float:
        """Return ours divided by the baseline."""
        return self.ours / self.baseline if self.baseline else float("nan")


def in_turn(
    ours: Callable[[], object], baseline: Callable[[], object], runs: int = 5
) -> tuple[float, float]:
    """Return the median seconds of each, run in turn after one run of each that is not counted."""
    ours()
    baseline()
    mine: list[float] = []
    theirs: list[float] = []
    for _ in range(runs):
        mine.append(seconds(ours))
        theirs.append(seconds(baseline))
    return statistics.median(mine), statistics.median(theirs)


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work took."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def process(arguments: Sequence[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run Python with arguments; return its seconds and its peak memory in MiB."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "bench.peak", *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
    )
    took = time.perf_counter() - began
    return took, float(done.stdout.split()[-1])


def peak() -> float:
    """Return the most memory that this process has held, in MiB.

    Linux counts into `ru_maxrss` what the parent held when it started this one, so the system's own
    high-water mark is read where there is one.
    """
    status = Path("/proc/self/status")
    if status.exists():
        marks = (line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        for mark in marks:
            return int(mark.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
