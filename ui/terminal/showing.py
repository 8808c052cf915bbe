"""`show`: one record, section by section, and what points at it."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assetregister.asking import type_named
from assetregister.cells import named_records
from assetregister.kinds import Many
from assetregister.records.record import State
from assetregister.typed import typed
from ui.terminal import say
from ui.terminal.naming import called, record_named
from ui.terminal.opening import to_read
from ui.terminal.options import OneFormat, Record, Register, TextOrJson, Type

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import Record as Snapshot
    from assetregister.register import Reader

_STATES = {
    State.ARCHIVED: "archived",
    State.ATTENTION: "archived by somebody who had not seen a later edit",
    State.CONFLICT: "in conflict: a field holds several values",
}


def show(
    ctx: typer.Context,
    type_name: Type,
    record: Record,
    blanks: Annotated[bool, typer.Option("--blanks", help="Also fields not stated.")] = False,
    format: OneFormat = TextOrJson.TEXT,
    register: Register = None,
) -> None:
    """Show one record: every field stated, and the records that point at it."""
    with to_read(ctx, register) as opened:
        found = record_named(opened, type_named(opened.schema, type_name), record)
        if format is TextOrJson.JSON:
            say.as_json(as_object(opened, found))
            return
        say.heading(called(opened, found))
        for state, words in _STATES.items():
            if found.state & state:
                say.line(f"This record is {words}.")
        _show_sections(opened, found, blanks)
        _show_ways_back(opened, found)


def as_object(register: Reader, record: Snapshot) -> dict[str, Any]:
    """Return a record as JSON has it: what it is, then every field by key."""
    held: dict[str, Any] = {
        "id": record.id,
        "reference": record.reference,
        "type": record.about.key,
        "archived": record.archived,
    }
    for field in record.about.fields.values():
        value = record.values.get(field.key)
        stated = [] if value is None else [value]
        held[field.key] = typed(field, value, named_records(register, field, stated))
    return held


def text_of(register: Reader, field: Field, value: Any) -> str | None:
    """Return a value as people read it, records by title; None where nothing is stated."""
    if value is None or value == ():
        return None
    if field.to is None:
        return str(field.kind.format(value))
    ids = value if isinstance(field.kind, Many) else (value,)
    titles = register.titles(ids)
    return "; ".join(titles.get(i, i) for i in ids)


def _show_sections(register: Reader, record: Snapshot, blanks: bool) -> None:
    widest = max(len(field.label) for field in record.about.fields.values())
    for section, fields in record.about.sections().items():
        stated = [
            (field, text_of(register, field, record.values.get(field.key))) for field in fields
        ]
        shown = [(field.label, text) for field, text in stated if blanks or text is not None]
        if not shown:
            continue
        say.line()
        say.heading(section)
        for label, text in shown:
            say.lines(_lines(label, text or say.NOT_STATED, widest))


def _show_ways_back(register: Reader, record: Snapshot) -> None:
    for way in register.schema.ways_back(record.about.key).values():
        pointing = register.pointing_at(record.id, way)
        if pointing:
            say.line()
            say.heading(f"{way.label} ({len(pointing)})")
            say.lines(called(register, other) for other in pointing)


def _lines(label: str, text: str, widest: int) -> list[str]:
    start = label.ljust(widest + 2)
    width = say.width()
    room = max(width - len(start), 20) if width else 0
    parts = [
        part
        for paragraph in text.split("\n")
        for part in (textwrap.wrap(paragraph, room) if room else [paragraph]) or [""]
    ]
    return [start + parts[0], *(" " * len(start) + part for part in parts[1:])]
