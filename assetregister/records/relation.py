"""Relations: how any record stands to any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import choice, flag, long_text, partial_date, reference, when
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import PartialDate

BOUNDARIES = when("relation_kind", "shares_boundary")


class Relation(
    Record,
    key="relation",
    label="Relation",
    plural="Relations",
    prefix="REL",
    group="Evidence",
    icon="link",
    title="{from_record} {relation_kind} {to_record}",
    columns=("from_record", "relation_kind", "to_record", "happened_on", "aligned"),
    within="from_record",
):
    """One record's bearing on another: it follows it, covers it, refers to it, supports it."""

    from_record: str | None = reference(
        "From",
        to="*",
        required=True,
        reverse="relations",
        reverse_label="Relations",
        section="Relation",
    )
    relation_kind: str | None = choice("Relation", "relation_kind", required=True)
    to_record: str | None = reference(
        "To",
        to="*",
        required=True,
        reverse="related_from",
        reverse_label="Relations from others",
    )
    happened_on: PartialDate | None = partial_date("Since", help="When it came about.")
    ended: PartialDate | None = partial_date("Until")
    benefit: str | None = long_text("Benefit", help="What a move or change has brought.")
    aligned: str | None = flag(
        "Boundaries align",
        shown_when=BOUNDARIES,
        help="Whether the two bodies cover exactly the same area (co-terminous).",
    )
    fit: str | None = choice(
        "Fit between tiers",
        "relation_fit",
        help="Whether the one takes up what the other says, or leaves a gap.",
    )
    notes: str | None = keeping.notes()
