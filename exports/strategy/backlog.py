"""The backlog of repairs, as the newest survey that costs it has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from exports.qualified import counted, together
from exports.strategy.estate import latest, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assetregister.kinds import Qualifier
    from assetregister.records.record import Record

RISKS: Final = ("backlog_high", "backlog_significant", "backlog_moderate", "backlog_low")
URGENT: Final = RISKS[:2]


def newest_survey(surveys: Sequence[Record]) -> Record | None:
    """Return the newest survey that costs a backlog; the newest of all where none does."""
    costed = [s for s in surveys if any(s.values.get(risk) is not None for risk in RISKS)]
    return latest(costed or surveys, "surveyed_on")


def backlog_of(survey: Record | None) -> float | None:
    """Return high and significant backlog together; None where a survey states neither."""
    if survey is None:
        return None
    stated = [n for risk in URGENT if (n := number(survey, risk)) is not None]
    return sum(stated) if stated else None


def doubt_of(survey: Record | None) -> Qualifier:
    """Return how the backlog that `backlog_of` gives stands to the truth."""
    amounts = [a for risk in URGENT if survey and (a := survey.values.get(risk)) is not None]
    return together(map(counted, amounts))
