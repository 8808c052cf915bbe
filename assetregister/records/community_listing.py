"""Community listings: nominations and entries in the list of assets of community value."""

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
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

SPEC = "Asset of community value data specification, MHCLG"
NOTICE = "Localism Act 2011; English Devolution and Community Empowerment Act 2026"


class CommunityListing(
    Record,
    key="community_listing",
    label="Community listing",
    plural="Community listings",
    prefix="ACV",
    group="Places",
    icon="landmark",
    title="{asset} nominated {nominated_on}",
    columns=("asset", "nominator", "nominated_on", "decision", "decided_on", "expires", "regime"),
    within="asset",
    listed=True,
):
    """A nomination of an asset as one of community value (ACV), and all that follows from it."""

    asset: str | None = keeping.of_asset(
        "community_listings", "Community listings", section="Nomination"
    )
    listing_code: str | None = code("Reference", help="The council's reference.", source=SPEC)
    council: str | None = reference(
        "Council",
        to="organisation",
        reverse="community_listings_kept",
        reverse_label="Community listings kept",
        help="The council that decides and keeps the list.",
    )
    nominator: str | None = reference(
        "Nominated by",
        to="organisation",
        reverse="community_nominations",
        reverse_label="Community nominations",
    )
    nominator_members: Amount | None = quantity(
        "Members of the group",
        unit="people",
        help="A group without a legal form needs 21 local members or more.",
    )
    nominated_on: PartialDate | None = partial_date(
        "Nomination received", short="Nominated", source=SPEC
    )
    boundary: str | None = long_text("Boundary", help="What exactly was nominated.")
    reasons: str | None = long_text("Reasons", help="Why it serves the community.")
    wellbeing: tuple[str, ...] | None = choices(
        "Serves",
        "community_value",
        help="Social or, under the Act of 2026, economic wellbeing.",
    )
    sports_ground: str | None = flag(
        "Sports ground", help="Sports grounds have rules of their own under the Act of 2026."
    )
    regime: str | None = choice(
        "Rules",
        "acv_regime",
        section="Decision",
        help="The law that governs it; the periods follow from that, and are settings.",
    )
    decision: str | None = choice("Decision", "acv_decision", source=SPEC)
    decided_on: PartialDate | None = partial_date("Decided", source=SPEC)
    decision_reason: str | None = long_text("Reasons for the decision")
    expires: PartialDate | None = partial_date(
        "Expires", help="Five years after entry.", source=SPEC
    )
    removed_on: PartialDate | None = partial_date("Removed")
    review_asked_on: PartialDate | None = partial_date(
        "Owner asked for review", help="The owner may ask the council to look again."
    )
    review_result: str | None = text("Result of review or appeal")
    restriction: str | None = flag(
        "Restriction registered", help="Whether the Land Registry holds a restriction on the title."
    )
    land_charge: str | None = flag("Local land charge")
    notified: tuple[str, ...] | None = choices("Told of the decision", "acv_notified")
    notice_on: PartialDate | None = partial_date(
        "Owner's notice to sell",
        section="Sale",
        help="From this day the community may ask to bid: six weeks to ask, then the full period.",
        source=NOTICE,
    )
    interest_until: PartialDate | None = partial_date(
        "Community may ask until", source=NOTICE, help="The end of the interim period."
    )
    bidder: str | None = reference(
        "Community bidder",
        to="organisation",
        reverse="community_bids",
        reverse_label="Community bids",
    )
    bidder_asked_on: PartialDate | None = partial_date("Asked to bid")
    moratorium_until: PartialDate | None = partial_date(
        "Sale barred until",
        source=NOTICE,
        help="The end of the full period: six months, or twelve under the Act of 2026.",
    )
    protected_until: PartialDate | None = partial_date(
        "Protected until",
        source=NOTICE,
        help="Eighteen months from the notice, in which no new period can start.",
    )
    valued_on: PartialDate | None = partial_date("Independent valuation")
    agreed_price: Amount | None = money("Price agreed or set", commercial=True)
    progress_check_on: PartialDate | None = partial_date(
        "Progress check", help="When the council checks that the group is getting on."
    )
    sold_to: str | None = reference(
        "Sold to",
        to="organisation",
        reverse="community_purchases",
        reverse_label="Listed assets bought",
    )
    sold_on: PartialDate | None = partial_date("Sold")
    compensation: Amount | None = money("Compensation claimed", commercial=True)
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
