"""What the shell offers when Tab is pressed: types, fields, terms, records, views, formats."""

from __future__ import annotations

import re
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

import typer

from assetregister.asking import OWN_COLUMNS, type_named
from assetregister.errors import AssetRegisterError, NotFound
from assetregister.filters.conditions import EQUAL, Compare, Query
from assetregister.kinds import ANY, Choice, Choices
from assetregister.views import views as views_of
from ui.terminal.opening import path_of, workplace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.records.record import RecordType
    from assetregister.register import Register
    from assetregister.vocabularies import Term

_LINE: Final = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")  # where shells put what has been typed
_MOST: Final = 40  # records offered at once
_CONDITION: Final = re.compile(r"((?:.*(?:\band |\bor |\bnot |\())?\s*)(\w*)(?:(\s*!?=\s*)(\w*))?")

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
    """Offer FIELD= for each field, and after it the codes of its list or the records it names.

    Where one field with a list is left, its codes are offered at once.
    """
    about = _type(ctx)
    if about is None:
        return []
    key, stated, value = incomplete.partition("=")
    if stated:
        return _values(ctx, about, key, value)
    keys = [k for k in about.fields if k.startswith(key)]
    codes = _values(ctx, about, keys[0], "") if len(keys) == 1 and _terms(about, keys[0]) else []
    return codes or [(f"{k}=", about.fields[k].label) for k in keys]


def conditions(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the field that a condition goes on with, or the codes of a list after = and !=."""
    about = _type(ctx)
    found = _CONDITION.fullmatch(incomplete)
    if about is None or found is None:
        return []
    before, key, compared, typed = found.groups()
    if compared is None:
        return [(before + k, f.label) for k, f in about.fields.items() if k.startswith(key)]
    start = f"{before}{key}{compared}"
    return [(start + t.code, t.label) for t in _terms(about, key) if t.code.startswith(typed)]


def records(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the records of the type named, by title or by reference."""
    about = _type(ctx)
    return _records(ctx, about.key, incomplete) if about else []


def any_records(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer records of every type, by title or by reference."""
    return _records(ctx, ANY, incomplete)


def archived(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the archived records of the type named."""
    about = _type(ctx)
    with suppress(AssetRegisterError), _opened(ctx) as register:
        if about is not None:
            put_away = Compare(("archived",), EQUAL, ("yes",))
            found = register.find(Query(about.key, put_away, archived=True), limit=_MOST)
            titles = register.titles([record.id for record in found])
            return [(titles.get(r.id) or r.reference, r.reference) for r in found]
    return []


def views(ctx: typer.Context, incomplete: str) -> Offer:
    """Offer the views there are."""
    with suppress(AssetRegisterError), _opened(ctx) as register:
        return [(view.name, view.type) for view in views_of(register)]
    return []


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


def _terms(about: RecordType, key: str) -> tuple[Term, ...]:
    kind = about.fields[key].kind if key in about.fields else None
    return kind.vocabulary.terms if isinstance(kind, Choice | Choices) else ()


def _values(ctx: typer.Context, about: RecordType, key: str, typed: str) -> Offer:
    to = about.fields[key].to if key in about.fields else None
    if to is not None:
        return [(f"{key}={title}", telling) for title, telling in _records(ctx, to, typed)]
    terms = _terms(about, key)
    return [(f"{key}={t.code}", t.label) for t in terms if t.code.startswith(typed)]


def _records(ctx: typer.Context, type_key: str, typed: str) -> Offer:
    """Return records whose title or reference begins as typed, each with what tells it apart."""
    with suppress(AssetRegisterError), _opened(ctx) as register:
        offers: Offer = []
        for _, title, telling in register.suggest(type_key, typed, _MOST):
            reference = telling.rpartition(" ")[2]
            named = title.startswith(typed) and title
            offers.append((title, telling) if named else (reference, title))
        return offers
    return []


@contextmanager
def _opened(ctx: typer.Context) -> Iterator[Register]:
    """Open the register that the line is about as it is: one of an older version is left alone."""
    path = path_of(ctx, ctx.params.get("register"))
    opened = workplace(ctx).keeper(lambda: "").open(path, read_only=True)
    try:
        yield opened.register
    finally:
        opened.close()
