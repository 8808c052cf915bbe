"""The record that a command changes, in its register opened for change."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from assetregister.asking import type_named
from ui.terminal.naming import record_named
from ui.terminal.opening import to_write

if TYPE_CHECKING:
    from collections.abc import Iterator

    import typer

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Register


@contextmanager
def to_change(
    ctx: typer.Context, register: str | None, actor: str | None, type_name: str, record: str
) -> Iterator[tuple[Register, RecordType, Record]]:
    """Open a register for change; give it, the type as it was named, and the record named."""
    with to_write(ctx, register, actor) as opened:
        about = type_named(opened.schema, type_name)
        yield opened, about, record_named(opened, about, record)
