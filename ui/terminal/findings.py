"""`findings`: rules broken, each with what would put it right."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from assetregister.asking import query, type_named
from assetregister.errors import Refused
from assetregister.identity import reference
from ui.terminal import completing, say
from ui.terminal.failures import FOUND_PROBLEMS
from ui.terminal.opening import to_read, workplace
from ui.terminal.options import OneFormat, Register, TextOrJson
from ui.terminal.progress import progress


def findings(
    ctx: typer.Context,
    type_name: Annotated[
        str | None,
        typer.Option(
            "--type",
            metavar="TYPE",
            help="Only on records of one type.",
            autocompletion=completing.types,
        ),
    ] = None,
    format: OneFormat = TextOrJson.TEXT,
    register: Register = None,
) -> None:
    """List what breaks a rule, and its fix; the exit status is 1 if anything does."""
    rules = workplace(ctx).findings
    if rules is None:
        raise Refused("This version has no rules to look with.")
    with to_read(ctx, register) as opened:
        schema = opened.schema
        about = type_named(schema, type_name) if type_name else None
        with progress("Looking"):
            held = rules(opened, about.table if about else "")
            found = [finding for finding in held if not finding.accepted]
        if about and about.is_view:
            shown = set(opened.ids(query(opened, about)))
            found = [finding for finding in found if finding.record in shown]
        ids = [finding.record for finding in found]
        titles, types = opened.titles(ids), opened.types_of(ids)
    rows = [
        (
            reference(schema.about(types[f.record]).prefix, f.record),
            titles.get(f.record, ""),
            types[f.record],
            f.field,
            f.rule,
            f.sentence,
            f.fix,
        )
        for f in found
    ]
    keys = ("reference", "title", "type", "field", "rule", "sentence", "fix")
    if format is TextOrJson.JSON:
        say.line(json.dumps([dict(zip(keys, row, strict=True)) for row in rows], indent=2))
    elif rows:
        say.lines(f"{r[0]}  {r[1]}: {r[5]} {r[6]}".rstrip() for r in rows)
    if rows:
        say.remark(f"{say.count(len(rows), 'finding', 'findings')}.")
        raise typer.Exit(FOUND_PROBLEMS)
    if format is TextOrJson.TEXT:
        say.line("No rule is broken.")
