"""What turns the names of records in conditions into ids, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assetregister.schema import Schema


class Names(Protocol):
    """What turns the names of records into ids and back: an open register."""

    @property
    def schema(self) -> Schema:
        """Return what is recorded in the register."""

    def resolve(self, type_key: str, text: str) -> str:
        """Return the id of the one record that a text names."""

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """Return what each record is called."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Reads conditions that name no records: those that declarations carry."""

    schema: Schema

    def resolve(self, type_key: str, text: str) -> str:
        """Return the text: only an id can be meant."""
        return text

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """Return nothing: no record is known."""
        return {}
