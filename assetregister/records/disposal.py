"""Disposals: land and buildings on their way out of an owner's hands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    long_text,
    money,
    partial_date,
    percentage,
    quantity,
    reference,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Disposal(
    Record,
    key="disposal",
    label="Disposal",
    plural="Disposals",
    prefix="DIS",
    group="Places",
    icon="gavel",
    title="{asset}, {disposal_method}",
    columns=("asset", "disposal_stage", "disposal_method", "expected_on", "estimate", "homes"),
    within="asset",
):
    """The sale, surrender or hand-over of an asset, with what it brings: receipt, homes, jobs."""

    asset: str | None = keeping.of_asset("disposals", "Disposals", section="Disposal")
    extent: str | None = text("Part disposed of", help="If not the whole.")
    disposal_method: str | None = choice("Method", "disposal_method", source="InSite")
    disposal_stage: str | None = choice("Stage", "disposal_stage", required=True)
    reason: str | None = long_text("Reason")
    enabled_by: str | None = reference(
        "Made possible by",
        to="scheme",
        reverse="disposals_enabled",
        reverse_label="Disposals made possible",
        help="The scheme that lets it go, such as a new neighbourhood health centre.",
    )
    buyer: str | None = reference(
        "To", to="organisation", reverse="acquisitions", reverse_label="Assets acquired"
    )
    surplus_on: PartialDate | None = partial_date("Declared surplus", section="Dates")
    marketed_on: PartialDate | None = partial_date("Marketed")
    expected_on: PartialDate | None = partial_date("Completion expected")
    completed_on: PartialDate | None = partial_date("Completed")
    land_area: Amount | None = quantity(
        "Land", unit="ha", units=("acres", "m²"), section="Outcome", source="InSite"
    )
    floor_area: Amount | None = quantity("Floor area", unit="m²", units=("ft²",), source="InSite")
    estimate: Amount | None = money("Receipt expected", commercial=True)
    receipt: Amount | None = money("Receipt achieved", commercial=True)
    costs: Amount | None = money("Costs of disposal", commercial=True)
    probability: Amount | None = percentage("Likelihood", help="How likely the sale is.")
    running_cost_saved: Amount | None = money("Running cost saved a year", commercial=True)
    legal_basis: str | None = choice("Consent", "disposal_consent")
    homes: Amount | None = quantity("Homes", unit="homes", help="Homes on the land released.")
    jobs: Amount | None = quantity("Jobs", unit="jobs")
    planning: str | None = text("Planning", help="Permission, allocation or conditions.")
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
