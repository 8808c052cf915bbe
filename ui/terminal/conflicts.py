"""`conflicts`: fields for which two people entered different values, unseen by each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from ui.terminal import say
from ui.terminal.failures import FOUND_PROBLEMS
from ui.terminal.history import value_text, when
from ui.terminal.naming import called
from ui.terminal.opening import to_read
from ui.terminal.options import OneFormat, Register, TextOrJson

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from assetregister.register import Reader


def conflicts(
    ctx: typer.Context, format: OneFormat = TextOrJson.TEXT, register: Register = None
) -> None:
    """List fields that hold several values at once; the exit status is 1 if there are any."""
    with to_read(ctx, register) as opened:
        places = opened.conflicts()
        records = opened.get_many([record for record, _ in places])
        found = [_described(opened, records[record], place) for record, place in places]
    if format is TextOrJson.JSON:
        say.as_json(found)
    else:
        for conflict in found:
            say.heading(f"{conflict['record']}: {conflict['field']}")
            say.lines(f"  {v['value']} ({v['who']}, {v['when']})" for v in conflict["values"])
    if found:
        say.remark(f"{say.count(len(found), 'field', 'fields')} in conflict.")
        raise typer.Exit(FOUND_PROBLEMS)
    if format is TextOrJson.TEXT:
        say.line("Nothing is in conflict.")


def _described(register: Reader, record: Record, place: str) -> dict[str, Any]:
    field = record.about.fields.get(place.partition("/")[0])
    return {
        "record": called(register, record),
        "id": record.id,
        "field": field.label if field else place,
        "values": [
            {
                "value": value_text(register, record, place, rival.value) or say.NOT_STATED,
                "who": rival.operation.actor,
                "when": when(rival.operation),
                "change": rival.change,
            }
            for rival in register.rivals(record.id).get(place, [])
        ],
    }
