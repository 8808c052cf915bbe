"""Community transfers: an asset on its way from a public body to a community body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    flag,
    long_text,
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


class CommunityTransfer(
    Record,
    key="community_transfer",
    label="Community transfer",
    plural="Community transfers",
    prefix="CAT",
    group="Places",
    icon="hand-helping",
    title="{asset} to {applicant}",
    columns=("asset", "applicant", "transfer_stage", "tenure", "interest_on", "monitored_on"),
    within="asset",
):
    """A community asset transfer (CAT): who asks for which asset, on what terms, how far along."""

    asset: str | None = keeping.of_asset(
        "community_transfers", "Community transfers", section="Transfer"
    )
    applicant: str | None = reference(
        "Applicant",
        to="organisation",
        reverse="community_transfers",
        reverse_label="Community transfers sought",
    )
    transfer_stage: str | None = choice("Stage", "transfer_stage", required=True)
    purpose: str | None = long_text("Use proposed")
    interest_on: PartialDate | None = partial_date(
        "Expression of interest", short="Interest shown", section="Dates"
    )
    available_on: PartialDate | None = partial_date("Declared available")
    applied_on: PartialDate | None = partial_date("Application and business case")
    assessed_on: PartialDate | None = partial_date("Assessed by officers")
    decided_on: PartialDate | None = partial_date("Decided")
    decided_by: str | None = text("Decided by", help="Cabinet, committee or officer.")
    terms_on: PartialDate | None = partial_date(
        "Heads of terms", help="When the main terms were agreed."
    )
    completed_on: PartialDate | None = partial_date("Completed")
    tenure: str | None = choice("Terms", "tenure", section="Terms")
    term: Amount | None = quantity("Term", unit="years")
    market_value: Amount | None = money("Market value", commercial=True)
    price: Amount | None = money("Price or premium", commercial=True)
    rent: Amount | None = money("Rent a year", commercial=True)
    undervalue: Amount | None = money(
        "Undervalue",
        commercial=True,
        help="How much less than the best price the council accepts.",
    )
    legal_basis: str | None = choice(
        "Consent",
        "disposal_consent",
        help="The law under which a council may take less than the best price.",
    )
    conditions: str | None = long_text(
        "Conditions", help="What the community body must do, and when the asset would come back."
    )
    clawback: str | None = flag(
        "Clawback", help="Whether the council gets money back if it is sold on."
    )
    backlog_agreed: Amount | None = money("Repairs agreed", commercial=True)
    grant: Amount | None = money("Grant with it", commercial=True)
    monitored_on: PartialDate | None = partial_date("Next monitoring", section="Monitoring")
    community_benefit: str | None = long_text("Benefit to the community")
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
