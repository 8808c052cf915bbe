"""Occupations: who uses which space for what, and which space stands vacant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    email,
    flag,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    telephone,
    text,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

VACANT = when("occupation_kind", "vacant", "vacant_at_times")
USED = when(
    "occupation_kind",
    "main",
    "sharing",
    "visiting",
    "working_within",
    "store",
    "temporary",
    "proposed",
    "former",
)


class Occupation(
    Record,
    key="occupation",
    label="Occupation",
    plural="Occupations",
    prefix="OCC",
    group="Places",
    icon="door-open",
    title="{occupier} at {asset}",
    columns=("asset", "occupier", "occupation_kind", "space", "staff", "floor_area", "starts"),
    within="asset",
    listed=True,
):
    """Space in an asset that a body uses, or that stands vacant and could be used."""

    asset: str | None = keeping.of_asset("occupations", "Occupations", section="Who and what")
    occupation_kind: str | None = choice(
        "Kind",
        "occupation_kind",
        required=True,
        help="How the body uses the place, or that the space is vacant.",
    )
    occupier: str | None = reference(
        "Occupier",
        to="organisation",
        reverse="occupations",
        reverse_label="Places occupied",
        help="The body whose staff or volunteers work there, also inside another body's service. "
        "For vacant space, the body that answers for it.",
    )
    space: str | None = text("Space", help="Floor, wing, room or desks: which part of the place.")
    usage: str | None = text("Used for", shown_when=USED)
    team: str | None = text("Team", shown_when=USED)
    role_group: str | None = text(
        "Roles",
        shown_when=USED,
        help="What the people do, such as social prescribing link workers.",
    )
    interest: str | None = reference(
        "Under",
        to="interest",
        reverse="occupations",
        reverse_label="Occupations",
        help="The freehold, lease or licence that lets the body be there.",
    )
    agreement_type: str | None = choice(
        "Agreement", "occupation_agreement", shown_when=USED, source="InSite"
    )
    starts: PartialDate | None = partial_date("From", section="When")
    ended: PartialDate | None = partial_date("Until", shown_when=USED)
    hours: Amount | None = quantity(
        "Hours a week", unit="hours", help="Hours a week in which the space is used, or is free."
    )
    days: tuple[str, ...] | None = choices("Days", "weekday")
    floor_area: Amount | None = quantity(
        "Floor area", unit="m²", units=("ft²",), section="How much"
    )
    measured_as: str | None = choice("How measured", "measurement_standard", source="InSite")
    rooms: Amount | None = quantity("Rooms", unit="rooms")
    desks: Amount | None = quantity("Desks", unit="desks")
    staff: Amount | None = quantity(
        "Staff", unit="people", shown_when=USED, help="People who work there, as a head count."
    )
    fte: Amount | None = quantity(
        "Full-time equivalents",
        unit="FTE",
        shown_when=USED,
        help="Staff counted as full-time posts: two half-time people are one.",
    )
    volunteers: Amount | None = quantity("Volunteers", unit="people", shown_when=USED)
    clients_weekly: Amount | None = quantity(
        "Visitors a week", unit="people", shown_when=USED, help="People served there in a week."
    )
    sharing_offered: str | None = flag(
        "Would share", shown_when=USED, help="Whether the occupier would let others use the space."
    )
    charge: Amount | None = money(
        "Charge a year", commercial=True, section="Money", help="What the occupier pays."
    )
    cost_recovered: Amount | None = money(
        "Cost recovered a year",
        commercial=True,
        help="What the body that answers for the space gets back from its users.",
    )
    available_from: PartialDate | None = partial_date(
        "Available from", section="Vacant space", shown_when=VACANT, source="InSite"
    )
    vacancy_status: str | None = choice("Standing", "vacancy_status", shown_when=VACANT)
    suits: tuple[str, ...] | None = choices("Suits", "space_use", shown_when=VACANT)
    description: str | None = long_text("Description", shown_when=VACANT)
    self_contained: str | None = flag(
        "Self-contained",
        shown_when=VACANT,
        help="Whether it can be closed off and let by itself.",
    )
    lettable: str | None = flag("Can be let", shown_when=VACANT)
    declared_surplus: str | None = flag(
        "Declared surplus",
        shown_when=VACANT,
        help="Whether the body that commissions services there has said it is not needed.",
    )
    handback: str | None = flag(
        "Can be handed back",
        shown_when=VACANT,
        help="Whether NHS Property Services' vacant space handback scheme would take it: over "
        "100 m², self-contained, lettable, declared surplus, free of debt.",
        source="NHS Property Services",
    )
    contact_name: str | None = text("Ask for", personal=True, shown_when=VACANT)
    contact_email: str | None = email("E-mail", personal=True, shown_when=VACANT)
    contact_phone: str | None = telephone("Telephone", personal=True, shown_when=VACANT)
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
