"""`types` and `fields`: what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from assetregister.asking import query, type_named
from assetregister.kinds import Choice, Choices
from ui.terminal import completing, say
from ui.terminal.layout import table
from ui.terminal.opening import schema_of
from ui.terminal.options import Register

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import RecordType


def types(ctx: typer.Context, register: Register = None) -> None:
    """List the record types: the key by which to name each, how many there are, what it is."""
    with schema_of(ctx, register) as (schema, opened):
        columns: list[list[str | None]] = [[], [], [], []]
        for about in schema.types:
            number = f"{opened.count(query(opened, about)):,}" if opened else None
            for column, text in zip(
                columns, (about.key, number, about.plural, about.help), strict=True
            ):
                column.append(text)
    lines = table(("Type", "Records", "Called", "What it is"), columns, say.width())
    say.lines(list(lines)[2:])


def fields(
    ctx: typer.Context,
    type_name: Annotated[
        str | None,
        typer.Argument(
            metavar="[TYPE]",
            help="A record type; without it the fields of all are listed.",
            autocompletion=completing.types,
        ),
    ] = None,
    register: Register = None,
) -> None:
    """List the fields of a type: the key by which to name each, its label, kind and help."""
    with schema_of(ctx, register) as (schema, _):
        chosen = schema.types if type_name is None else [type_named(schema, type_name)]
        for about in chosen:
            if type_name is None:
                say.heading(f"{about.plural} ({about.key})")
            say.lines(_table(about))
            if type_name is None:
                say.line()
        if type_name is not None:
            say.lines(_codes(chosen[0]))
            ways = schema.ways_back(chosen[0].key).values()
            say.lines(f"{way.name}.count: how many {way.label.lower()}" for way in ways)


def _table(about: RecordType) -> list[str]:
    rows = [
        (field.key, field.label, _kind(field), "yes" if field.required else "", field.help)
        for field in about.fields.values()
    ]
    headings = ("Field", "Label", "Kind", "Required", "Help")
    return list(table(headings, list(zip(*rows, strict=True)), say.width()))


def _codes(about: RecordType) -> list[str]:
    """Return the codes of each field that has a list, a line for each."""
    return [
        f"{field.key}: {', '.join(term.code for term in field.kind.vocabulary.terms)}"
        for field in about.fields.values()
        if isinstance(field.kind, Choice | Choices)
    ]


def _kind(field: Field) -> str:
    kind = field.kind
    if field.to:
        return f"{kind.name} to {'any record' if field.to == '*' else field.to}"
    unit = getattr(kind, "unit", "")
    return f"{kind.name} in {unit}" if unit else kind.name
