"""`screenshots`: a picture of every screen of the window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assetregister.errors import Refused
from ui.terminal import say
from ui.terminal.opening import file_of, workplace


def screenshots(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to save the pictures.")],
) -> None:
    """Save a picture of every screen, over the documents’ register; no screen is needed."""
    place = workplace(ctx)
    take = place.screenshots
    if take is None:
        raise Refused("This version has no window to take pictures of. Nothing was saved.")
    number = take(place, file_of(folder))
    say.done(f"{say.count(number, 'picture', 'pictures')} saved in {folder}.")
