"""Pathway counts: how many people went along a pathway in a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import partial_date, quantity, reference
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class PathwayCount(
    Record,
    key="pathway_count",
    label="Pathway count",
    plural="Pathway counts",
    prefix="PWC",
    group="Third sector",
    icon="chart-column",
    title="{pathway}, {period}",
    columns=("pathway", "period", "referrals", "accepted", "completed"),
    within="pathway",
):
    """The number of referrals along a pathway in a period."""

    pathway: str | None = reference(
        "Pathway",
        to="pathway",
        required=True,
        reverse="counts",
        reverse_label="Referrals",
        section="Count",
    )
    period: PartialDate | None = partial_date("Period", required=True)
    referrals: Amount | None = quantity("Referrals", unit="referrals")
    accepted: Amount | None = quantity("Accepted", unit="referrals")
    completed: Amount | None = quantity("Seen through", unit="referrals")
    notes: str | None = keeping.notes()
