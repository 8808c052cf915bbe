"""How a record in the tables differs from what the log amounts to, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.identity import reference
from db.keeping import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.fields import Field
    from db.tables import Tables
    from db.typetable import TypeTable
    from db.views import Shown


def unlike(tables: Tables, record: str, logged: Shown | None, found: Shown | None) -> str:
    """Return a sentence for a record of which log and tables do not agree."""
    known = logged or found
    if known is None:
        return f"The record {record} does not agree with the log."
    table = tables.types[known.type]
    name = _title(table, known)
    who = f"{table.about.label} {reference(table.about.prefix, record)}" + (
        f", {name}," if name else ""
    )
    if found is None:
        return f"{who} is in the log, but missing from the tables."
    differing = list(_fields(table, logged, found)) if logged is not None else []
    return f"{who} does not agree with the log" + (
        f": {', '.join(differing)}." if differing else "."
    )


def _title(table: TypeTable, shown: Shown) -> str:
    fields = [table.about.fields.get(key) for key in table.about.title_fields()]
    named = (_text(field, shown) for field in fields if field is not None and field.to is None)
    return " ".join(text for text in named if text)


def _fields(table: TypeTable, logged: Shown, found: Shown) -> Iterator[str]:
    for field in table.fields:
        here, there = _held(field, found), _held(field, logged)
        if here == there:
            continue
        if field.many or field.to is not None:
            yield f"{field.label} differs"
        else:
            yield f"{field.label} is {_said(field, found)}, not {_said(field, logged)}"


def _held(field: Field, shown: Shown) -> dict[str, str]:
    return {p: v for p, v in shown.places.items() if p.partition("/")[0] == field.key}


def _said(field: Field, shown: Shown) -> str:
    text = _text(field, shown)
    return f"“{text}”" if text else "blank"


def _text(field: Field, shown: Shown) -> str:
    encoded = shown.places.get(field.key)
    value = decode(field.kind, encoded) if encoded is not None else None
    return "" if value is None else field.kind.format(value)
