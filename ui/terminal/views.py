"""`views`: the views that lists and exports can be taken from."""

from __future__ import annotations

import typer

from assetregister.views import views as views_of
from ui.terminal import say
from ui.terminal.layout import table
from ui.terminal.opening import to_read
from ui.terminal.options import Register


def views(ctx: typer.Context, register: Register = None) -> None:
    """List the views: those that come with the program and those that somebody saved."""
    with to_read(ctx, register) as opened:
        rows = [(v.name, v.type, v.condition, v.columns, v.sort) for v in views_of(opened)]
        headings = ("View", "Type", "Condition", "Columns", "Order")
        say.lines(table(headings, list(zip(*rows, strict=True)), say.width()))
