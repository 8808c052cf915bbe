"""Accepted findings: doubts that somebody has looked at and lets stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import code, date, long_text, reference, text
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime


class AcceptedFinding(
    Record,
    key="accepted_finding",
    label="Accepted finding",
    plural="Accepted findings",
    prefix="ACC",
    group="Register",
    icon="badge-check",
    title="{rule} of {record}",
    columns=("record", "rule", "field", "reason", "accepted_on"),
):
    """A finding that was looked at and is right as it stands, with the reason."""

    record: str | None = reference(
        "Record",
        to="*",
        required=True,
        reverse="accepted_findings",
        reverse_label="Accepted findings",
        section="Finding",
    )
    rule: str | None = code("Rule", required=True, help="The code of the rule that found it.")
    field: str | None = code("Field")
    seen: str | None = text("Value seen", help="It is found again once the value is another.")
    reason: str | None = long_text("Reason", required=True)
    accepted_by: str | None = text("Accepted by")
    accepted_on: datetime.date | None = date("Accepted on")
    until: datetime.date | None = date("Look again on")
