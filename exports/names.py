"""What records are called in an export: by name, or by reference where a name is personal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.identity import reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.register import Reader
    from assetregister.schema import Schema


class Names:
    """The names of the records that an export mentions, asked for many at a time."""

    def __init__(self, register: Reader, leave_out_personal: bool = False) -> None:
        self._register = register
        self._hushed = hushed(register.schema) if leave_out_personal else frozenset()
        self._known: dict[str, str] = {}

    def learn(self, ids: Iterable[str]) -> None:
        """Ask for the names of records, in place of those asked for before."""
        wanted = set(ids)
        self._known = self._register.titles(wanted)
        if self._hushed:
            for record_id, key in self._register.types_of(wanted).items():
                if key in self._hushed:
                    about = self._register.schema.about(key)
                    self._known[record_id] = reference(about.prefix, record_id)

    def also(self, ids: Iterable[str]) -> None:
        """Ask for the names of more records."""
        known = self._known
        wanted = {record_id for record_id in ids if record_id not in known}
        if wanted:
            self.learn(wanted)
            known |= {record_id: record_id for record_id in wanted}  # those that are not there
            known |= self._known
            self._known = known

    def of(self, record_id: str) -> str:
        """Return what a record is called; one that is not in the register goes by its id."""
        return self._known.get(record_id, record_id)


def hushed(schema: Schema) -> frozenset[str]:
    """Return the types whose titles hold a personal value, their own or another record's."""
    found: set[str] = set()
    while True:
        more = {
            about.table
            for about in schema.tables
            for key in about.title_fields()
            if about.fields[key].personal or about.fields[key].to in found
        } - found
        if not more:
            return frozenset(found)
        found |= more
