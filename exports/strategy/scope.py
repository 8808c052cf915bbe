"""What a strategy is about: its assets, and every record that hangs on them, by reference.

A record belongs where one of its references leads to something that belongs. Bodies, documents and
people connect everything with everything, so nothing belongs merely because of them; areas count
only where the strategy names one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from assetregister.filters.conditions import Query
from exports.sources import mentioned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assetregister.records.record import Record, RecordType
    from assetregister.register import Reader

_LOOSE: Final = frozenset({"organisation", "document", "contact", "partnership"})
_OWN: Final = frozenset({"asset", "area", "organisation", "document", "contact", "estate_strategy"})
_CARRIED: Final = (
    ("service_at_place", "service"),
    ("colocation", "services"),
    ("disposal", "enabled_by"),
)
"""Fields through which a record that belongs brings another with it."""


def belonging(
    register: Reader, assets: Iterable[str], seeds: Iterable[str], areas: Iterable[str]
) -> dict[str, list[str]]:
    """Return the ids of the records that belong, by type, beside the assets themselves."""
    held = set(assets)
    inside = held | set(seeds) | set(areas)
    waiting = {
        about.key: _Links(register, about)
        for about in register.schema.tables
        if about.key not in _OWN
    }
    found: dict[str, list[str]] = {key: [] for key in waiting}
    while True:
        fresh = {key: links.take(inside, held) for key, links in waiting.items()}
        for source, name in _CARRIED:
            carried = waiting[source].named(fresh[source], name)
            target = register.schema.fields(source)[name].to or ""
            fresh[target] = [*fresh[target], *waiting[target].release(carried)]
        if not any(fresh.values()):
            return found
        for key, ids in fresh.items():
            found[key] += ids
            inside |= set(ids)


class _Links:
    """The records of one type that do not belong yet, and what each refers to."""

    def __init__(self, register: Reader, about: RecordType) -> None:
        fields = [f for f in about.fields.values() if f.to is not None and f.to not in _LOOSE]
        self._asset = next((n for n, f in enumerate(fields) if f.key == "asset"), None)
        rows = register.rows(Query(about.key), [(f.key,) for f in fields]) if fields else []
        self._keys = [f.key for f in fields]
        self._links: dict[str, list[list[str]]] = {
            row[0]: [_ids(f, encoded) for f, encoded in zip(fields, row[2:], strict=True)]
            for row in rows
        }
        self._waiting: dict[str, None] = dict.fromkeys(self._links)

    def take(self, inside: set[str], assets: set[str]) -> list[str]:
        """Return those that belong now; they wait no longer."""
        fresh = [
            record_id
            for record_id in self._waiting
            if any(i in inside for ids in self._links[record_id] for i in ids)
            and self._here(self._links[record_id], assets)
        ]
        return self.release(fresh)

    def release(self, ids: Iterable[str]) -> list[str]:
        """Return those of some records that were waiting; they wait no longer."""
        fresh = [record_id for record_id in dict.fromkeys(ids) if record_id in self._waiting]
        for record_id in fresh:
            del self._waiting[record_id]
        return fresh

    def named(self, ids: Iterable[str], key: str) -> list[str]:
        """Return what some records name in a field."""
        place = self._keys.index(key)
        return [named for record_id in ids for named in self._links[record_id][place]]

    def _here(self, links: list[list[str]], assets: set[str]) -> bool:
        """Return whether a record of one asset is of one told of, whatever else it names."""
        place = links[self._asset] if self._asset is not None else []
        return not place or place[0] in assets


def _ids(field: Any, encoded: str | None) -> list[str]:
    return [] if encoded is None else list(mentioned(field, field.kind.decode(encoded)))


def bodies(schema_records: Iterable[Sequence[Record]]) -> set[str]:
    """Return the organisations that records name."""
    return {
        record_id
        for records in schema_records
        for record in records
        for field in record.about.fields.values()
        if field.to == "organisation"
        for record_id in mentioned(field, record.values.get(field.key))
    }
