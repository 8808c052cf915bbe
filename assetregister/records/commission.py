"""Commissions: who commissions which service from whom, under which power, for how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    code,
    flag,
    long_text,
    money,
    partial_date,
    quantity,
    reference,
    references,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Commission(
    Record,
    key="commission",
    label="Commission",
    plural="Commissions",
    prefix="COM",
    group="Third sector",
    icon="file-text",
    title="{commissioner} from {provider}",
    columns=(
        "provider",
        "service",
        "commissioner",
        "commission_status",
        "value",
        "ends",
        "review_due",
        "outcome",
    ),
    within="provider",
    listed=True,
):
    """A contract, grant or agreement by which one body pays another for a service."""

    provider: str | None = reference(
        "Provider",
        to="organisation",
        required=True,
        reverse="commissions",
        reverse_label="Commissioned by",
        section="Who and what",
    )
    commissioner: str | None = reference(
        "Commissioner",
        to="organisation",
        required=True,
        reverse="commissions_let",
        reverse_label="Commissions",
        help="One body for each record; a service bought by two has two records.",
    )
    service: str | None = reference(
        "Service", to="service", reverse="commissions", reverse_label="Commissions"
    )
    commission_kind: str | None = choice("Kind", "commission_kind")
    commission_status: str | None = choice("Standing", "commission_status")
    joint: str | None = flag(
        "Commissioned jointly", help="Whether several bodies buy it under one agreement."
    )
    agreement: str | None = reference(
        "Under agreement", to="agreement", reverse="commissions", reverse_label="Commissions"
    )
    power: str | None = choice(
        "Statutory power", "statutory_power", help="The Act and section under which it is paid."
    )
    contract_code: str | None = code("Contract number")
    description: str | None = long_text("What is bought")
    areas: tuple[str, ...] | None = references(
        "For areas", to="area", reverse="commissions", reverse_label="Commissions"
    )
    value: Amount | None = money("Value", commercial=True, section="Money and dates")
    basis: str | None = choice("For", "money_basis")
    volume: Amount | None = quantity("Volume", unit="people", help="People to be served.")
    procurement: str | None = choice("How bought", "procurement_method")
    starts: PartialDate | None = partial_date("From")
    ends: PartialDate | None = partial_date("Until")
    extension: str | None = text("Extension", help="How long it may be prolonged.")
    notice: Amount | None = quantity("Notice", unit="months", units=("weeks",))
    review_due: PartialDate | None = partial_date("Review due", section="Review")
    reviewed_on: PartialDate | None = partial_date("Last reviewed")
    reviewed_jointly: str | None = flag("Reviewed jointly")
    outcome: str | None = choice("Outcome", "commission_outcome")
    outcome_note: str | None = long_text("Why")
    aligned: str | None = flag(
        "Fits the board's priorities", help="Whether it reflects what the board has put first."
    )
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
