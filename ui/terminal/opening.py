"""Opening the register that a command is about: for reading without the lock, or for change."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assetregister.errors import AssetRegisterError, Outdated, Refused
from assetregister.home import REGISTER_VARIABLE
from assetregister.workplace import Opened, Workplace
from ui.terminal import say
from ui.terminal.who import who

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

    from assetregister.register import Register
    from assetregister.schema import Schema

RECOVER: Final = "“assetregister recover” opens a backup again, or saves what can be read."


class StoppedLate(AssetRegisterError):
    """Ctrl+C came when the change had been made."""

    def __init__(self) -> None:
        super().__init__("Stopped, but the change had been made and is kept.")


def workplace(ctx: typer.Context) -> Workplace:
    """Return what the terminal was given to work with."""
    found = ctx.obj
    assert isinstance(found, Workplace)
    return found


def file_of(text: str | Path) -> Path:
    """Return the file that somebody named, a home folder before it written out where it is one."""
    return Path(os.path.expanduser(text))


def named_path(ctx: typer.Context, named: str | None) -> Path | None:
    """Return the register named after the command, before it or by the environment, or None."""
    place = workplace(ctx)
    before = ctx.find_root().params.get("register")
    text = named or before or place.environment.get(REGISTER_VARIABLE)
    if not text:
        return None
    if "://" in text:
        raise Refused(
            "Registers on a server cannot be opened by this version. Name a register file, like "
            "--register estate.register."
        )
    return file_of(text)


def path_of(ctx: typer.Context, named: str | None) -> Path:
    """Return the file of the register: the one named, else the default one in the home."""
    named_one = named_path(ctx, named)
    if named_one is not None:
        return named_one
    default = workplace(ctx).home.default_register
    if not default.exists():
        raise Refused(
            f"There is no register yet. Make one with “assetregister new {default}”, or name one "
            "with --register FILE."
        )
    return default


@contextmanager
def opened_to_read(ctx: typer.Context, named: str | None) -> Iterator[Opened]:
    """Open a register for reading only, without its lock; warn of one that is damaged.

    One that an older version made is first brought up to date.
    """
    with opened_to_check(ctx, named) as opened:
        if opened.damage is not None:
            say.remark(f"{opened.damage.reason} It has not been changed. {RECOVER}")
        yield opened


@contextmanager
def opened_to_check(ctx: typer.Context, named: str | None) -> Iterator[Opened]:
    """Open a register as `opened_to_read` does, for one who looks for damage anyway."""
    keeper = workplace(ctx).keeper(lambda: "")
    path = path_of(ctx, named)
    try:
        opened = keeper.open(path, read_only=True)
    except Outdated:
        keeper.open(path).close()
        opened = keeper.open(path, read_only=True)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def to_read(ctx: typer.Context, named: str | None) -> Iterator[Register]:
    """Open a register for reading only, as `opened_to_read` does."""
    with opened_to_read(ctx, named) as opened:
        yield opened.register


@contextmanager
def to_write(ctx: typer.Context, named: str | None, said: str | None) -> Iterator[Register]:
    """Open a register for change, as `opened_to_write` does."""
    with opened_to_write(ctx, named, said) as opened:
        yield opened.register


@contextmanager
def opened_to_write(
    ctx: typer.Context, named: str | None, said: str | None = None
) -> Iterator[Opened]:
    """Open a register for change, in the name of whoever is said to make it.

    Raises Refused where it can only be read, StoppedLate for a Ctrl+C that comes after the change.
    """
    place = workplace(ctx)
    path = path_of(ctx, named)
    name = who(place.preferences, said or ctx.find_root().params.get("actor"))
    opened = place.keeper(lambda: name).open(path)
    try:
        if opened.register.read_only:
            raise Refused(f"{opened.register.read_only} Nothing has been changed.")
        if opened.notice:
            say.remark(opened.notice)
        before = opened.register.operations(1)
        try:
            yield opened
        except KeyboardInterrupt:
            if opened.register.operations(1) != before:
                raise StoppedLate from None
            raise
    finally:
        opened.close()


@contextmanager
def schema_of(ctx: typer.Context, named: str | None) -> Iterator[tuple[Schema, Register | None]]:
    """Give what is recorded: in the register named or kept, else in any new one."""
    place = workplace(ctx)
    if named_path(ctx, named) is None and not place.home.default_register.exists():
        yield place.schema, None
        return
    with to_read(ctx, named) as register:
        yield register.schema, register
