"""Questions as people put them: types, columns, orders and conditions named in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from assetregister.entry import field_named
from assetregister.errors import InvalidValue, NotFound
from assetregister.filters.conditions import (
    COUNT,
    COUNT_FIELD,
    PSEUDO_FIELDS,
    Query,
    Sort,
    Step,
    beyond,
    both,
    leaf,
)
from assetregister.filters.reading import parse
from assetregister.folding import fold
from assetregister.nearest import nearest_hint
from assetregister.schema import WayBack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.fields import Field
    from assetregister.filters.names import Names
    from assetregister.records.record import RecordType
    from assetregister.schema import Schema

REFERENCE: Final = "reference"
ID: Final = "id"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list: a path to a value; none for the record's own reference or id."""

    key: str
    label: str
    path: tuple[str, ...]
    field: Field | None


OWN_COLUMNS: Final = {
    REFERENCE: Column(REFERENCE, "Reference", (), None),
    ID: Column(ID, "Id", (), None),
}


def type_named(schema: Schema, name: str) -> RecordType:
    """Return the type that a key, label or plural means. Raises NotFound naming the nearest."""
    wanted = fold(name.replace("_", " "))
    for about in schema.types:
        names = (about.key.replace("_", " "), about.label, about.plural)
        if name == about.key or wanted in map(fold, names):
            return about
    hint = nearest_hint(name, [about.key for about in schema.types])
    raise NotFound(f"There is no record type “{name}”.{hint}")


def query(
    names: Names,
    about: RecordType,
    conditions: Sequence[str] = (),
    *,
    search: str = "",
    sort: str = "",
    archived: bool = False,
) -> Query:
    """Return the query for records of a type that meet every condition, in the order named.

    A named view's own condition holds as well. Raises InvalidValue with a sentence.
    """
    parts = [parse(text, about.key, names) for text in (about.where, *conditions)]
    sorts = tuple(sort_named(names.schema, about, name) for name in split_names(sort))
    return Query(about.key, both(*parts), search, sorts, archived)


def split_names(text: str) -> list[str]:
    """Return names separated by commas. Raises InvalidValue where commas are all there is."""
    names = [name for part in text.split(",") if (name := part.strip())]
    if not names and text:
        raise InvalidValue(f"“{text}” names no field. Name one or more, like name,tenure.")
    return names


def sort_named(schema: Schema, about: RecordType, name: str) -> Sort:
    """Return the order that a column's name means; a hyphen before it turns the order round."""
    if name == "-":
        raise InvalidValue("Name the field to order by after the hyphen, like -name.")
    column = column_named(schema, about, name.removeprefix("-"))
    if not column.path:
        raise InvalidValue(f"Records cannot be ordered by “{column.key}”. Name a field.")
    return Sort(column.path, name.startswith("-"))


def own_columns(schema: Schema, about: RecordType) -> list[Column]:
    """Return a type's own columns, the record's reference first."""
    named = [column_named(schema, about, key) for key in about.columns]
    return [OWN_COLUMNS[REFERENCE], *named]


def column_named(schema: Schema, about: RecordType, name: str) -> Column:
    """Return the column that a field, or a path of fields with full stops between, means.

    Raises InvalidValue naming the nearest fields.
    """
    if name in OWN_COLUMNS:
        return OWN_COLUMNS[name]
    path: list[str] = []
    labels: list[str] = []
    here: RecordType | None = about
    step: Step | None = None
    for part in name.split("."):
        if here is None:
            raise InvalidValue(f"“{path[-1]}” leads to no further fields, so “{part}” is none.")
        key, step = _step(schema, here, part.strip(), step)
        path.append(key)
        labels.append(step.label)
        here = None if key == COUNT else beyond(schema, step)
    return Column(".".join(path), " › ".join(labels), tuple(path), leaf(schema, about, tuple(path)))


def _step(schema: Schema, here: RecordType, name: str, before: Step | None) -> tuple[str, Step]:
    if name == COUNT and isinstance(before, WayBack):
        return COUNT, COUNT_FIELD
    field = field_named(here, name)
    if field is not None:
        return field.key, field
    others: dict[str, Step] = {**schema.ways_back(here.key), **PSEUDO_FIELDS}
    for key, step in others.items():
        if name == key or fold(name) == fold(step.label):
            return key, step
    hint = nearest_hint(name, [*here.fields, *others])
    raise InvalidValue(f"{here.plural} have no field “{name}”.{hint}")
