"""A query's rows in pages: exactly those, each once, with flat memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assetregister.exporting import Progress
    from assetregister.filters.conditions import Query
    from assetregister.records.record import Record
    from assetregister.register import Reader

PAGE: Final = 20_000
CHUNK: Final = 500
_CHANGED: Final = (
    "The register changed while it was being exported. No file was written. Export again."
)


def pages(
    register: Reader, query: Query, paths: Sequence[tuple[str, ...]], progress: Progress
) -> Iterator[Sequence[Sequence[Any]]]:
    """Return the rows of a query page by page. Raises Refused if the register changed meanwhile."""
    ids = register.ids(query)
    for start in range(0, len(ids), PAGE):
        progress(start, len(ids))
        page = register.rows(query, paths, PAGE, start)
        if [row[0] for row in page] != ids[start : start + PAGE]:
            raise Refused(_CHANGED)
        yield page
    progress(len(ids), len(ids))


def records(register: Reader, query: Query, progress: Progress) -> Iterator[list[Record]]:
    """Return the records of a query, some hundreds at a time, in its order."""
    ids = register.ids(query)
    for start in range(0, len(ids), CHUNK):
        progress(start, len(ids))
        chunk = ids[start : start + CHUNK]
        found = register.get_many(chunk)
        if len(found) < len(chunk):
            raise Refused(_CHANGED)
        yield [found[record_id] for record_id in chunk]
    progress(len(ids), len(ids))
