"""`check` and `dump`: whether the register is whole, and all that it holds."""

from __future__ import annotations

from typing import Annotated

import typer

from ui.terminal import say
from ui.terminal.failures import FOUND_PROBLEMS
from ui.terminal.opening import RECOVER, opened_to_check, opened_to_read, opened_to_write
from ui.terminal.options import Register
from ui.terminal.progress import watched

Repair = Annotated[
    bool,
    typer.Option("--repair", help="Make the tables again from the log, after a backup."),
]


Details = Annotated[
    bool,
    typer.Option("--details", help="Say what the database says of a damaged file as well."),
]


def check(
    ctx: typer.Context, register: Register = None, repair: Repair = False, details: Details = False
) -> None:
    """Check that file, log and tables are whole and agree; the exit status is 1 if not."""
    with opened_to_check(ctx, register) as opened:
        path, backups, damage = opened.path, opened.backups, opened.damage
        problems = list(watched("Checking", opened.problems(details=details)))
    if not problems and damage is None:
        say.line(f"{path} is whole: file, log and tables agree.")
        return
    for problem in problems:
        say.remark(problem)
    if damage is not None:
        say.remark(f"{path} is damaged. It has not been changed. {damage.ways_back} {RECOVER}")
        raise typer.Exit(FOUND_PROBLEMS)
    if repair:
        with opened_to_write(ctx, register) as opened:
            kept = opened.repair()
        say.line(f"The tables of {path} were made again from its log. Before that: {kept}.")
        return
    say.remark(
        f"{path} is not whole. It has not been changed. “check --repair” makes the tables again "
        f"from the log; backups lie in {backups}."
    )
    raise typer.Exit(FOUND_PROBLEMS)


def dump(ctx: typer.Context, register: Register = None) -> None:
    """Print all that the register holds, a line of JSON each; the same work, the same lines."""
    with opened_to_read(ctx, register) as opened:
        say.lines(opened.dump())
