"""`recover`: a way back from a damaged register, to its newest backup or to what can be read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assetregister.damage import Damage, Damaged
from assetregister.errors import Refused
from ui.terminal import say
from ui.terminal.opening import file_of, path_of, workplace
from ui.terminal.options import Actor, Register
from ui.terminal.progress import progress
from ui.terminal.who import who

Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="FILE", help="Save what can be read there, and change nothing."),
]


def recover(
    ctx: typer.Context, out: Out = None, actor: Actor = None, register: Register = None
) -> None:
    """Put the newest backup in the place of a damaged register, which is kept beside it.

    With --out, save what can be read of it in a new file instead, on top of that backup.
    """
    place = workplace(ctx)
    keeper = place.keeper(
        lambda: who(place.preferences, actor or ctx.find_root().params.get("actor"))
    )
    path = path_of(ctx, register)
    damage = _damage(ctx, path)
    if out is not None:
        with progress("Saving what can be read") as heard:
            saved = keeper.save_readable(damage, file_of(out), heard)
        say.line(saved.sentence)
        return
    if damage.newest is None:
        raise Refused(f"{damage.ways_back} Add --out FILE to save what can be read of {path}.")
    aside = keeper.restore(damage, damage.newest)
    say.line(
        f"{path} is the backup of {damage.newest.when} again. The damaged file is kept as {aside}."
    )


def _damage(ctx: typer.Context, path: Path) -> Damage:
    try:
        opened = workplace(ctx).keeper(lambda: "").open(path, read_only=True)
    except Damaged as problem:
        return problem.damage
    opened.close()
    if opened.damage is None:
        raise Refused(f"{path} is not damaged. Nothing has been changed.")
    return opened.damage
