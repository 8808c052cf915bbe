"""`history`: what was done, newest first, in the register or to one record."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assetregister.changes import ARCHIVED
from assetregister.kinds import Many
from ui.terminal import completing, say
from ui.terminal.layout import table
from ui.terminal.naming import any_named, called
from ui.terminal.opening import to_read
from ui.terminal.options import MOST, Register

if TYPE_CHECKING:
    from assetregister.changes import Operation
    from assetregister.records.record import Record as Snapshot
    from assetregister.register import HistoryLine, Reader

SHORT_ID = 8
_TAKING_BACK = {"undo": "Undo", "redo": "Redo"}


def history(
    ctx: typer.Context,
    record: Annotated[
        str | None,
        typer.Argument(
            metavar="[RECORD]",
            help="A reference, name or id; without it, all.",
            autocompletion=completing.any_records,
        ),
    ] = None,
    limit: Annotated[
        int,
        typer.Option("--limit", metavar="N", min=1, max=MOST, help="At most this many lines."),
    ] = 50,
    register: Register = None,
) -> None:
    """Show who did what and when, newest first; for a record, each value before and after."""
    with to_read(ctx, register) as opened:
        if record is None:
            _print_operations(opened, limit)
        else:
            found = any_named(opened, record)
            say.heading(called(opened, found))
            lines = opened.history(found.id)[:limit]
            rows = [_line(opened, found, line) for line in lines]
            headings = ("When", "Who", "What", "Field", "Before", "After", "Change")
            say.lines(table(headings, list(zip(*rows, strict=True)), say.width()))


def when(operation: Operation) -> str:
    """Return the time of an operation where the reader is: 14 May 2027 14:32."""
    at = datetime.fromisoformat(operation.at).astimezone()
    return f"{at.day} {at:%B %Y %H:%M}"


def title(operation: Operation) -> str:
    """Return what was done, like “Edit asset” or “Undo: edit asset”."""
    taking_back = _TAKING_BACK.get(operation.kind)
    said = operation.title[:1].lower() + operation.title[1:]
    return f"{taking_back}: {said}" if taking_back else operation.title


def value_text(register: Reader, record: Snapshot, place: str, value: Any) -> str | None:
    """Return a logged value as people read it."""
    field = record.about.fields.get(place.partition("/")[0])
    if value is None or field is None:
        return None if value is None else str(value)
    kind = field.kind.element if isinstance(field.kind, Many) else field.kind
    if field.to is not None:
        return register.titles([str(value)]).get(str(value), str(value))
    return str(kind.format(value))


def _print_operations(register: Reader, limit: int) -> None:
    operations = register.operations(limit)
    if not operations:
        say.remark("Nothing has been done in this register yet.")
        return
    rows = [
        (
            when(operation),
            operation.actor,
            title(operation),
            say.count(len(register.touched(operation.id)), "record", "records"),
        )
        for operation in operations
    ]
    say.lines(table(("When", "Who", "What", "Where"), list(zip(*rows, strict=True)), say.width()))


def _line(register: Reader, record: Snapshot, line: HistoryLine) -> tuple[str | None, ...]:
    key = line.place.partition("/")[0]
    field = record.about.fields.get(key)
    label = "Archived" if key == ARCHIVED else field.label if field else key
    before = "; ".join(
        text for v in line.before if (text := value_text(register, record, line.place, v))
    )
    after = "erased" if line.erased else value_text(register, record, line.place, line.after)
    if key == ARCHIVED:
        before, after = "", "yes" if line.after else "no"
    who, what = line.operation.actor, title(line.operation)
    return when(line.operation), who, what, label, before, after, line.change[:SHORT_ID]
