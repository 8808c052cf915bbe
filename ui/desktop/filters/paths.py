"""What a filter or a column may be about: a type's own fields, and those one step away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assetregister.filters.conditions import COUNT, PSEUDO_FIELDS
from assetregister.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assetregister.records.record import RecordType
    from assetregister.schema import Schema

Path = tuple[str, ...]


@dataclass(frozen=True)
class Choosable:
    """A path with its words: “Sector” of “Owner” is `owner.sector`."""

    path: Path
    label: str
    section: str

    @property
    def key(self) -> str:
        """Return the path as text."""
        return ".".join(self.path)


def column_paths(schema: Schema, about: RecordType) -> list[Choosable]:
    """Return what can be a column: fields, counts of records that point here, fields of owners."""
    found = list(_own(about))
    found += _counts(schema, about)
    for field in about.fields.values():
        if field.to and field.to != "*" and not field.many:
            found += _beyond(schema.about(field.to), (field.key,), field.label)
    return found


def filter_paths(schema: Schema, about: RecordType) -> list[Choosable]:
    """Return what a condition can be about: columns, and fields of the many records around."""
    found = column_paths(schema, about)
    found += [Choosable((key,), field.label, "Register") for key, field in PSEUDO_FIELDS.items()]
    for field in about.fields.values():
        if field.to and field.to != "*" and field.many:
            found += _beyond(schema.about(field.to), (field.key,), field.label)
    for way in schema.ways_back(about.key).values():
        found += _beyond(way.type, (way.name,), way.label)
    return found


def matching(choosable: Sequence[Choosable], typed: str, limit: int = 40) -> list[Choosable]:
    """Return those whose words hold every word typed: a type's own first, then shortest."""
    words = fold(typed).split()
    found = [one for one in choosable if _holds(one, words)]
    if words:
        found.sort(key=lambda one: (len(one.path), not fold(one.label).startswith(words[0])))
    return found[:limit]


def _holds(one: Choosable, words: list[str]) -> bool:
    text = fold(f"{one.label} {one.key.replace('_', ' ')}")
    return all(word in text for word in words)


def _own(about: RecordType) -> Iterator[Choosable]:
    for field in about.fields.values():
        yield Choosable((field.key,), field.label, field.section)


def _counts(schema: Schema, about: RecordType) -> list[Choosable]:
    ways = schema.ways_back(about.key).values()
    return [Choosable((way.name, COUNT), f"{way.label} › Count", way.type.plural) for way in ways]


def _beyond(about: RecordType, start: Path, label: str) -> list[Choosable]:
    return [
        Choosable((*start, field.key), f"{label} › {field.label}", about.label)
        for field in about.fields.values()
    ]
