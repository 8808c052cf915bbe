"""Services at places: which service is offered where, since when, by whom on the spot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    long_text,
    partial_date,
    quantity,
    reference,
    telephone,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class ServiceAtPlace(
    Record,
    key="service_at_place",
    label="Service at a place",
    plural="Services at places",
    prefix="SAP",
    group="Third sector",
    icon="map-pin",
    title="{service} at {asset}",
    columns=("service", "asset", "asset_note", "rooms_used", "starts", "ended", "visitors"),
    within="service",
):
    """A service as it is offered at one place."""

    service: str | None = reference(
        "Service",
        to="service",
        required=True,
        reverse="places",
        reverse_label="Places",
        section="Service and place",
    )
    asset: str | None = reference(
        "Place", to="asset", reverse="services", reverse_label="Services here"
    )
    place_kind: str | None = choice(
        "Sort of place", "place_kind", help="A real place, a postal address or online."
    )
    asset_note: str | None = text("Place in words", help="If the place is not in the register.")
    area: str | None = reference(
        "Area", to="area", reverse="services_here", reverse_label="Services offered here"
    )
    staff_of: str | None = reference(
        "Given by staff of",
        to="organisation",
        reverse="services_given",
        reverse_label="Services given at places",
        help="If the people on the spot belong to another body than the provider.",
    )
    starts: PartialDate | None = partial_date("From")
    ended: PartialDate | None = partial_date("Until")
    moved_from: str | None = reference(
        "Moved from",
        to="asset",
        reverse="services_moved_away",
        reverse_label="Services moved away",
        help="Where it was before.",
    )
    rooms_used: str | None = text("Rooms", section="Use")
    facilities_needed: tuple[str, ...] | None = choices("Needs", "facility")
    visitors: Amount | None = quantity("Visitors a week", unit="people")
    staff: Amount | None = quantity("Staff on the spot", unit="people")
    phone: str | None = telephone("Telephone")
    access_note: str | None = long_text("Access")
    notes: str | None = keeping.notes()
