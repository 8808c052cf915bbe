"""The cells of a list: what `register.rows` gives, column by column, as text or as JSON has it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from assetregister.asking import ID
from assetregister.identity import reference
from assetregister.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assetregister.asking import Column
    from assetregister.fields import Field
    from assetregister.filters.conditions import Query
    from assetregister.register import Reader


def texts(
    register: Reader, query: Query, columns: Sequence[Column], limit: int | None = None
) -> list[Sequence[str | None]]:
    """Return each column's cells as people read them; None where nothing is stated."""
    return _cells(register, query, columns, limit, _text_of)


def json_values(
    register: Reader, query: Query, columns: Sequence[Column], limit: int | None = None
) -> list[Sequence[Any]]:
    """Return each column's cells as JSON has them; None where nothing is stated."""
    return _cells(register, query, columns, limit, _json_of)


Written = dict[Any, Any]


def _cells(
    register: Reader,
    query: Query,
    columns: Sequence[Column],
    limit: int | None,
    way: Callable[[Reader, Field, set[Any]], Written | None],
) -> list[Sequence[Any]]:
    asked = [column for column in columns if column.path]
    rows = register.rows(query, [column.path for column in asked], limit)
    ids = [row[0] for row in rows]
    prefix = register.schema.about(query.type).prefix
    places = iter(range(2, len(asked) + 2))  # after id and state
    cells: list[Sequence[Any]] = []
    for column in columns:
        if column.field is None:
            cells.append(ids if column.key == ID else [reference(prefix, i) for i in ids])
            continue
        place = next(places)
        encoded = [row[place] for row in rows]
        distinct = set(encoded) - {None}
        written = way(register, column.field, distinct)
        cells.append(encoded if written is None else [*map(written.get, encoded)])
    return cells


def _text_of(register: Reader, field: Field, encoded: set[Any]) -> Written | None:
    """Return the text for each encoded value; None where they are the texts."""
    kind = field.kind
    if kind.plain:
        return None
    if field.to is None:
        return {text: kind.format(kind.decode(text)) for text in encoded}
    ids = {text: tuple(json.loads(text)) if field.many else (text,) for text in encoded}
    titles = register.titles(sorted({i for several in ids.values() for i in several}))
    return {
        text: "; ".join(sorted(titles.get(i, i) for i in several)) for text, several in ids.items()
    }


def _json_of(register: Reader, field: Field, encoded: set[Any]) -> Written | None:
    if field.kind.plain:
        return None
    decoded = {text: field.kind.decode(text) for text in encoded}
    named = named_records(register, field, decoded.values())
    return {text: typed(field, value, named) for text, value in decoded.items()}


def named_records(
    register: Reader, field: Field, values: Iterable[Any]
) -> dict[str, dict[str, str]]:
    """Return id, reference and title of the records that a reference field's values name."""
    if field.to is None:
        return {}
    ids = sorted({i for value in values for i in (value if field.many else (value,))})
    titles, types = register.titles(ids), register.types_of(ids)
    schema = register.schema
    return {
        i: {
            "id": i,
            "reference": reference(schema.about(types[i]).prefix, i),
            "title": titles.get(i, ""),
        }
        for i in ids
        if i in types
    }
