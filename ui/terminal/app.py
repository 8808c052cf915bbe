"""The terminal's program: `assetregister` with its commands, or the window without one."""

from __future__ import annotations

from typing import Annotated

import typer

from assetregister.errors import Refused
from assetregister.workplace import Workplace
from ui.terminal import say
from ui.terminal.commands import COMMANDS
from ui.terminal.failures import Commands, OneCommand
from ui.terminal.opening import named_path, workplace
from ui.terminal.options import Actor, Register
from ui.terminal.screen import refuse_without_screen

NAME = "assetregister"


def terminal(place: Workplace) -> typer.Typer:
    """Return the program that runs a command line in a workplace."""
    app = typer.Typer(
        name=NAME,
        cls=Commands,
        help="A register of premises, who uses them, and the services and partners around them. "
        "Without a command it opens the window.",
        context_settings={"obj": place, "help_option_names": ["--help", "-h"]},
        pretty_exceptions_enable=False,
        no_args_is_help=False,
    )
    app.callback(invoke_without_command=True)(_start)
    for command in COMMANDS:
        app.command(
            command.name,
            cls=OneCommand,
            epilog=f"Example: {command.example}",
            rich_help_panel=command.group,
        )(command.run)
    return app


def _start(
    ctx: typer.Context,
    register: Register = None,
    actor: Actor = None,
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    if version:
        from ui.terminal.version import version_line

        say.line(version_line())
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        _open_window(ctx, register)


def _open_window(ctx: typer.Context, register: str | None) -> None:
    place = workplace(ctx)
    names = [command.name for command in COMMANDS]
    refuse_without_screen(place.environment, names)
    if place.window is None:
        raise Refused(
            f"This version has no window. These work without one: {', '.join(names)}. "
            "See “assetregister --help”."
        )
    raise typer.Exit(place.window(place, named_path(ctx, register)))
