"""Running costs: what one asset costs, and brings in, in one financial year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import choice, money, partial_date, quantity, reference, text
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class RunningCost(
    Record,
    key="running_cost",
    label="Running cost",
    plural="Running costs",
    prefix="RUN",
    group="Places",
    icon="banknote",
    title="{asset}, {period}",
    columns=("asset", "period", "total", "rent", "energy", "soft_fm", "hard_fm"),
    within="asset",
):
    """What an asset costs and brings in over a financial year."""

    asset: str | None = keeping.of_asset("running_costs", "Running costs", section="Year")
    period: PartialDate | None = partial_date("Financial year", required=True, help="As 2025/26.")
    basis: str | None = choice(
        "Basis", "cost_basis", help="Whether these are accounts, a budget or an estimate."
    )
    paid_by: str | None = reference(
        "Paid by",
        to="organisation",
        reverse="running_costs_paid",
        reverse_label="Running costs paid",
        help="The body that pays, where several share a place.",
    )
    total: Amount | None = money(
        "Total",
        commercial=True,
        section="Costs",
        help="All costs of the year; leave blank to have the lines added up.",
        source="Local Government Transparency Code 2015",
    )
    rent: Amount | None = money("Rent", commercial=True)
    rates: Amount | None = money("Business rates", commercial=True)
    service_charge: Amount | None = money("Service charge", commercial=True)
    unitary_charge: Amount | None = money(
        "Unitary charge", commercial=True, help="The one yearly payment under PFI.", source="InSite"
    )
    soft_fm: Amount | None = money(
        "Soft services",
        commercial=True,
        help="Cleaning, reception, catering and the like (soft facilities management).",
        source="InSite",
    )
    hard_fm: Amount | None = money(
        "Hard services",
        commercial=True,
        help="Repairs and upkeep of building and plant (hard facilities management).",
        source="InSite",
    )
    security: Amount | None = money("Security", commercial=True, source="InSite")
    energy: Amount | None = money("Energy", commercial=True)
    water: Amount | None = money("Water and sewerage", commercial=True)
    insurance: Amount | None = money("Insurance", commercial=True)
    other: Amount | None = money("Other costs", commercial=True)
    other_note: str | None = text("What the other costs are")
    capital_charges: Amount | None = money(
        "Capital charges", commercial=True, help="Interest and depreciation."
    )
    income: Amount | None = money("Income", commercial=True, section="Income and use")
    income_note: str | None = text("Where it comes from")
    energy_used: Amount | None = quantity("Energy used", unit="kWh", units=("MWh",))
    carbon: Amount | None = quantity(
        "Carbon emitted", unit="t", help="Tonnes of carbon dioxide equivalent."
    )
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
