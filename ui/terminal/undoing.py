"""`undo` and `redo`: take the last piece of work back, and do it again."""

from __future__ import annotations

import typer

from ui.terminal import say
from ui.terminal.history import when
from ui.terminal.opening import to_write
from ui.terminal.options import Actor, Register


def undo(ctx: typer.Context, actor: Actor = None, register: Register = None) -> None:
    """Take back the last thing done on this computer."""
    with to_write(ctx, register, actor) as opened:
        last = opened.undoable()
        opened.undo()
        assert last is not None  # undo refuses where there is nothing
        say.done(f"Undone: {last.title}, done by {last.actor} on {when(last)}.")


def redo(ctx: typer.Context, actor: Actor = None, register: Register = None) -> None:
    """Do again what was last undone."""
    with to_write(ctx, register, actor) as opened:
        say.done(f"Done again: {opened.redo().title}.")
