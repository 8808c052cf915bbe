"""Co-locations: bodies that share a place, or might."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    flag,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    references,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record
from assetregister.workings import payback, share_saved

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate


class Colocation(
    Record,
    key="colocation",
    label="Co-location",
    plural="Co-locations",
    prefix="COL",
    group="Strategy",
    icon="armchair",
    title="{name}",
    columns=("name", "asset", "participants", "stage", "staff", "live_from", "cost_neutral"),
    workings=(
        payback("capital", "rent_before", "rent_after", stated="payback"),
        share_saved("Overheads saved", "overhead_before", "overhead_after"),
    ),
    shows=("teams", "benefits", "agreements", "figures", "reviews", "matters"),
):
    """An arrangement by which bodies share a place or an office, live or only explored."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    colocation_kind: str | None = choice("Kind", "colocation_kind")
    stage: str | None = choice(
        "Stage", "stage", required=True, help="How far along: explored, proposed, live and so on."
    )
    description: str | None = long_text("Description")
    asset: str | None = reference(
        "Place",
        to="asset",
        reverse="colocations",
        reverse_label="Co-locations",
        section="Place and people",
        help="The asset that is shared; blank while no building has been chosen.",
    )
    options: tuple[str, ...] | None = references(
        "Places considered",
        to="asset",
        reverse="colocation_options",
        reverse_label="Considered for co-location",
    )
    left_assets: tuple[str, ...] | None = references(
        "Places left",
        to="asset",
        reverse="colocations_elsewhere",
        reverse_label="Moved to",
        help="The places from which services or staff come.",
    )
    area: str | None = reference(
        "Area", to="area", reverse="colocations", reverse_label="Co-locations"
    )
    participants: tuple[str, ...] | None = references(
        "Bodies sharing", to="organisation", reverse="colocations", reverse_label="Co-locations"
    )
    host: str | None = reference(
        "Host",
        to="organisation",
        reverse="colocations_hosted",
        reverse_label="Co-locations hosted",
        help="The body whose place it is.",
    )
    lead: str | None = keeping.lead("colocations_led", "Co-locations led")
    sponsor: str | None = reference(
        "Sponsor",
        to="organisation",
        reverse="colocations_sponsored",
        reverse_label="Co-locations sponsored",
        help="The department or body behind it, such as the Department for Education for Best "
        "Start Family Hubs.",
    )
    services: tuple[str, ...] | None = references(
        "Services", to="service", reverse="colocations", reverse_label="Co-locations"
    )
    services_note: str | None = long_text("Services in words")
    client_groups: tuple[str, ...] | None = choices("People served", "client_group")
    population: Amount | None = quantity("Population served", unit="people")
    staff: Amount | None = quantity(
        "Staff sharing",
        unit="people",
        help="All staff who share the place. Teams and their numbers are kept below.",
    )
    staff_by_team: Amount | None = quantity(
        "Staff in integrated teams",
        unit="people",
        help="Those of them who work in a joint team, if the source counts them apart.",
    )
    strategies: tuple[str, ...] | None = references(
        "In strategies",
        to="estate_strategy",
        reverse="colocations",
        reverse_label="Co-locations",
    )
    partnership: str | None = reference(
        "Governed by",
        to="partnership",
        reverse="colocations",
        reverse_label="Co-locations",
        section="Governance and dates",
        help="The board or project board that steers it.",
    )
    governance: str | None = long_text(
        "Governance", help="Who decides and who answers to whom, for several bodies at once."
    )
    joint_posts: tuple[str, ...] | None = references(
        "Joint posts",
        to="contact",
        reverse="colocations",
        reverse_label="Co-locations",
        help="Posts that two bodies appoint or pay together.",
    )
    explored_on: PartialDate | None = partial_date("Explored")
    agreed_on: PartialDate | None = partial_date("Agreed")
    live_from: PartialDate | None = partial_date("Live from", help="The day people moved in.")
    ended: PartialDate | None = partial_date("Ended")
    review_after: Amount | None = quantity(
        "Review after",
        unit="months",
        units=("weeks", "years"),
        help="How long after it goes live it is to be reviewed.",
    )
    review_every: str | None = choice("Reviewed every", "interval")
    reviewed_on: PartialDate | None = partial_date("Last reviewed")
    cost_neutral: str | None = flag(
        "Within existing budgets",
        short="Within budgets",
        section="Money",
        help="Whether it was to be done without an increase in anybody's budget.",
    )
    capital: Amount | None = money(
        "Capital", commercial=True, help="What refurbishing and fitting out costs."
    )
    capital_source: str | None = text("Where the capital comes from")
    one_off_cost: Amount | None = money(
        "Other one-off cost", commercial=True, help="Moving, IT, dilapidations."
    )
    rent_before: Amount | None = money("Rent a year before", commercial=True)
    rent_after: Amount | None = money("Rent a year after", commercial=True)
    recovered_by_rent: str | None = flag(
        "Capital recovered from rent",
        help="Whether lower rent in later years is to pay the capital back.",
    )
    payback: Amount | None = quantity(
        "Payback as stated",
        unit="years",
        help="Only if a source states it; else it is worked out from capital and rent.",
    )
    running_cost_saved: Amount | None = money("Running cost saved a year", commercial=True)
    cost_sharing: str | None = long_text("How costs are shared")
    back_office: tuple[str, ...] | None = choices(
        "Back-office functions shared",
        "back_office",
        section="Back office",
        help="Human resources, IT, administration and the like that the bodies share.",
    )
    overhead_before: Amount | None = money("Overheads a year before", commercial=True)
    overhead_after: Amount | None = money("Overheads a year after", commercial=True)
    shared_headquarters: str | None = flag("Shared headquarters")
    area_needed: Amount | None = quantity(
        "Floor area needed",
        unit="m²",
        units=("ft²",),
        section="Appraisal",
        help="For an arrangement still being explored.",
    )
    desks_needed: Amount | None = quantity("Desks needed", unit="desks")
    spare_area: Amount | None = quantity("Floor area free there", unit="m²", units=("ft²",))
    distance: Amount | None = quantity(
        "Distance moved", unit="m", units=("km", "miles"), help="From where they are now."
    )
    lease_window: str | None = text(
        "Lease window", help="Until when the movers' lease can be left, against readiness."
    )
    backlog_avoided: Amount | None = money("Backlog of repairs avoided", commercial=True)
    receipt: Amount | None = money("Receipt from places left", commercial=True)
    net_present_value: Amount | None = money(
        "Net present value",
        commercial=True,
        help="All later benefits less costs, in today's money, as worked out with the assumptions.",
    )
    score: Amount | None = quantity("Score", unit="points")
    score_note: str | None = long_text("How the score is made up")
    risks_note: str | None = long_text("Risks in words", help="Risks with owners are matters.")
    decision: str | None = long_text("Decision")
    benefits_expected: str | None = long_text(
        "Effects expected", section="Effect", help="Benefits with figures are kept below."
    )
    evaluation_data_from: tuple[str, ...] | None = references(
        "Evaluated with data of",
        to="organisation",
        reverse="evaluations_supplied",
        reverse_label="Supplies data to evaluate",
    )
    evidence_level: str | None = keeping.evidence("Effect")
    efficiency: str | None = keeping.efficiency()
    good_practice: str | None = keeping.good_practice()
    good_practice_note: str | None = keeping.good_practice_note()
    involved: tuple[str, ...] | None = keeping.involvement("Effect")
    involvement_note: str | None = keeping.involvement_note()
    involved_bodies: tuple[str, ...] | None = keeping.involved_bodies(
        "involved_in_colocations", "Speaks for users in co-locations"
    )
    topics: tuple[str, ...] | None = keeping.topics()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
