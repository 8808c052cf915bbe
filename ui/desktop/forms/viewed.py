"""A record seen as one of a named view, such as a provider: what its form asks and starts with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from assetregister.filters.conditions import EQUAL, IN, Compare
from assetregister.filters.names import Codes
from assetregister.filters.reading import parse

if TYPE_CHECKING:
    from assetregister.fields import Field
    from assetregister.records.record import RecordType
    from assetregister.schema import Schema


def seen_as(schema: Schema, key: str) -> RecordType:
    """Return a type as its form shows it.

    In the form of a view, the field that makes a record one of the view comes first and must be
    given.
    """
    about = schema.about(key)
    deciding = _deciding(schema, about)
    if deciding is None:
        return about
    name = deciding.path[0]
    first = {name: _required(about.fields[name])}
    return replace(about, fields={**first, **{k: f for k, f in about.fields.items() if k != name}})


def starting_values(schema: Schema, about: RecordType) -> dict[str, Any]:
    """Return the values that every record of a view holds: none where there is a choice."""
    deciding = _deciding(schema, about)
    if deciding is None or len(deciding.operands) != 1:
        return {}
    (name,), (code,) = deciding.path, deciding.operands
    return {name: about.fields[name].kind.decode(code)}


def _deciding(schema: Schema, about: RecordType) -> Compare | None:
    """Return “field = a” or “field in (a, b)” where that is what a view asks of its records."""
    if not about.is_view:
        return None
    match parse(about.where, about.key, Codes(schema)):
        case Compare((name,), operator, _) as asked if operator in (EQUAL, IN):
            return None if about.fields[name].many else asked
    return None


def _required(field: Field) -> Field:
    made = replace(field, required=True)
    made.key = field.key
    return made
