"""Rules across fields: what looks wrong with a record, as findings that never stop a save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.rules import (
    assets,
    dates,
    interests,
    links,
    organisations,
    places,
    values,
    workings,
)

if TYPE_CHECKING:
    from assetregister.rules.rule import Rule

RULES: Final[tuple[Rule, ...]] = (
    *values.RULES,
    *workings.RULES,
    *links.RULES,
    *dates.RULES,
    *assets.RULES,
    *places.RULES,
    *interests.RULES,
    *organisations.RULES,
)
