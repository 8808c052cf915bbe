"""What may be published of an asset: of a vacant one, nothing that leads to its door."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from assetregister.rules.assets import VACANT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.records.record import Record

_ADDRESS: Final = ("uprn", "street_number", "street", "coordinates")
_TEXTS: Final = ("name", "asset_code", "tenure_other")
_NUMBERED: Final = re.compile(
    r"(?:(?:flat|no\.?|unit) )?\d+[a-z]?(?:[-–]\d+[a-z]?)?,? ", re.IGNORECASE
)
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Publishable:
    """An asset, and those of its values that may be published."""

    asset: Record
    values: Mapping[str, Any]


def is_vacant(asset: Record) -> bool:
    """Return whether the transparency code keeps the address of an asset back."""
    return asset.values.get("status") in VACANT


def publishable(asset: Record) -> Publishable:
    """Return what may be published of an asset."""
    if not is_vacant(asset):
        return Publishable(asset, asset.values)
    values = dict(asset.values)
    values |= dict.fromkeys(_ADDRESS)
    values |= {key: None for key in _TEXTS if _tells_address(asset, values.get(key) or "")}
    values["postcode"] = (asset.values.get("postcode") or "").partition(" ")[0] or None
    return Publishable(asset, values)


def _tells_address(asset: Record, text: str) -> bool:
    """Return whether a text holds the street, a house number, a whole postcode or the UPRN."""
    known = [told.lstrip("0") for key in ("street", "uprn") if (told := asset.values.get(key))]
    if any(told.casefold() in text.casefold() for told in known):
        return True
    return bool(_NUMBERED.match(text) or _POSTCODE.search(text))
