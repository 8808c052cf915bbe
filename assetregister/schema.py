"""The record types of an open register, and the ways that lead from one to another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from assetregister.errors import NotFound
from assetregister.kinds import ANY
from assetregister.vocabularies import Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assetregister.fields import Field
    from assetregister.records.record import Record, RecordType


@dataclass(frozen=True, slots=True)
class WayBack:
    """From a record to those that point at it: records of `type` whose `field` names it.

    Where it goes on from another way, `through` that one, `field` names a record found on that.
    """

    name: str
    label: str
    type: RecordType
    field: Field
    through: WayBack | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """Return the path of fields from the records found to the one that it starts from."""
        return (self.field.key, *(self.through.path if self.through else ()))


class Schema:
    """What is recorded in one register: its types, their fields, its code lists."""

    def __init__(self, types: Iterable[type[Record]]) -> None:
        self._records = {record.about.key: record for record in types}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Schema) and list(self._records.values()) == list(
            other._records.values()
        )

    def __hash__(self) -> int:
        return hash(tuple(self._records.values()))

    @property
    def types(self) -> list[RecordType]:
        """Return every type and named view, in side-bar order."""
        return [record.about for record in self._records.values()]

    @property
    def tables(self) -> list[RecordType]:
        """Return the types that have records of their own: views left out."""
        return [about for about in self.types if not about.is_view]

    def about(self, key: str) -> RecordType:
        """Return a type by key. Raises NotFound naming the types there are."""
        return self.record(key).about

    def record(self, key: str) -> type[Record]:
        """Return the class whose instances are snapshots of a type."""
        try:
            return self._records[key]
        except KeyError:
            known = ", ".join(self._records)
            raise NotFound(f"There is no record type “{key}”. The types are {known}.") from None

    def fields(self, key: str) -> Mapping[str, Field]:
        """Return a type's fields by key, in the order of the form."""
        return self.about(key).fields

    def terms(self, key: str) -> Vocabulary:
        """Return a code list."""
        return vocabulary(key)

    def ways_back(self, key: str) -> Mapping[str, WayBack]:
        """Return the ways from a type to the records that point at it, by reverse name."""
        return self._ways_back.get(self.about(key).table, {})

    def way(self, key: str, name: str) -> WayBack:
        """Return a way back by its name; “services.places” goes on from the services found."""
        first, _, then = name.partition(".")
        way = self.ways_back(key)[first]
        return replace(self.way(way.type.key, then), name=name, through=way) if then else way

    @cached_property
    def _ways_back(self) -> dict[str, dict[str, WayBack]]:
        ways: dict[str, dict[str, WayBack]] = {about.key: {} for about in self.tables}
        for about in self.tables:
            for field in about.fields.values():
                if not field.reverse or field.to is None:
                    continue
                for target in ways if field.to == ANY else [self.about(field.to).table]:
                    label = field.reverse_label or about.plural
                    ways[target][field.reverse] = WayBack(field.reverse, label, about, field)
        return ways

    def by_prefix(self, prefix: str) -> RecordType | None:
        """Return the type whose references start with these three letters, or None."""
        return next((about for about in self.tables if about.prefix == prefix), None)
