"""Seats: who sits on a partnership, as what, and when the chair passes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    flag,
    partial_date,
    quantity,
    reference,
    text,
    whole,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Seat(
    Record,
    key="seat",
    label="Seat",
    plural="Seats",
    prefix="SEA",
    group="Partners",
    icon="armchair",
    title="{post}, {organisation}, {member_partnership}",
    columns=("partnership", "organisation", "member_partnership", "post", "role", "sector"),
    within="partnership",
):
    """A seat on a partnership: whose it is, who fills it, with which part."""

    partnership: str | None = reference(
        "Partnership",
        to="partnership",
        required=True,
        reverse="seats",
        reverse_label="Seats",
        section="Seat",
    )
    organisation: str | None = reference(
        "Of", to="organisation", reverse="seats", reverse_label="Seats"
    )
    member_partnership: str | None = reference(
        "Of partnership",
        to="partnership",
        reverse="seats_elsewhere",
        reverse_label="Seats on other partnerships",
        help="If the seat belongs to another partnership, such as an LSP.",
    )
    post: str | None = text("Post", help="Such as Chief Executive or delegate.")
    role: str | None = choice("Part", "seat_role", required=True)
    sector: str | None = choice(
        "Speaks for",
        "seat_sector",
        help="Which sort of member this is: council, NHS, voluntary and so on.",
    )
    contact: str | None = reference(
        "Filled by", to="contact", reverse="seats", reverse_label="Seats"
    )
    delegate_allowed: str | None = flag("A delegate may come")
    votes: str | None = flag("Votes")
    seat_count: Amount | None = quantity(
        "Number of seats", unit="seats", help="If the source counts several alike."
    )
    representatives_note: str | None = text("In words")
    starts: PartialDate | None = partial_date("From", section="Term and rotation")
    ended: PartialDate | None = partial_date("Until")
    term: Amount | None = quantity("Term", unit="months", units=("years",))
    rotation_order: int | None = whole(
        "Turn in the chair", help="1 for the first to take the chair, 2 for the next."
    )
    chairs_now: str | None = flag("In the chair now")
    chair_from: PartialDate | None = partial_date("In the chair from")
    servicing_order: int | None = whole(
        "Turn in servicing", help="1 for the first to service the board, 2 for the next."
    )
    notes: str | None = keeping.notes()
