"""Pathways: how people are passed on from one body or service to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    long_text,
    partial_date,
    quantity,
    reference,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Pathway(
    Record,
    key="pathway",
    label="Pathway",
    plural="Pathways",
    prefix="PWY",
    group="Third sector",
    icon="route",
    title="{name}",
    columns=("name", "referrer", "receiver", "pathway_status", "starts", "review_due"),
    shows=("figures", "reviews", "matters"),
):
    """A way by which one body or service refers people to another."""

    name: str = text("Name", required=True, section="Pathway")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    referrer: str | None = reference(
        "Refers",
        to="organisation",
        reverse="pathways_out",
        reverse_label="Pathways from it",
        help="The body that passes people on.",
    )
    referring_service: str | None = reference(
        "From service", to="service", reverse="pathways_out", reverse_label="Pathways from it"
    )
    receiver: str | None = reference(
        "Receives",
        to="organisation",
        reverse="pathways_in",
        reverse_label="Pathways to it",
        help="The body that takes people on.",
    )
    receiving_service: str | None = reference(
        "To service", to="service", reverse="pathways_in", reverse_label="Pathways to it"
    )
    colocation: str | None = reference(
        "Part of co-location", to="colocation", reverse="pathways", reverse_label="Pathways"
    )
    pathway_status: str | None = choice("Stage", "stage")
    purpose: str | None = long_text("For what", help="Such as emergency food and medicines.")
    client_groups: tuple[str, ...] | None = choices("For whom", "client_group")
    starts: PartialDate | None = partial_date("From", section="Dates")
    ended: PartialDate | None = partial_date("Until")
    review_after: Amount | None = quantity(
        "Review after", unit="months", units=("weeks",), help="How long after it begins."
    )
    review_due: PartialDate | None = partial_date("Review due")
    reviewed_on: PartialDate | None = partial_date("Last reviewed")
    response_time: Amount | None = quantity(
        "Answered within", unit="days", units=("hours", "weeks")
    )
    involved: tuple[str, ...] | None = keeping.involvement()
    involvement_note: str | None = keeping.involvement_note()
    involved_bodies: tuple[str, ...] | None = keeping.involved_bodies(
        "involved_in_pathways", "Speaks for users in pathways"
    )
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
