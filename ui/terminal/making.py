"""`new`: make a register, with what the documents name, an example, or nothing in it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assetregister.errors import Refused
from assetregister.filters.conditions import Query
from assetregister.workplace import DOCUMENTS, EXAMPLE
from ui.terminal import say
from ui.terminal.opening import file_of, workplace
from ui.terminal.options import Actor
from ui.terminal.progress import progress
from ui.terminal.who import who


def new(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to make it.")],
    empty: Annotated[bool, typer.Option("--empty", help="With nothing in it.")] = False,
    example: Annotated[
        bool, typer.Option("--example", help="With a small, fictional borough in it.")
    ] = False,
    actor: Actor = None,
) -> None:
    """Make a register that holds what the documents name, an example, or nothing."""
    if empty and example:
        raise Refused("Choose --empty or --example, not both. No register was made.")
    place = workplace(ctx)
    loader = None if empty else place.loaders.get(EXAMPLE if example else DOCUMENTS)
    if loader is None and not empty:
        what = "example" if example else "documents’ register"
        raise Refused(
            f"The {what} is not part of this version. Add --empty to make a register with nothing "
            "in it. No register was made."
        )
    name = who(place.preferences, actor or ctx.find_root().params.get("actor"))
    opened = place.keeper(lambda: name).create(file_of(file))
    try:
        if loader is not None:
            with progress("Filling the register"):
                loader(opened.register)
        register = opened.register
        total = sum(register.count(Query(about.key)) for about in register.schema.tables)
    except BaseException:
        opened.close()
        opened.path.unlink(missing_ok=True)  # a half-filled register would pass for a whole one
        raise
    opened.close()
    say.done(f"{opened.path} was made, with {say.count(total, 'record', 'records')}.")
