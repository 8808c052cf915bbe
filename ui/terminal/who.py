"""Who I am: the name written on every operation, and on the cover of what is handed on."""

from __future__ import annotations

import getpass
import sys
from typing import TYPE_CHECKING

import typer

from assetregister.errors import Refused
from assetregister.folding import clean

if TYPE_CHECKING:
    from assetregister.preferences import Preferences


def who(preferences: Preferences, said: str | None) -> str:
    """Return the name to write beside a change: an officer's, else that of the system's account."""
    return officer(preferences, said) or _of_system()


def officer(preferences: Preferences, said: str | None) -> str:
    """Return a person's name: as said, else as preferred, else as asked; "" if nobody gave one.

    It is asked only of a person at a terminal, once, and remembered.
    """
    if said is not None:
        name = " ".join(clean(said).split())
        if not name:
            raise Refused("Give a name after --as, like --as “A. Officer, Stockport Council”.")
        return name
    return preferences.actor() or _asked(preferences)


def _asked(preferences: Preferences) -> str:
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return ""
    typer.echo("The register writes down who made each change. This is asked once.", err=True)
    name = typer.prompt("Your name", err=True)
    organisation = typer.prompt("Your organisation", default="", show_default=False, err=True)
    preferences.put(name=clean(name), organisation=clean(organisation))
    return preferences.actor()


def _of_system() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        return "Not known"
