"""Assumptions: the rates, limits and periods that rules and sums use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import code, date, flag, long_text, number, partial_date, text
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate


class Assumption(
    Record,
    key="assumption",
    label="Assumption",
    plural="Assumptions",
    prefix="ASM",
    group="Register",
    icon="sliders-horizontal",
    title="{name}",
    columns=("name", "value", "unit", "source", "confirmed", "confirmed_by"),
):
    """A number that sums or rules rest on, with who says so and who has confirmed it."""

    name: str = text("Name", required=True, section="Assumption")
    assumption_key: str | None = code(
        "Key", required=True, help="The name by which the program asks for it."
    )
    value: Amount | None = number("Value")
    unit: str | None = text("Unit")
    text_value: str | None = text("Value in words", help="For an assumption that is no number.")
    description: str | None = long_text("What it is used for")
    applies_from: PartialDate | None = partial_date(
        "Applies from", help="For a law or rate that changes on a day."
    )
    applies_until: PartialDate | None = partial_date("Applies until")
    source: str | None = text("Source")
    confirmed: str | None = flag("Confirmed", help="Whether somebody has checked the source.")
    confirmed_by: str | None = text("Confirmed by")
    confirmed_on: datetime.date | None = date("Confirmed on")
    notes: str | None = keeping.notes()
