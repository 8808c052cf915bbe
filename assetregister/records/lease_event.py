"""Lease events: the days on which something may or must be done about an interest."""

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
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

BREAK = when("event_kind", "break", "tenant_break", "landlord_break")
REVIEW = when("event_kind", "rent_review")


class LeaseEvent(
    Record,
    key="lease_event",
    label="Lease event",
    plural="Lease events",
    prefix="LEV",
    group="Places",
    icon="calendar-clock",
    title="{event_kind} on {due_on}, {interest}",
    columns=("interest", "event_kind", "due_on", "notice_by", "exercised_by", "outcome"),
    within="interest",
):
    """A break, rent review, expiry or other day that a lease or licence provides for."""

    interest: str | None = reference(
        "Interest",
        to="interest",
        required=True,
        reverse="lease_events",
        reverse_label="Lease events",
        section="Event",
    )
    event_kind: str | None = choice("Event", "lease_event_kind", required=True)
    due_on: PartialDate | None = partial_date(
        "Date", required=True, help="For a rolling break, the earliest date."
    )
    last_on: PartialDate | None = partial_date(
        "Last date", shown_when=BREAK, help="The last date on which the lease may be broken."
    )
    rolling: str | None = flag(
        "At any time from then", shown_when=BREAK, help="Whether the break may be used any day."
    )
    notice: Amount | None = quantity(
        "Notice", unit="months", units=("weeks",), help="How long before the date notice is due."
    )
    notice_by: PartialDate | None = partial_date("Notice by")
    exercised_by: str | None = choice(
        "Who may act", "lease_party", help="Whether landlord, tenant or both may act."
    )
    conditions: str | None = long_text(
        "Conditions", help="What must be so for it to count, such as vacant possession."
    )
    penalty: Amount | None = money("Penalty", commercial=True, shown_when=BREAK)
    review_type: str | None = choice(
        "Sort of review",
        "rent_review_type",
        shown_when=REVIEW,
        help="New leases under the Act of 2026 may not have upward-only reviews.",
    )
    review_frequency: str | None = choice("Reviewed every", "interval", shown_when=REVIEW)
    rent_after: Amount | None = money("Rent a year after", commercial=True, shown_when=REVIEW)
    outcome: str | None = choice("Outcome", "lease_event_outcome", section="Outcome")
    done_on: PartialDate | None = partial_date("Done")
    notes: str | None = keeping.notes()
