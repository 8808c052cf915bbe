"""`archive` and `unarchive`: put a record away, and bring it back."""

from __future__ import annotations

import typer

from assetregister.asking import type_named
from assetregister.errors import NotFound, Refused
from ui.terminal import say
from ui.terminal.changing import to_change
from ui.terminal.naming import archived_named, called, record_named
from ui.terminal.opening import to_write
from ui.terminal.options import Actor, Archived, Record, Register, Type


def archive(
    ctx: typer.Context,
    type_name: Type,
    record: Record,
    actor: Actor = None,
    register: Register = None,
) -> None:
    """Archive a record: it leaves every list, and its values stay."""
    with to_change(ctx, register, actor, type_name, record) as (opened, about, found):
        if found.archived:
            raise Refused(f"{found.reference} is archived already. It has not been changed.")
        with opened.edit(f"Archive {say.in_lower_case(about.label)}") as edit:
            edit.archive(found)
        say.done(f"{called(opened, found)} was archived.")


def unarchive(
    ctx: typer.Context,
    type_name: Type,
    record: Archived,
    actor: Actor = None,
    register: Register = None,
) -> None:
    """Bring an archived record back."""
    with to_write(ctx, register, actor) as opened:
        about = type_named(opened.schema, type_name)
        try:
            named = archived_named(opened, about, record)
            found = named[0] if len(named) == 1 else record_named(opened, about, record)
        except NotFound as problem:
            raise NotFound(f"{problem.sentence} Nothing has been changed.") from None
        if not found.archived:
            raise Refused(f"{found.reference} is not archived. It has not been changed.")
        with opened.edit(f"Unarchive {say.in_lower_case(about.label)}") as edit:
            edit.unarchive(found)
        say.done(f"{called(opened, found)} was brought back.")
