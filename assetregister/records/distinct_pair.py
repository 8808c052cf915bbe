"""Distinct pairs: two records that look alike and are not the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import date, reference, text
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime


class DistinctPair(
    Record,
    key="distinct_pair",
    label="Not the same",
    plural="Not the same",
    prefix="NOT",
    group="Register",
    icon="split",
    title="{one} is not {other}",
    columns=("one", "other", "reason", "decided_on"),
):
    """Two records that somebody has looked at and found not to be the same thing."""

    one: str | None = reference(
        "One",
        to="*",
        required=True,
        reverse="distinct_from",
        reverse_label="Not the same as",
        section="Pair",
    )
    other: str | None = reference(
        "Other",
        to="*",
        required=True,
        reverse="distinct_to",
        reverse_label="Not the same as (from the other side)",
    )
    reason: str | None = text("Reason")
    decided_by: str | None = text("Decided by")
    decided_on: datetime.date | None = date("Decided on")
