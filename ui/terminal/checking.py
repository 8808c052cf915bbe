"""`check` and `dump`: whether the register is whole, and all that it holds."""

from __future__ import annotations

import typer

from ui.terminal import say
from ui.terminal.failures import FOUND_PROBLEMS
from ui.terminal.opening import opened_to_read
from ui.terminal.options import Register
from ui.terminal.progress import watched


def check(ctx: typer.Context, register: Register = None) -> None:
    """Check that file, log and tables are whole and agree; the exit status is 1 if not."""
    with opened_to_read(ctx, register) as opened:
        problems = list(watched("Checking", opened.problems()))
        if problems:
            for problem in problems:
                say.remark(problem)
            say.remark(
                f"{opened.path} is not whole. It has not been changed. Restore the latest backup, "
                "or send the file to whoever looks after the register."
            )
            raise typer.Exit(FOUND_PROBLEMS)
        say.line(f"{opened.path} is whole: file, log and tables agree.")


def dump(ctx: typer.Context, register: Register = None) -> None:
    """Print all that the register holds, a line of JSON each; the same work, the same lines."""
    with opened_to_read(ctx, register) as opened:
        say.lines(opened.dump())
