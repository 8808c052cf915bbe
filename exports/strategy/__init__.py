"""The sheets of the joint estate strategy workbook, in their order; a new one is a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.strategy import (
    baseline,
    benefits,
    changed,
    citations,
    commissions,
    community,
    condition,
    due,
    interests,
    pipeline,
    plain,
    providers,
    publication,
    quality,
    risks,
    schemes,
    summary,
    use,
)

if TYPE_CHECKING:
    from exports.strategy.sheets import StrategySheet

SHEETS: Final[tuple[StrategySheet, ...]] = (
    summary.SHEET,
    baseline.SHEET,
    *interests.SHEETS,
    condition.SHEET,
    use.SHEET,
    plain.COSTS,
    plain.ENERGY,
    *providers.SHEETS,
    commissions.SHEET,
    community.SHEET,
    plain.COLOCATIONS,
    *pipeline.SHEETS,
    *schemes.SHEETS,
    plain.DISPOSALS,
    benefits.SHEET,
    plain.FIGURES,
    due.SHEET,
    risks.SHEET,
    *quality.SHEETS,
    publication.SHEET,
    citations.SHEET,
    changed.SHEET,
)
