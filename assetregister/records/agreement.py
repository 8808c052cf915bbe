"""Agreements: what bodies have agreed to do, pay or run together, under which power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    flag,
    long_text,
    money,
    partial_date,
    reference,
    references,
    text,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record
from assetregister.workings import share_saved

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate

CHANGED = when("change", "funding_withdrawn", "funding_reduced", "restructured", "ended_early")


class Agreement(
    Record,
    key="agreement",
    label="Agreement",
    plural="Agreements",
    prefix="AGR",
    group="Partners",
    icon="handshake",
    title="{name}",
    columns=("name", "power", "scope", "parties", "agreement_status", "value", "review_due"),
    workings=(share_saved("Overheads saved", "overhead_before", "overhead_after"),),
    shows=("figures", "reviews", "matters"),
):
    """An arrangement between bodies: joint commissioning, pooled money, shared services."""

    name: str = text("Name", required=True, section="Agreement")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    agreement_kind: str | None = choice("Kind", "agreement_kind")
    agreement_status: str | None = choice("Standing", "agreement_status")
    power: str | None = choice(
        "Statutory power",
        "statutory_power",
        help="The Act and section that lets the bodies do this.",
    )
    scope: tuple[str, ...] | None = choices(
        "Covers", "agreement_scope", help="Commissioning, provision or procurement."
    )
    parties: tuple[str, ...] | None = references(
        "Parties", to="organisation", reverse="agreements", reverse_label="Agreements"
    )
    lead: str | None = keeping.lead("agreements_led", "Agreements led")
    partnership: str | None = reference(
        "Governed by", to="partnership", reverse="agreements", reverse_label="Agreements"
    )
    assets: tuple[str, ...] | None = references(
        "Assets", to="asset", reverse="agreements", reverse_label="Agreements"
    )
    services: tuple[str, ...] | None = references(
        "Services", to="service", reverse="agreements", reverse_label="Agreements"
    )
    colocations: tuple[str, ...] | None = references(
        "Co-locations", to="colocation", reverse="agreements", reverse_label="Agreements"
    )
    areas: tuple[str, ...] | None = references(
        "Areas", to="area", reverse="agreements", reverse_label="Agreements"
    )
    description: str | None = long_text("What was agreed")
    back_office: tuple[str, ...] | None = choices("Back-office functions shared", "back_office")
    value: Amount | None = money("Money", commercial=True, section="Money and dates")
    basis: str | None = choice("For", "money_basis")
    pooled: str | None = flag("Pooled budget")
    overhead_before: Amount | None = money("Overheads a year before", commercial=True)
    overhead_after: Amount | None = money("Overheads a year after", commercial=True)
    signed_on: PartialDate | None = partial_date("Signed")
    starts: PartialDate | None = partial_date("From")
    ends: PartialDate | None = partial_date("Until")
    review_every: str | None = choice("Reviewed every", "interval")
    review_due: PartialDate | None = partial_date("Review due")
    change: str | None = choice(
        "What became of it",
        "agreement_change",
        section="Change",
        help="Whether a partner took money out or changed the joint project.",
    )
    changed_by: tuple[str, ...] | None = references(
        "By",
        to="organisation",
        reverse="agreements_changed",
        reverse_label="Agreements changed",
        shown_when=CHANGED,
    )
    changed_on: PartialDate | None = partial_date("On", shown_when=CHANGED)
    change_reason: str | None = choice("Reason", "change_reason", shown_when=CHANGED)
    change_amount: Amount | None = money("Amount", commercial=True, shown_when=CHANGED)
    change_note: str | None = long_text("In words", shown_when=CHANGED)
    affected: tuple[str, ...] | None = references(
        "Bodies affected",
        to="organisation",
        reverse="agreements_affecting",
        reverse_label="Agreements that affect it",
        shown_when=CHANGED,
    )
    aligned: str | None = flag(
        "Fits the board's priorities",
        section="Effect",
        help="Whether it reflects what the board has put first, also with those outside the "
        "councils such as GP practices and schools.",
    )
    aligned_note: str | None = text("How far")
    evidence_level: str | None = keeping.evidence("Effect")
    efficiency: str | None = keeping.efficiency()
    good_practice: str | None = keeping.good_practice()
    good_practice_note: str | None = keeping.good_practice_note()
    topics: tuple[str, ...] | None = keeping.topics()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
