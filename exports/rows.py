"""A query's rows in chunks: exactly those, each once, with flat memory."""

from __future__ import annotations

from itertools import islice
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Final, TypeVar

from assetregister.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assetregister.exporting import Progress
    from assetregister.filters.conditions import Query
    from assetregister.records.record import Record
    from assetregister.register import Reader

CHUNK: Final = 250
_CHANGED: Final = (
    "The register changed while it was being exported. No file was written. Export again."
)

T = TypeVar("T")


def pages(
    register: Reader, query: Query, paths: Sequence[tuple[str, ...]], progress: Progress
) -> Iterator[list[Sequence[Any]]]:
    """Return the rows of a query, some hundreds at a time, in its order.

    Raises Refused if the register changed meanwhile so that others meet the query.
    """
    for ids in _chunks(register, query, progress):
        yield _in_order(ids, {row[0]: row for row in register.rows_of(query.type, ids, paths)})


def records(register: Reader, query: Query, progress: Progress) -> Iterator[list[Record]]:
    """Return the records of a query, as `pages` does its rows."""
    for ids in _chunks(register, query, progress):
        yield _in_order(ids, register.get_many(ids))


def _chunks(register: Reader, query: Query, progress: Progress) -> Iterator[list[str]]:
    """Return the ids of a query's records; those whose turn has not come wait in a file."""
    known = register.operations(1)
    total = register.count(query)
    with TemporaryFile("w+", encoding="ascii") as waiting:
        waiting.writelines(f"{record_id}\n" for record_id in register.ids(query))
        waiting.seek(0)
        lines = map(str.rstrip, waiting)
        for start in range(0, total, CHUNK):
            progress(start, total)
            yield list(islice(lines, CHUNK))
        if register.operations(1) != known:
            waiting.seek(0)
            if register.ids(query) != waiting.read().split():
                raise Refused(_CHANGED)
    progress(total, total)


def _in_order(ids: Sequence[str], found: Mapping[str, T]) -> list[T]:
    if len(found) < len(ids):
        raise Refused(_CHANGED)
    return [found[record_id] for record_id in ids]
