"""Matters: barriers, risks, actions, goals, decisions and all else that boards keep track of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    long_text,
    number,
    partial_date,
    quantity,
    reference,
    references,
    text,
    when,
    whole,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

RISK = when("matter_kind", "risk")
GOAL = when("matter_kind", "goal", "target", "priority")
WORK_PLAN = when("matter_kind", "work_plan_item")
CONSULTATION = when("matter_kind", "consultation", "communication")


class Matter(
    Record,
    key="matter",
    label="Matter",
    plural="Matters",
    prefix="MAT",
    group="Evidence",
    icon="flag",
    title="{name}",
    columns=("name", "matter_kind", "matter_status", "owner", "due_on", "records", "rating"),
):
    """A barrier, risk, action, goal, priority, decision, consultation, lesson or plan item."""

    name: str = text("Title", required=True, section="Matter")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    matter_kind: str | None = choice("Kind", "matter_kind", required=True)
    matter_status: str | None = choice("Standing", "matter_status", required=True)
    description: str | None = long_text("Description")
    records: tuple[str, ...] | None = references(
        "About",
        to="*",
        reverse="matters",
        reverse_label="Matters",
        help="The partners, partnerships, assets, schemes or other records it concerns.",
    )
    area: str | None = reference("Area", to="area", reverse="area_matters", reverse_label="Here")
    partnership: str | None = reference(
        "Kept by",
        to="partnership",
        reverse="matters_kept",
        reverse_label="Matters kept",
        help="The board whose list it is on.",
    )
    owner: str | None = reference(
        "Owner", to="organisation", reverse="matters_owned", reverse_label="Matters owned"
    )
    owner_contact: str | None = reference(
        "Owner's post", to="contact", reverse="matters_owned", reverse_label="Matters owned"
    )
    with_bodies: tuple[str, ...] | None = references(
        "With",
        to="organisation",
        reverse="matters_shared",
        reverse_label="Matters shared",
        help="Other bodies with a part in it, or affected by a decision.",
    )
    agenda_item: str | None = choice(
        "Agenda item", "agenda_item", help="Under which heading the board's report lists it."
    )
    theme: str | None = choice("Theme", "theme")
    barrier_kind: str | None = choice(
        "Sort of barrier", "barrier_kind", shown_when=when("matter_kind", "barrier")
    )
    raised_on: PartialDate | None = partial_date("Raised", section="Dates")
    due_on: PartialDate | None = partial_date("Due")
    review_on: PartialDate | None = partial_date("Next review")
    closed_on: PartialDate | None = partial_date("Closed or done")
    outcome: str | None = long_text("Outcome", help="How it ended.")
    likelihood: str | None = choice("Likelihood", "risk_level", section="Risk", shown_when=RISK)
    impact: str | None = choice("Impact", "risk_level", shown_when=RISK)
    rating: str | None = choice("Rating", "risk_rating", shown_when=RISK)
    control: str | None = long_text(
        "Control", shown_when=RISK, help="What is done to make it less likely or less bad."
    )
    escalates_to: str | None = reference(
        "Escalates to",
        to="partnership",
        reverse="matters_escalated",
        reverse_label="Matters escalated to it",
        shown_when=RISK,
    )
    escalated_on: PartialDate | None = partial_date("Escalated", shown_when=RISK)
    measure: str | None = text("Measure", section="Goal", shown_when=GOAL)
    unit: str | None = text("Unit", shown_when=GOAL)
    baseline: Amount | None = number("Baseline", shown_when=GOAL)
    target: Amount | None = number("Target", shown_when=GOAL)
    actual: Amount | None = number("Actual", shown_when=GOAL)
    target_on: PartialDate | None = partial_date("Target for", shown_when=GOAL)
    delivery_route: str | None = long_text(
        "How delivered", shown_when=GOAL, help="By which joint way it will be brought about."
    )
    agreed_in: str | None = choice(
        "Agreed in",
        "area_agreement",
        shown_when=GOAL,
        help="The area agreement that a shared target belongs to.",
    )
    number_in_plan: int | None = whole("Number", section="Work plan", shown_when=WORK_PLAN)
    heading: str | None = choice("Heading", "work_plan_heading", shown_when=WORK_PLAN)
    support_function: str | None = long_text("Support function", shown_when=WORK_PLAN)
    audience: tuple[str, ...] | None = choices(
        "Audience", "client_group", section="Consultation", shown_when=CONSULTATION
    )
    audience_note: str | None = text("Audience in words", shown_when=CONSULTATION)
    method: str | None = text("How", shown_when=CONSULTATION)
    held_on: PartialDate | None = partial_date("Held", shown_when=CONSULTATION)
    people_reached: Amount | None = quantity(
        "People reached", unit="people", shown_when=CONSULTATION
    )
    feedback: str | None = long_text("Feedback", shown_when=CONSULTATION)
    meeting: str | None = reference(
        "Decided at",
        to="meeting",
        reverse="decisions",
        reverse_label="Decisions and actions",
        section="Decision",
        shown_when=when("matter_kind", "decision", "action"),
    )
    consequences: str | None = long_text(
        "Consequences for partners", shown_when=when("matter_kind", "decision")
    )
    evidence: str | None = choice("Sort of evidence", "evidence_sort", section="Evidence")
    evidence_level: str | None = keeping.evidence()
    involved: tuple[str, ...] | None = keeping.involvement("Evidence")
    involvement_note: str | None = keeping.involvement_note()
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
