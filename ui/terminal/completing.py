"""What the shell offers when Tab is pressed: types, fields, code terms, formats."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

import typer

from assetregister.asking import OWN_COLUMNS, type_named
from assetregister.errors import NotFound
from assetregister.kinds import Choice, Choices
from ui.terminal.opening import workplace

if TYPE_CHECKING:
    from assetregister.records.record import RecordType

_LINE: Final = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")  # where shells put what has been typed

Offer = list[tuple[str, str]]


def types(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the types, each with what it is called."""
    known = workplace(ctx).schema.types
    return [(a.key, a.plural) for a in known if a.key.startswith(incomplete)]


def columns(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer fields after the last comma of a list of columns."""
    about = _type(ctx)
    before, comma, last = incomplete.rpartition(",")
    if about is None:
        return []
    turned = "-" if last.startswith("-") else ""
    names = {column.key: column.label for column in OWN_COLUMNS.values()}
    names |= {field.key: field.label for field in about.fields.values()}
    names |= {k: w.label for k, w in workplace(ctx).schema.ways_back(about.key).items()}
    start = before + comma + turned
    wanted = last.removeprefix("-")
    return [(start + key, label) for key, label in names.items() if key.startswith(wanted)]


def fields(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer a type's fields."""
    about = _type(ctx)
    known = about.fields.values() if about else ()
    return [(f.key, f.label) for f in known if f.key.startswith(incomplete)]


def assignments(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer FIELD= for each field, and after it the codes of its list."""
    about = _type(ctx)
    if about is None:
        return []
    key, stated, value = incomplete.partition("=")
    if not stated:
        return [(f"{k}=", f.label) for k, f in about.fields.items() if k.startswith(key)]
    kind = about.fields[key].kind if key in about.fields else None
    if not isinstance(kind, Choice | Choices):
        return []
    terms = kind.vocabulary.terms
    return [(f"{key}={t.code}", t.label) for t in terms if t.code.startswith(value)]


def conditions(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the field that a condition begins with."""
    return [] if " " in incomplete else fields(ctx, incomplete)


def exports(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the formats of export."""
    known = workplace(ctx).exports()
    return [(e.key, e.label) for e in known if e.key.startswith(incomplete)]


def _type(ctx: typer.Context) -> RecordType | None:
    """Return the type named on the line; the parser gives none while an option lacks its value."""
    place = workplace(ctx)
    named = ctx.params.get("type_name")
    line = next((place.environment[name] for name in _LINE if name in place.environment), "")
    for word in [str(named)] if named else line.split()[2:]:
        with suppress(NotFound):
            return type_named(place.schema, word)
    return None
