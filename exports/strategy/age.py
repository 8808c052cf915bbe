"""How old what a register says is: when it was last changed, and of which years its sources are."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Final

from assetregister.changes import LOAD
from assetregister.filters.conditions import Query

if TYPE_CHECKING:
    from assetregister.register import Reader

_LOOKED_AT: Final = 100  # operations; a register is loaded once or twice, then changed


def age_of(register: Reader) -> str:
    """Return the day of the last change, “as loaded” where there was none, and the sources' years.

    A load bears the same day in every register, so that day says nothing.
    """
    operations = register.operations(_LOOKED_AT)
    if not operations:
        return ""
    changed = next((o for o in operations if o.kind != LOAD), None)
    return "; ".join(filter(None, [_on(changed.at) if changed else "as loaded", _years(register)]))


def _on(at: str) -> str:
    day = datetime.datetime.fromisoformat(at)
    return f"last changed on {day.day} {day:%B %Y}"


def _years(register: Reader) -> str:
    """Return the years in which the documents that records cite were published."""
    kind = register.schema.fields("document")["published_on"].kind
    held = register.values_of(Query("citation"), ("document", "published_on"))
    dates = [kind.decode(encoded) for encoded, _ in held if encoded is not None]
    if not dates:
        return ""
    first, last = min(d.first for d in dates).year, max(d.last for d in dates).year
    return f"sources of {first}" if first == last else f"sources of {first} to {last}"
