"""Meetings of partnerships."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    long_text,
    partial_date,
    quantity,
    reference,
    references,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Meeting(
    Record,
    key="meeting",
    label="Meeting",
    plural="Meetings",
    prefix="MEE",
    group="Partners",
    icon="calendar",
    title="{partnership}, {held_on}",
    columns=("partnership", "held_on", "meeting_status", "place", "attended"),
    within="partnership",
):
    """A meeting, held or planned."""

    partnership: str | None = reference(
        "Partnership",
        to="partnership",
        required=True,
        reverse="meetings",
        reverse_label="Meetings",
        section="Meeting",
    )
    held_on: PartialDate | None = partial_date("Date", required=True)
    meeting_status: str | None = choice("Standing", "meeting_status")
    meeting_kind: str | None = choice("Kind", "meeting_kind")
    place: str | None = reference("Place", to="asset", reverse="meetings", reverse_label="Meetings")
    attended: tuple[str, ...] | None = references(
        "Bodies present",
        to="organisation",
        reverse="meetings_attended",
        reverse_label="Meetings attended",
    )
    people_present: Amount | None = quantity("People present", unit="people")
    agenda: str | None = long_text("Agenda", help="One item on each line.")
    summary: str | None = long_text("Summary", help="Decisions and actions are kept as matters.")
    minutes: str | None = reference(
        "Minutes", to="document", reverse="minutes_of", reverse_label="Minutes of"
    )
    notes: str | None = keeping.notes()
