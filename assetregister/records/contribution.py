"""Contributions: what each partner puts in, in money, staff or kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    flag,
    money,
    partial_date,
    quantity,
    reference,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Contribution(
    Record,
    key="contribution",
    label="Contribution",
    plural="Contributions",
    prefix="CTR",
    group="Partners",
    icon="banknote",
    title="{what}, {contributor}",
    columns=("contributor", "contribution_kind", "what", "amount", "staff", "pooled", "period"),
):
    """Something one body gives to work done together: cash, staff, premises, goods, time."""

    contributor: str | None = reference(
        "From",
        to="organisation",
        required=True,
        reverse="contributions",
        reverse_label="Contributions",
        section="Contribution",
        help="The body that pays or gives.",
    )
    contribution_kind: str | None = choice("Kind", "contribution_kind", required=True)
    what: str | None = text("What", required=True, help="Such as a specialist nurse.")
    contribution_status: str | None = choice("Standing", "contribution_status")
    pooled: str | None = flag("Pooled", help="Whether it goes into one pot with others' money.")
    in_kind: str | None = flag(
        "In kind", help="Yes for staff, premises, goods and time; no for money."
    )
    delivered_by: str | None = reference(
        "Supplied by",
        to="organisation",
        reverse="contributions_delivered",
        reverse_label="Contributions supplied",
        help="The body whose people do it, if another pays for them.",
    )
    to_organisation: str | None = reference(
        "To body",
        to="organisation",
        reverse="contributions_received",
        reverse_label="Contributions received",
        section="To what",
    )
    partnership: str | None = reference(
        "Partnership", to="partnership", reverse="contributions", reverse_label="Contributions"
    )
    agreement: str | None = reference(
        "Agreement", to="agreement", reverse="contributions", reverse_label="Contributions"
    )
    colocation: str | None = reference(
        "Co-location", to="colocation", reverse="contributions", reverse_label="Contributions"
    )
    scheme: str | None = reference(
        "Scheme", to="scheme", reverse="contributions", reverse_label="Contributions"
    )
    service: str | None = reference(
        "Service", to="service", reverse="contributions", reverse_label="Contributions"
    )
    asset: str | None = reference(
        "Place",
        to="asset",
        reverse="contributions",
        reverse_label="Contributions",
        help="Where it is given, such as a vaccination centre.",
    )
    amount: Amount | None = money(
        "Amount or worth", commercial=True, section="How much", help="Blank where not stated."
    )
    basis: str | None = choice("For", "money_basis")
    staff: Amount | None = quantity("Staff", unit="people")
    fte: Amount | None = quantity("Full-time equivalents", unit="FTE")
    role_group: str | None = text("Roles", help="Such as social prescribing link workers.")
    volunteers: Amount | None = quantity("Volunteers", unit="people")
    hours: Amount | None = quantity("Hours a week", unit="hours")
    period: PartialDate | None = partial_date("Period")
    starts: PartialDate | None = partial_date("From")
    ended: PartialDate | None = partial_date("Until")
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
