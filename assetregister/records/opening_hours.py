"""Opening hours: on which days, from when to when, a place or service is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import choice, choices, flag, partial_date, reference, text
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import PartialDate


class OpeningHours(
    Record,
    key="opening_hours",
    label="Opening hours",
    plural="Opening hours",
    prefix="OPN",
    group="Third sector",
    icon="clock",
    title="{days} {opens_at} to {closes_at}",
    columns=("service_at_place", "asset", "days", "opens_at", "closes_at", "repeats"),
    within="service_at_place",
):
    """The hours in which an asset, or a service at a place, is open."""

    service_at_place: str | None = reference(
        "Service at a place",
        to="service_at_place",
        reverse="opening_hours",
        reverse_label="Opening hours",
        section="Hours",
    )
    asset: str | None = reference(
        "Asset",
        to="asset",
        reverse="opening_hours",
        reverse_label="Opening hours",
        help="For the hours of the place itself.",
    )
    days: tuple[str, ...] | None = choices("Days", "weekday", required=True)
    opens_at: str | None = text("Opens", help="As 09:00.")
    closes_at: str | None = text("Closes", help="As 17:30.")
    repeats: str | None = choice("Repeats", "interval", help="Weekly unless you say otherwise.")
    valid_from: PartialDate | None = partial_date("Valid from")
    valid_until: PartialDate | None = partial_date("Valid until")
    by_appointment: str | None = flag("By appointment")
    free_for_others: str | None = flag(
        "Free for others", help="Whether other bodies could use the place in these hours."
    )
    description: str | None = text("In words", help="Such as third Thursday of the month.")
    notes: str | None = keeping.notes()
