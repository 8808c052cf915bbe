"""The types of record, in the order of the side bar."""

from __future__ import annotations

from typing import Final

from assetregister.errors import NotFound
from assetregister.records.area import Area
from assetregister.records.asset import Asset
from assetregister.records.interest import Interest
from assetregister.records.occupation import Occupation
from assetregister.records.organisation import Organisation
from assetregister.records.partnership import Partnership
from assetregister.records.provider import Provider
from assetregister.records.record import Record

RECORD_TYPES: Final[tuple[type[Record], ...]] = (
    Asset,
    Interest,
    Occupation,
    Area,
    Provider,
    Organisation,
    Partnership,
)


def record_type(key: str) -> type[Record]:
    """Return the type with this key. Raises NotFound naming the nearest."""
    from rapidfuzz import process

    types = {record.about.key: record for record in RECORD_TYPES}
    if key in types:
        return types[key]
    near = ", ".join(name for name, _, _ in process.extract(key, list(types), limit=3))
    raise NotFound(f"There is no record type “{key}”. Nearest: {near}.")
