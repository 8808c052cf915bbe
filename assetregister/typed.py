"""Values as JSON carries them: numbers as numbers, amounts and dates with all that is known."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from assetregister.kinds import Amount, PartialDate, Point

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assetregister.fields import Field


def typed(field: Field, value: Any, named: Mapping[str, Mapping[str, str]]) -> Any:
    """Return a field's value in the types of JSON; None where nothing is stated.

    `named` gives id, reference and title of the records that references point at.
    """
    if value is None or value == ():
        return None
    if field.to is not None:
        found = [dict(named.get(i, {"id": i})) for i in (value if field.many else (value,))]
        return found if field.many else found[0]
    return _typed(value)


def _typed(value: Any) -> Any:
    match value:
        case Amount():
            return {
                "low": number(value.low),
                "high": None if value.high is None else number(value.high),
                "unit": value.unit,
                "qualifier": value.qualifier.value,
            }
        case PartialDate():
            return {
                "first": value.first.isoformat(),
                "last": value.last.isoformat(),
                "text": value.text,
            }
        case Point():
            return {"crs": value.crs, "x": number(value.x), "y": number(value.y)}
        case datetime.date():
            return value.isoformat()
        case tuple():
            return list(value)
        case _:
            return value


def number(value: Decimal) -> int | float | str:
    """Return a decimal as a JSON number where that loses nothing, else its digits."""
    if value == value.to_integral_value():
        return int(value)
    return float(value) if Decimal(repr(float(value))) == value else f"{value:f}"
