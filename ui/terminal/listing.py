"""`list`: records of a type as a table, as csv or as JSON."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from assetregister.asking import Column, column_named, own_columns, query, split_names, type_named
from assetregister.cells import json_values, texts
from assetregister.errors import Refused
from assetregister.kinds import Shape
from ui.terminal import completing, say
from ui.terminal.guard import guarded
from ui.terminal.layout import fitting, table
from ui.terminal.opening import to_read
from ui.terminal.options import MOST, Format, Register, Type, Where
from ui.terminal.writing import writing

if TYPE_CHECKING:
    from assetregister.filters.conditions import Query
    from assetregister.records.record import RecordType
    from assetregister.register import Reader

_BOM = "\ufeff"
_NUMBERS = (Shape.NUMBER, Shape.AMOUNT)


def list_records(
    ctx: typer.Context,
    type_name: Type,
    where: Where = None,
    search: Annotated[
        str, typer.Option("--search", metavar="TEXT", help="Only records that hold these words.")
    ] = "",
    columns: Annotated[
        str,
        typer.Option(
            "--columns",
            metavar="FIELD,…",
            help="What to show: fields, also across records (owner.sector), counts "
            "(commissions.count), reference, id, archived.",
            autocompletion=completing.columns,
        ),
    ] = "",
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="FIELD,…",
            help="What to order by; a hyphen before a field turns its order round.",
            autocompletion=completing.columns,
        ),
    ] = "",
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=0, max=MOST, help="At most this many."),
    ] = None,
    archived: Annotated[
        bool, typer.Option("--archived", help="Also records that are archived.")
    ] = False,
    format: Annotated[
        Format, typer.Option("--format", help="A table to read, or csv or JSON for programs.")
    ] = Format.TABLE,
    for_excel: Annotated[
        bool,
        typer.Option(
            "--for-excel",
            help="csv that Excel opens as it should: labels as headings, an apostrophe before "
            "text that Excel would take for a formula.",
        ),
    ] = False,
    register: Register = None,
) -> None:
    """List records of a type: those that meet every condition, in the order asked for."""
    if for_excel and format is not Format.CSV:
        raise Refused("--for-excel goes with --format csv. Nothing was listed.")
    with to_read(ctx, register) as opened:
        about = type_named(opened.schema, type_name)
        asked = query(opened, about, where or (), search=search, sort=sort, archived=archived)
        shown = columns_of(opened, about, columns)
        match format:
            case Format.TABLE:
                _print_table(opened, asked, shown, limit)
            case Format.CSV:
                _print_csv(shown, texts(opened, asked, shown, limit), for_excel)
            case Format.JSON:
                keys = [column.key for column in shown]
                rows = zip(*json_values(opened, asked, shown, limit), strict=True)
                say.as_json([dict(zip(keys, row, strict=True)) for row in rows])
        if where:
            _tell_possible(opened, asked)


def columns_of(register: Reader, about: RecordType, names: str) -> list[Column]:
    """Return the columns named, each once, or the type's own."""
    if not names:
        return own_columns(register.schema, about)
    named = [column_named(register.schema, about, name) for name in split_names(names)]
    return list({column.key: column for column in named}.values())


def _print_table(
    register: Reader, asked: Query, columns: Sequence[Column], limit: int | None
) -> None:
    about = register.schema.about(asked.type)
    cells = texts(register, asked, columns, limit)
    found = len(cells[0])
    total = found if limit is None or found < limit else register.count(asked)
    if not total:
        say.remark(f"No {about.plural.lower()} were found.")
        return
    if not found:
        say.remark(f"0 of {total:,} {_noun(about, total)} shown.")
        return
    width = say.width()
    headings = [column.label for column in columns]
    number = fitting([max(len(h), 8) for h in headings], width)
    say.lines(table(headings[:number], cells[:number], width))
    of = f" of {total:,}" if total > found else ""
    say.remark(f"{found:,}{of} {_noun(about, total)}.")
    if number < len(columns):
        missing = ", ".join(column.key for column in columns[number:])
        say.remark(f"Too narrow for {missing}: choose with --columns, or widen the window.")


def _print_csv(
    columns: Sequence[Column], cells: list[Sequence[str | None]], for_excel: bool
) -> None:
    headings = [column.key for column in columns]
    if for_excel:
        headings = [column.label for column in columns]
        cells = [
            values if _is_number(column) else guarded(values)
            for column, values in zip(columns, cells, strict=True)
        ]
    with writing():
        sys.stdout.write(_BOM if for_excel else "")
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(headings)
        writer.writerows(zip(*cells, strict=True))


def _is_number(column: Column) -> bool:
    return column.field is not None and column.field.kind.shape in _NUMBERS


def _tell_possible(register: Reader, asked: Query) -> None:
    possible = register.count_possible(asked)
    if possible:
        noun = _noun(register.schema.about(asked.type), possible)
        say.remark(f"{possible:,} more {noun} may meet it: a date or an amount leaves it open.")


def _noun(about: RecordType, number: int) -> str:
    return say.in_lower_case(about.label if number == 1 else about.plural)
