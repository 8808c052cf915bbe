"""`restore-value`: bring back what a field held before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from assetregister.entry import field_named
from assetregister.errors import InvalidValue, NotFound, Refused, WrongFields
from assetregister.kinds import Many
from assetregister.nearest import nearest_hint
from ui.terminal import completing, say
from ui.terminal.changing import to_change
from ui.terminal.naming import called
from ui.terminal.options import Actor, Record, Register, Type
from ui.terminal.showing import text_of

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.register import HistoryLine


def restore_value(
    ctx: typer.Context,
    type_name: Type,
    record: Record,
    field_name: Annotated[
        str,
        typer.Argument(metavar="FIELD", help="The field.", autocompletion=completing.fields),
    ],
    change: Annotated[
        str,
        typer.Option(
            "--change",
            metavar="CHANGE",
            help="Bring back what this change set, as “assetregister history RECORD” numbers it; "
            "without it, what the field held before its last change.",
        ),
    ] = "",
    actor: Actor = None,
    register: Register = None,
) -> None:
    """Bring back the value that a field held before, as a change of its own."""
    with to_change(ctx, register, actor, type_name, record) as (opened, about, found):
        field = _field(about, field_name)
        lines = [x for x in opened.history(found.id) if x.place.partition("/")[0] == field.key]
        value = _set_by(lines, field, change) if change else _before(lines, field)
        if field.required and value in (None, ()):
            raise WrongFields({field.key: f"{field.label} was blank then, and is required."})
        with opened.edit(f"Restore value of {say.in_lower_case(about.label)}") as edit:
            edit.set(found, {field.key: value})
        shown = text_of(opened, field, value) or "not stated"
        say.done(f"{called(opened, found)}\n{field.label}: {shown}")


def _field(about: RecordType, name: str) -> Field:
    field = field_named(about, name)
    if field is None:
        listed = f"See “assetregister fields {about.key}”."
        hint = nearest_hint(name, about.fields, listed)
        raise InvalidValue(f"{about.plural} have no field “{name}”.{hint}")
    return field


def _before(lines: list[HistoryLine], field: Field) -> Any:
    """Return what a field held before its last change."""
    if not lines:
        raise Refused(f"{field.label} was never changed. Nothing has been changed.")
    last = lines[0].operation.id
    older = [line for line in lines if line.operation.id != last]
    if not older and not any(line.before for line in lines):
        raise Refused(
            f"{field.label} holds the first value it was given. Nothing has been changed."
        )
    return _held(older, field)


def _set_by(lines: list[HistoryLine], field: Field, change: str) -> Any:
    """Return what a field held once a change, named by the beginning of its id, was made."""
    wanted = {line.operation.seq for line in lines if line.change.startswith(change.lower())}
    if len(wanted) != 1:
        raise NotFound(
            f"No change of {say.in_lower_case(field.label)} begins with “{change}”. "
            "See “assetregister history RECORD”. Nothing has been changed."
        )
    (seq,) = wanted
    return _held([line for line in lines if line.operation.seq <= seq], field)


def _held(lines: list[HistoryLine], field: Field) -> Any:
    """Return the value that the newest of some changes left, going by the newest of each place."""
    if lines and lines[0].erased:
        raise Refused(f"That {field.label.lower()} was erased for good and cannot come back.")
    if not isinstance(field.kind, Many):
        return lines[0].after if lines else None
    newest: dict[str, HistoryLine] = {}
    for line in lines:
        newest.setdefault(line.place, line)
    return field.kind.ordered(x.after for x in newest.values() if x.after is not None)
