"""Benefits: what an arrangement is to bring, and what it has brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    flag,
    long_text,
    money,
    number,
    partial_date,
    quantity,
    reference,
    references,
    text,
    when,
)
from assetregister.kinds import Money, Number
from assetregister.records import keeping
from assetregister.records.record import Record
from assetregister.workings import change, cost_of_one, variance

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

FINANCIAL = when("benefit_kind", "financial")
OTHER = when("benefit_kind", "non_financial")


class Benefit(
    Record,
    key="benefit",
    label="Benefit",
    plural="Benefits",
    prefix="BEN",
    group="Strategy",
    icon="trending-up",
    title="{name}",
    columns=(
        "name",
        "arrangement",
        "benefit_kind",
        "beneficiary_group",
        "money_target",
        "money_achieved",
        "achieved",
        "period",
    ),
    workings=(
        variance("Achieved less expected", "money_target", "money_achieved", Money),
        change("Change so far", "baseline", "actual", Number),
        variance("Achieved less target", "target", "actual", Number),
        cost_of_one("Cost of one QALY worked out", "cost", "qalys", stated="cost_per_qaly"),
    ),
):
    """A benefit in money or otherwise: where it started, what was sought, what was reached."""

    name: str = text("Name", required=True, section="Benefit")
    arrangement: str | None = reference(
        "Of",
        to="*",
        reverse="benefits",
        reverse_label="Benefits",
        help="The co-location, scheme, service or other record that brings it.",
    )
    benefit_kind: str | None = choice("Kind", "benefit_kind", required=True)
    measure: str | None = choice(
        "Measure",
        "benefit_measure",
        help="The measures of One Public Estate, and others commonly used.",
    )
    description: str | None = long_text("Description")
    beneficiary: str | None = reference(
        "Goes to",
        to="organisation",
        reverse="benefits_received",
        reverse_label="Benefits received",
    )
    beneficiary_group: str | None = choice(
        "Sort of beneficiary",
        "beneficiary",
        short="For whom",
        help="NHS, councils, residents, wider society.",
    )
    client_groups: tuple[str, ...] | None = choices("People who gain", "client_group")
    data_from: tuple[str, ...] | None = references(
        "Data from",
        to="organisation",
        reverse="benefits_measured",
        reverse_label="Benefits measured",
        help="The bodies that supply the figures.",
    )
    money_baseline: Amount | None = money(
        "Before", commercial=True, section="In money", shown_when=FINANCIAL
    )
    money_target: Amount | None = money("Expected", commercial=True, shown_when=FINANCIAL)
    money_achieved: Amount | None = money("Achieved", commercial=True, shown_when=FINANCIAL)
    basis: str | None = choice(
        "For",
        "money_basis",
        shown_when=FINANCIAL,
        help="Each year, once, or over the whole period. Unlike periods are never added up.",
    )
    cost: Amount | None = money(
        "Cost of it", commercial=True, help="What is spent to get this benefit."
    )
    unit: str | None = text(
        "Unit", section="In other units", shown_when=OTHER, help="As people, homes, %, QALY."
    )
    baseline: Amount | None = number("Before", shown_when=OTHER)
    target: Amount | None = number("Target", shown_when=OTHER)
    actual: Amount | None = number("Achieved", shown_when=OTHER)
    better: str | None = choice("Better is", "better", shown_when=OTHER)
    qalys: Amount | None = number(
        "QALYs gained",
        section="Health economics",
        help="Quality adjusted life years: a year of life in full health counts one.",
    )
    cost_per_qaly: Amount | None = money(
        "Cost of one QALY as stated",
        commercial=True,
        help="Only if a source states it; else it is worked out from cost and QALYs.",
    )
    achieved: str | None = choice("Standing", "benefit_status", section="Standing and time")
    period: PartialDate | None = partial_date("Period")
    years: Amount | None = quantity("Over", unit="years", help="The years the amount covers.")
    lifetime: str | None = flag(
        "Whole lifetime", help="Whether it counts the whole life of the works or arrangement."
    )
    due_on: PartialDate | None = partial_date("Expected by")
    measured_on: PartialDate | None = partial_date("Measured")
    method: str | None = long_text("Method", help="How it was worked out.")
    evidence_level: str | None = keeping.evidence("Standing and time")
    evaluation: str | None = reference(
        "Evaluated in", to="review", reverse="evaluated_benefits", reverse_label="Benefits"
    )
    counted_in: str | None = reference(
        "Counted in",
        to="benefit",
        reverse="includes",
        reverse_label="Includes",
        help="The larger benefit that already contains this one.",
    )
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
