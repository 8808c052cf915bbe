"""A bar on standard error while long work runs, where somebody watches."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assetregister.exporting import Progress


def unwatched(done: int, total: int) -> None:
    """Let progress pass: nobody watches."""


@contextmanager
def progress(what: str) -> Iterator[Progress]:
    """Give what is to be told how much of how much is done."""
    if not sys.stderr.isatty():
        yield unwatched
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task(what, total=None)

        def heard(done: int, total: int) -> None:
            bars.update(task, completed=done, total=total or None)

        yield heard


def watched(what: str, steps: Iterable[str]) -> Iterator[str]:
    """Yield the steps of some work whose length nobody knows, with a bar that moves."""
    with progress(what) as heard:
        for number, step in enumerate(steps, 1):
            heard(number, 0)
            yield step
