"""`export`: write the register, or part of it, for other programs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assetregister.asking import query, type_named
from assetregister.errors import InvalidValue, NotFound, Refused
from assetregister.exporting import TYPE, Export, ExportRequest
from assetregister.kinds.day_first import read_day
from assetregister.nearest import nearest_hint
from assetregister.views import view_named
from ui.terminal import completing, say
from ui.terminal.layout import table
from ui.terminal.listing import columns_of
from ui.terminal.opening import file_of, opened_to_read, workplace
from ui.terminal.options import Actor, Out, Register, Where
from ui.terminal.progress import progress
from ui.terminal.unused import refuse_unused
from ui.terminal.who import officer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.asking import Column
    from assetregister.filters.conditions import Query
    from assetregister.register import Reader

_ASSETS = "asset"
_UNWRITTEN = "No file was written."


def export(
    ctx: typer.Context,
    format_name: Annotated[
        str | None,
        typer.Argument(
            metavar="[FORMAT]",
            help="What to write; without it the formats are listed.",
            autocompletion=completing.exports,
        ),
    ] = None,
    out: Out = None,
    type_name: Annotated[
        str,
        typer.Option(
            "--type", metavar="TYPE", help="Which records.", autocompletion=completing.types
        ),
    ] = "",
    where: Where = None,
    search: Annotated[str, typer.Option("--search", metavar="TEXT", help="These words.")] = "",
    view: Annotated[
        str,
        typer.Option(
            "--view",
            metavar="NAME",
            help="The records and columns of a view.",
            autocompletion=completing.views,
        ),
    ] = "",
    columns: Annotated[
        str,
        typer.Option(
            "--columns",
            metavar="FIELD,…",
            help="Which columns, as in “list”.",
            autocompletion=completing.columns,
        ),
    ] = "",
    sort: Annotated[
        str,
        typer.Option(
            "--sort", metavar="FIELD,…", help="The order.", autocompletion=completing.columns
        ),
    ] = "",
    about_record: Annotated[
        str,
        typer.Option(
            "--record",
            metavar="RECORD",
            help="The strategy, area or partnership it is about.",
            autocompletion=completing.any_records,
        ),
    ] = "",
    since: Annotated[
        str, typer.Option("--since", metavar="DATE", help="Also what changed since a day.")
    ] = "",
    without_personal: Annotated[
        bool, typer.Option("--without-personal", help="Leave personal fields out.")
    ] = False,
    without_commercial: Annotated[
        bool, typer.Option("--without-commercial", help="Leave commercial fields out.")
    ] = False,
    actor: Actor = None,
    register: Register = None,
) -> None:
    """Write a file for other programs: exactly the records that the filter finds."""
    place = workplace(ctx)
    exports = place.exports()
    if format_name is None:
        rows = [(e.key, e.suffix, e.label, e.help) for e in exports]
        headings = ("Format", "File", "Called", "What it holds")
        say.lines(table(headings, list(zip(*rows, strict=True)), say.width()))
        return
    export = export_named(exports, format_name)
    if out is None:
        raise Refused(
            f"Say where to write it, like --out estate{export.suffix}. No file was written."
        )
    refuse_unused(export, ctx.params)
    target = target_of(out, export)
    with opened_to_read(ctx, register) as opened:
        reader = opened.register
        asked, shown = _asked(reader, export, type_name, where, search, view, columns, sort)
        request = ExportRequest(
            query=asked,
            columns=tuple(column.path for column in shown if column.path),
            view=view,
            record_id=reader.resolve("*", about_record) if about_record else "",
            since=_day(since),
            leave_out_personal=without_personal,
            leave_out_commercial=without_commercial,
            who=officer(place.preferences, actor or ctx.find_root().params.get("actor")),
            register_name=opened.path.name,
        )
        with progress(export.label) as heard:
            written = export.write(reader, request, target, heard)
    for remark in written.remarks:
        say.remark(remark)
    say.done(f"{written.path} was written, with {say.count(written.total, 'row', 'rows')}.")


def export_named(exports: Sequence[Export], name: str) -> Export:
    """Return the format of a key or label. Raises NotFound naming those there are."""
    for export in exports:
        if name.casefold() in (export.key.casefold(), export.label.casefold()):
            return export
    known = [export.key for export in exports]
    hint = nearest_hint(name, known, "See “assetregister export”.")
    raise NotFound(f"There is no export “{name}”.{hint} {_UNWRITTEN}")


def _asked(
    register: Reader,
    export: Export,
    type_name: str,
    where: list[str] | None,
    search: str,
    view: str,
    columns: str,
    sort: str,
) -> tuple[Query | None, list[Column]]:
    """Return which records of which type to export, None for all, and their columns."""
    conditions = list(where or ())
    if view:
        seen = view_named(register, view)
        type_name = type_name or seen.type
        conditions = [seen.condition, *conditions]
        columns, sort = columns or seen.columns, sort or seen.sort
    if not type_name and (conditions or columns or sort or search):
        type_name = _ASSETS if export.about != TYPE else ""
    if not type_name:
        if export.about == TYPE:
            raise Refused("Say which records to export, like --type asset. No file was written.")
        return None, []
    about = type_named(register.schema, type_name)
    if export.about != TYPE and about.key != _ASSETS:
        raise Refused(
            f"“{export.key}” chooses among assets, not {about.plural.lower()}. No file was written."
        )
    shown = columns_of(register, about, columns) if columns else []
    return query(register, about, conditions, search=search, sort=sort), shown


def _day(text: str) -> date | None:
    try:
        return read_day(text) if text else None
    except InvalidValue as problem:
        raise InvalidValue(f"--since: {problem.sentence}") from None


def target_of(out: Path, export: Export) -> Path:
    """Return the file to write, its suffix added. Raises Refused for a folder or a foreign one."""
    out = file_of(out)
    try:
        a_folder = out.is_dir()
    except OSError as problem:  # a name that no file can have
        raise Refused(f"{out} cannot be written: {problem.strerror}. {_UNWRITTEN}") from None
    if a_folder:
        like = out.resolve() / f"estate{export.suffix}"
        raise Refused(f"{out.resolve()} is a folder. Name a file in it, like {like}. {_UNWRITTEN}")
    if out.suffix and out.suffix.lower() != export.suffix:
        named = out.with_suffix(export.suffix).name
        raise Refused(
            f"“{export.key}” is written to a file whose name ends in {export.suffix}, not "
            f"{out.suffix}. Name it {named}. {_UNWRITTEN}"
        )
    return out if out.suffix else out.with_suffix(export.suffix)
