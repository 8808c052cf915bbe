"""Who owns the assets, and which of the owners no source names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.strategy.baseline import OWNER
from exports.strategy.providers import is_named

if TYPE_CHECKING:
    from assetregister.records.record import Record
    from exports.strategy.estate import Estate

NOT_NAMED: Final = "not named in the document"
MARK: Final = f" ({NOT_NAMED})"


def owner_of(estate: Estate, asset: Record) -> str:
    """Return what the owner of an asset is called; "" where nobody stated one."""
    return estate.title(asset.values.get(OWNER))


def owners_of(estate: Estate) -> tuple[set[str], set[str]]:
    """Return the bodies that own the assets: those named, and classes that no source names."""
    owners = {owner for asset in estate.assets if (owner := asset.values.get(OWNER))}
    found = estate.register.get_many(sorted(owners))
    named = {body.id for body in found.values() if is_named(body)}
    return named, found.keys() - named


def unnamed_owners(estate: Estate) -> set[str]:
    """Return what only classes that no source names are called, in one case."""
    named, unnamed = owners_of(estate)
    titles = [{estate.title(body).casefold() for body in bodies} for bodies in (unnamed, named)]
    return titles[0] - titles[1]
