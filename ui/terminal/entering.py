"""`add` and `set`: enter a record, or change fields of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import typer

from assetregister.asking import type_named
from assetregister.entry import field_named, missing, missing_after, read_all
from assetregister.errors import Refused, WrongFields
from assetregister.kinds import Many
from ui.terminal import say
from ui.terminal.changing import to_change
from ui.terminal.naming import called
from ui.terminal.opening import to_write
from ui.terminal.options import Actor, Assignments, Record, Register, Type

if TYPE_CHECKING:
    from assetregister.records.record import RecordType

_REPLACED: Final = "\ufffd"


def add(
    ctx: typer.Context,
    type_name: Type,
    values: Assignments,
    actor: Actor = None,
    register: Register = None,
) -> None:
    """Add a record, and print the reference by which to name it."""
    with to_write(ctx, register, actor) as opened:
        about = type_named(opened.schema, type_name)
        texts = assigned(about, values)
        entered = read_all(about, texts, opened)
        for key, sentence in missing(about, entered.values).items():
            entered.problems.setdefault(key, sentence)
        read = entered.or_refuse()
        with opened.edit(f"Add {say.in_lower_case(about.label)}") as edit:
            made = edit.add(about.key, read)
        say.done(called(opened, made))
        tell_replaced(about, texts, read)
        tell_doubts(about, read)


def set_fields(
    ctx: typer.Context,
    type_name: Type,
    record: Record,
    values: Assignments,
    actor: Actor = None,
    register: Register = None,
) -> None:
    """Change fields of a record; FIELD= with nothing after it leaves the field blank."""
    with to_change(ctx, register, actor, type_name, record) as (opened, about, found):
        texts = assigned(about, values)
        entered = read_all(about, texts, opened)
        read = entered.or_refuse()
        blanked = {key: s for key, s in missing_after(found, read).items() if key in read}
        if blanked:
            raise WrongFields(blanked)
        before = opened.undoable()
        with opened.edit(f"Edit {say.in_lower_case(about.label)}") as edit:
            edit.set(found, read)
        say.done(called(opened, found))
        if opened.undoable() == before:
            say.remark("It held these values already, so nothing was changed.")
        tell_replaced(about, texts, read)
        tell_doubts(about, read)


def assigned(about: RecordType, assignments: list[str]) -> dict[str, str]:
    """Return the text for each field, by key. Raises Refused for what is not FIELD=VALUE.

    A field that holds several values may be given more than once.
    """
    texts: dict[str, str] = {}
    for assignment in assignments:
        name, stated, text = assignment.partition("=")
        if not stated or not name.strip():
            raise Refused(
                f"“{assignment}” does not say which field it is for. Write FIELD=VALUE, like "
                "name=“Moot Hall”. Nothing has been changed."
            )
        field = field_named(about, name.strip())
        key = field.key if field else name.strip()
        if key in texts and field and field.many:
            text = f"{texts[key]};{text}"
        elif key in texts:
            raise Refused(f"“{name.strip()}” is given twice. Nothing has been changed.")
        texts[key] = text
    return texts


def tell_replaced(about: RecordType, texts: dict[str, str], values: dict[str, Any]) -> None:
    """Say where characters were typed that nobody can see and that cannot be kept."""
    for key, value in values.items():
        if _REPLACED in str(value or "") and _REPLACED not in texts.get(key, ""):
            say.remark(
                f"{about.fields[key].label}: characters that cannot be kept were replaced by "
                f"{_REPLACED}."
            )


def tell_doubts(about: RecordType, values: dict[str, Any]) -> None:
    """Say what looks wrong with values that were kept all the same."""
    for key, value in values.items():
        field = about.fields[key]
        many = isinstance(field.kind, Many)
        kind = field.kind.element if isinstance(field.kind, Many) else field.kind
        for one in (value or ()) if many else () if value is None else (value,):
            doubt = kind.doubt(one)
            if doubt is not None:
                fix = f" It may be meant as {doubt.fix}." if doubt.fix else ""
                say.remark(f"{field.label}: {doubt.sentence}{fix} It was kept as entered.")
