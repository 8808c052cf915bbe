"""Interests: who holds an asset on what terms, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    code,
    flag,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    text,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

LET = when(
    "tenure",
    "leasehold",
    "long_leasehold",
    "ground_leasehold",
    "licence",
    "tenancy_at_will",
    "pfi",
    "lift",
    "nhs_property_services",
    "management_agreement",
    "rented",
)


class Interest(
    Record,
    key="interest",
    label="Interest",
    plural="Interests",
    prefix="INT",
    group="Places",
    icon="key-round",
    title="{holder}, {tenure} of {asset}",
    columns=("asset", "holder", "role", "tenure", "starts", "expires", "rent"),
    within="asset",
    listed=True,
):
    """A freehold, lease, licence or other hold of one body on one asset, with its dates."""

    asset: str | None = keeping.of_asset("interests", "Interests", section="Terms")
    holder: str | None = reference(
        "Held by",
        to="organisation",
        required=True,
        reverse="interests",
        reverse_label="Property held",
        help="The body that owns, rents or may use it.",
    )
    role: str | None = choice("Part", "interest_role", help="Owner, tenant, licensee and so on.")
    tenure: str | None = choice("Tenure", "tenure", required=True)
    tenure_details: tuple[str, ...] | None = choices("Tenure details", "tenure_detail")
    landlord: str | None = reference(
        "Landlord",
        to="organisation",
        reverse="lettings",
        reverse_label="Property let",
        shown_when=LET,
        help="The body from which it is held.",
    )
    superior: str | None = reference(
        "Granted out of",
        to="interest",
        reverse="granted",
        reverse_label="Interests granted out of it",
        help="The larger interest this was granted from, as a sub-lease is from a lease.",
    )
    extent: str | None = text("Part of the asset", help="What it covers, if not the whole.")
    reference_code: str | None = code("Reference", help="Lease, title or file reference.")
    starts: PartialDate | None = partial_date("Starts", section="Dates")
    expires: PartialDate | None = partial_date(
        "Expires", help="The last day under the agreement; blank for a freehold.", shown_when=LET
    )
    ended: PartialDate | None = partial_date(
        "Ended", help="When it really ended: sold, surrendered, left. Blank while it runs."
    )
    term: Amount | None = quantity("Term", unit="years", shown_when=LET)
    holding_over: str | None = flag(
        "Holding over",
        shown_when=LET,
        help="Whether the tenant stays after expiry without a new agreement.",
    )
    floor_area: Amount | None = quantity("Floor area", unit="m²", units=("ft²",), section="Money")
    rent: Amount | None = money("Rent a year", commercial=True, shown_when=LET)
    rent_from: PartialDate | None = partial_date("Rent payable from", shown_when=LET)
    rent_free: Amount | None = quantity("Rent-free", unit="months", shown_when=LET)
    service_charge: Amount | None = money("Service charge a year", commercial=True, shown_when=LET)
    rates: Amount | None = money("Business rates a year", commercial=True)
    premium: Amount | None = money(
        "Price or premium", commercial=True, help="What was paid for it at the outset."
    )
    dilapidations: Amount | None = money(
        "Expected dilapidations",
        commercial=True,
        shown_when=LET,
        help="What the tenant must expect to pay for repairs on leaving.",
    )
    repairs: str | None = choice("Repairs", "repair_liability", section="Conditions")
    protected: str | None = flag(
        "Right to renew",
        shown_when=LET,
        help="Whether the Landlord and Tenant Act 1954 lets the tenant renew.",
    )
    assignment: str | None = choice(
        "Passing it on", "consent", shown_when=LET, help="Whether it may be assigned to another."
    )
    subletting: str | None = choice("Sub-letting", "consent", shown_when=LET)
    sharing: str | None = choice(
        "Sharing", "consent", shown_when=LET, help="Whether others may share the space."
    )
    permitted_use: str | None = text("Permitted use")
    restrictions: str | None = long_text(
        "Covenants and restrictions", help="Anything that limits use, change or sale."
    )
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
