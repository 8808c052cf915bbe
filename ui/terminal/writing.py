"""Standard output that cannot be written: closed, or on a disk that is full."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

import typer

from assetregister.errors import AssetRegisterError

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


class Unwritten(AssetRegisterError):
    """What a command has to print cannot be written; `why` says what is in the way."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The output could not be written: {why}.")
        self.why = why


class Untold(AssetRegisterError):
    """What a command has done is kept, and could not be printed."""

    def __init__(self, why: str, done: str) -> None:
        super().__init__(f"This was done and is kept, but could not be printed ({why}): {done}")


@contextmanager
def writing() -> Iterator[None]:
    """Print in this block; raises Unwritten where standard output cannot be written.

    A reader that has had enough is not meant: BrokenPipeError passes.
    """
    if sys.stdout is None:  # it was closed before the program began
        raise Unwritten("standard output is closed")
    with _told():
        yield


@contextmanager
def helping() -> Iterator[None]:
    """Read a call in this block, which prints help where it is asked for.

    Raises Unwritten as `writing` does; where its reader has had enough, the call is done.
    """
    try:
        with _told():
            yield
    except (BrokenPipeError, SystemExit):  # rich exits, as if the program had failed
        let_go()
        raise typer.Exit from None


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise Unwritten(_reason(problem)) from None


def let_go() -> None:
    """Give up what is still to be written: Python would try once more, and fail, as it ends."""
    if sys.stdout is None:
        return
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _reason(problem: OSError) -> str:
    full = problem.errno in _FULL
    return "no space left" if full else (problem.strerror or str(problem)).lower()
