"""Funding: grants, bids, allocations and other money for schemes and services."""

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
    references,
    text,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Funding(
    Record,
    key="funding",
    label="Funding",
    plural="Funding",
    prefix="FUN",
    group="Strategy",
    icon="pound-sterling",
    title="{fund}, {scheme}",
    columns=("fund", "scheme", "bidder", "amount", "funding_status", "period", "units_funded"),
    within="scheme",
    listed=True,
):
    """One line of money: a grant, a bid, an allocation, a loan; with its fund and its standing."""

    fund: str = text(
        "Fund", required=True, section="Funding", help="As people call it, such as Towns Fund."
    )
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    funding_kind: str | None = choice("Kind", "funding_kind")
    funding_status: str | None = choice("Standing", "funding_status")
    amount: Amount | None = money(
        "Amount", commercial=True, help="Blank where no source states it: that is not nought."
    )
    basis: str | None = choice(
        "Paid", "money_basis", help="Whether the amount is for one year or for the whole period."
    )
    purpose: str | None = long_text("Purpose")
    funder: str | None = reference(
        "Funder",
        to="organisation",
        reverse="funding_given",
        reverse_label="Funding given",
        section="Parties",
    )
    through: str | None = reference(
        "Through",
        to="organisation",
        reverse="funding_passed_on",
        reverse_label="Funding passed on",
        help="The body that pays it out for the funder.",
    )
    bidder: str | None = reference(
        "Bidder or receiver",
        to="organisation",
        reverse="funding_received",
        reverse_label="Funding bid for or received",
    )
    receivers: tuple[str, ...] | None = references(
        "Shared by",
        to="organisation",
        reverse="funding_shared",
        reverse_label="Funding shared",
        help="All bodies that put in or get a share, if there are several.",
    )
    scheme: str | None = reference(
        "Scheme", to="scheme", reverse="funding", reverse_label="Funding", section="For what"
    )
    colocation: str | None = reference(
        "Co-location", to="colocation", reverse="funding", reverse_label="Funding"
    )
    service: str | None = reference(
        "Service", to="service", reverse="funding", reverse_label="Funding"
    )
    partnership: str | None = reference(
        "Partnership", to="partnership", reverse="funding", reverse_label="Funding"
    )
    asset: str | None = reference("Asset", to="asset", reverse="funding", reverse_label="Funding")
    counted_in: str | None = reference(
        "Counted in",
        to="funding",
        reverse="includes",
        reverse_label="Includes",
        help="The larger line that already contains this one, so that no total counts it twice.",
    )
    is_total: str | None = flag(
        "A total", help="Yes if this states the sum of other lines; totals leave it out."
    )
    units_funded: Amount | None = quantity(
        "Units funded", unit="units", help="Such as the number of homes it pays for."
    )
    unit_name: str | None = text("What a unit is", help="Such as park homes.")
    per_year_units: str | None = flag("Units are for each year")
    bid_on: PartialDate | None = partial_date("Bid made", section="Dates")
    decided_on: PartialDate | None = partial_date("Decided")
    period: PartialDate | None = partial_date("Period", help="The year or years it is for.")
    starts: PartialDate | None = partial_date("From")
    ends: PartialDate | None = partial_date("Until")
    drawn: Amount | None = money("Spent so far", commercial=True, section="Use and repayment")
    match: Amount | None = money("Match funding", commercial=True)
    recovered_by: str | None = text(
        "Recovered through", help="For instance lower rent in later years."
    )
    recovered_years: Amount | None = quantity("Recovered within", unit="years")
    conditions: str | None = long_text("Conditions")
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
