"""What may be published of an asset: of a vacant one, nothing that leads to its door."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from assetregister.records.record import State
from assetregister.rules.assets import stands_vacant

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assetregister.records.record import Record
    from assetregister.register import Reader, Rival

_ADDRESS: Final = ("uprn", "street_number", "street", "coordinates")
_TEXTS: Final = ("name", "asset_code", "tenure_other")
_NUMBERED: Final = re.compile(
    r"(?:(?:flat|no\.?|unit) )?\d+[a-z]?(?:[-–]\d+[a-z]?)?,? ", re.IGNORECASE
)
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """An asset with all that is said of it: where entries disagree, every rival value."""

    asset: Record
    rivals: Mapping[str, Sequence[Rival]]

    @classmethod
    def of(cls, asset: Record, register: Reader) -> Said:
        """Return an asset with its rival values, if it has any."""
        return cls(asset, register.rivals(asset.id) if asset.state & State.CONFLICT else {})

    def every(self, key: str) -> list[Any]:
        """Return every value that a field of one value holds."""
        rivals = [rival.value for rival in self.rivals.get(key, ())]
        return rivals or [self.asset.values.get(key)]

    def elements(self, key: str) -> set[str]:
        """Return every element of a field of many, those that somebody took away among them."""
        places = (place.partition("/") for place in self.rivals)
        disputed = {element for held, _, element in places if held == key}
        return disputed | set(self.asset.values.get(key) or ())


@dataclass(frozen=True, slots=True)
class Publishable:
    """An asset, and those of its values that may be published."""

    asset: Record
    values: Mapping[str, Any]


def is_vacant(said: Said) -> bool:
    """Return whether the transparency code keeps an address back: if anybody says vacant."""
    details = said.elements("tenure_details")
    return any(stands_vacant(status, details) for status in said.every("status"))


def publishable(said: Said) -> Publishable:
    """Return what may be published of an asset."""
    asset = said.asset
    if not is_vacant(said):
        return Publishable(asset, asset.values)
    values = dict(asset.values)
    values |= dict.fromkeys(_ADDRESS)
    values |= {key: None for key in _TEXTS if _tells_address(said, values.get(key) or "")}
    values["postcode"] = (asset.values.get("postcode") or "").partition(" ")[0] or None
    return Publishable(asset, values)


def _tells_address(said: Said, text: str) -> bool:
    """Return whether a text holds the street, a house number, a whole postcode or the UPRN."""
    known = [told.lstrip("0") for told in (*said.every("street"), *said.every("uprn")) if told]
    if any(told.casefold() in text.casefold() for told in known):
        return True
    return bool(_NUMBERED.match(text) or _POSTCODE.search(text))
