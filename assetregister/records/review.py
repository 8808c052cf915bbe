"""Reviews: looking again at an asset, an arrangement, a service; planned or done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    long_text,
    money,
    number,
    partial_date,
    reference,
    references,
    text,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record
from assetregister.workings import cost_of_one

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Review(
    Record,
    key="review",
    label="Review",
    plural="Reviews",
    prefix="REV",
    group="Evidence",
    icon="refresh-cw",
    title="{review_kind} of {record}",
    columns=("record", "review_kind", "due_on", "done_on", "lead", "outcome"),
    workings=(cost_of_one("Cost of one QALY", "cost", "qalys"),),
):
    """A review or evaluation: what of, by whom, when due, when done, with what result."""

    record: str | None = reference(
        "Of",
        to="*",
        required=True,
        reverse="reviews",
        reverse_label="Reviews",
        section="Review",
    )
    review_kind: str | None = choice("Kind", "review_kind", required=True)
    lead: str | None = reference(
        "Led by", to="organisation", reverse="reviews_led", reverse_label="Reviews led"
    )
    reviewers: tuple[str, ...] | None = references(
        "Done with",
        to="organisation",
        reverse="reviews_joined",
        reverse_label="Reviews taken part in",
        help="All bodies that take part, or supply data.",
    )
    partnership: str | None = reference(
        "For", to="partnership", reverse="reviews_asked", reverse_label="Reviews asked for"
    )
    due_on: PartialDate | None = partial_date("Due", section="Dates")
    done_on: PartialDate | None = partial_date("Done", help="Blank while it is due.")
    repeat: str | None = choice("Again every", "interval")
    outcome: str | None = choice(
        "Outcome for an asset",
        "asset_outcome",
        short="Outcome",
        section="Result",
        shown_when=when("review_kind", "asset"),
    )
    commission_outcome: str | None = choice(
        "Outcome for a service",
        "commission_outcome",
        shown_when=when("review_kind", "service", "joint_commissioning"),
    )
    result: str | None = choice("Result", "review_result")
    recommendation: str | None = long_text("Recommendation on integration")
    procedures: str | None = long_text(
        "Procedures and decisions", help="What is to change in how things are done or decided."
    )
    findings: str | None = long_text("Findings")
    framework: str | None = text(
        "Framework", help="The evaluation framework, such as one for health and social care."
    )
    cost: Amount | None = money("Cost evaluated", commercial=True)
    qalys: Amount | None = number(
        "QALYs gained", help="Quality adjusted life years: a year in full health counts one."
    )
    method: str | None = long_text("Method")
    evidence_level: str | None = keeping.evidence("Result")
    targets: tuple[str, ...] | None = references(
        "Towards targets",
        to="matter",
        reverse="reviews_towards",
        reverse_label="Reviews towards it",
        section="Links",
        help="Shared targets of area agreements that it bears on.",
    )
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
