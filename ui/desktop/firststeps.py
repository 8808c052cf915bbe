"""The first steps of a newcomer, each ticked off for good once it has been done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from assetregister.preferences import Preferences

KEPT: Final = "steps"
WHO, ASSET, EXPORT = "who", "asset", "export"


@dataclass(frozen=True)
class Step:
    """One step: its key, what to do, a line about it, how long it takes."""

    key: str
    title: str
    fact: str
    takes: str


STEPS: Final = (
    Step(WHO, "Say who you are", "Your name stands beside every change you make", "1 min"),
    Step(
        ASSET,
        "Add an asset, with a lease and an occupier",
        "Type a postcode; the rest is filled in",
        "2 min",
    ),
    Step(
        EXPORT, "Filter, then export what you see", "The workbook holds exactly those rows", "1 min"
    ),
)


def done(preferences: Preferences) -> set[str]:
    """Return the keys of the steps that have been done."""
    kept = {str(key) for key in preferences.get(KEPT, ())}
    return kept | ({WHO} if preferences.actor() else set())


def tick(preferences: Preferences, key: str) -> None:
    """Keep that a step has been done."""
    kept: Collection[str] = preferences.get(KEPT, ())
    if key not in kept:
        preferences.put(**{KEPT: sorted({*kept, key})})
