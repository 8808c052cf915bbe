"""Figures: single numbers with all that is needed to read them rightly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    choices,
    long_text,
    number,
    partial_date,
    percentage,
    quantity,
    reference,
    references,
    text,
)
from assetregister.kinds import Number
from assetregister.records import keeping
from assetregister.records.record import Record
from assetregister.workings import change, variance

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Figure(
    Record,
    key="figure",
    label="Figure",
    plural="Figures",
    prefix="FIG",
    group="Evidence",
    icon="chart-column",
    title="{measure}: {value} {unit}",
    columns=("measure", "value", "unit", "base_group", "record", "area", "period", "source"),
    workings=(
        change("Change so far", "baseline", "actual", Number),
        variance("Actual less target", "target", "actual", Number),
    ),
):
    """A number from a source: what it counts, of what, about whom, when, and who says so.

    The value is a bare number with qualifier or range; the unit stands beside it, so 52,433 people,
    8.6 years, 74 % and £27 for £1 are all held alike, and sort and filter as numbers.
    """

    measure: str = text(
        "What is measured", required=True, section="Figure", help="Such as people helped home."
    )
    figure_kind: str | None = choice(
        "Kind", "figure_kind", help="A count, a share, a rate, money and so on."
    )
    value: Amount | None = number(
        "Value",
        help="The number alone, with “more than”, “about” or a range where the source has it. "
        "Blank where the source states none.",
    )
    unit: str | None = text(
        "Unit", help="As people, years, %, £, £ per £1, homes. For “1 in 4”, enter 1 and “in 4”."
    )
    as_printed: str | None = text(
        "As printed", help="The source's own words, such as just over one third (39 per cent)."
    )
    record: str | None = reference(
        "About",
        to="*",
        reverse="figures",
        reverse_label="Figures",
        help="The asset, provider, service, scheme or other record it tells of.",
    )
    figure_status: str | None = choice(
        "Standing", "figure_status", help="Measured, estimated, forecast, hoped for."
    )
    baseline: Amount | None = number(
        "Baseline", section="Target and change", help="The value at the start, in the same unit."
    )
    baseline_on: PartialDate | None = partial_date("Baseline as at")
    target: Amount | None = number("Target", help="The value sought, in the same unit.")
    target_on: PartialDate | None = partial_date("Target for")
    actual: Amount | None = number(
        "Actual", help="The value reached, in the same unit; often the value itself."
    )
    better: str | None = choice("Better is", "better")
    compared_with: str | None = text(
        "Compared with", help="For a difference: with what, such as the least deprived areas."
    )
    per_years: Amount | None = quantity(
        "Over", unit="years", units=("months", "weeks"), help="The time a change or sum covers."
    )
    basis: str | None = choice("For", "money_basis", help="For money: each year, once, in all.")
    base_group: str | None = text(
        "Of what",
        section="Base",
        help="The whole that a share is of, such as respondents whose council had tightened "
        "its criteria. Without it a share cannot be read.",
    )
    base_figure: str | None = reference(
        "Share of",
        to="figure",
        reverse="shares_of_it",
        reverse_label="Shares of this group",
        help="If the whole is itself a figure: 74 % of the 54 %.",
    )
    numerator: Amount | None = number("Number counted", help="How many, of the number below.")
    denominator: Amount | None = number("Out of", help="How many there are in the whole.")
    population: str | None = text("Population", help="Whom the source asked or counted.")
    population_size: Amount | None = number("Size of the population")
    sample_size: Amount | None = number("Sample", help="How many were asked.")
    responses: Amount | None = number("Responses", help="How many answered.")
    response_rate: Amount | None = percentage("Response rate as stated")
    area: str | None = reference(
        "Area",
        to="area",
        reverse="area_figures",
        reverse_label="Figures for it",
        section="Breakdown",
    )
    gender: str | None = choice("Gender", "gender")
    age: str | None = text("Age", help="As 0 to 16, Year 6, over 65.")
    age_from: Amount | None = quantity("From age", unit="years", units=("months",))
    age_to: Amount | None = quantity("To age", unit="years", units=("months",))
    ethnicity: str | None = text("Ethnic background")
    socioeconomic: str | None = text("Social and economic background")
    client_groups: tuple[str, ...] | None = choices("People", "client_group")
    other_breakdown: str | None = text("Other breakdown")
    period: PartialDate | None = partial_date(
        "Period or date", section="Time and source", help="When it was so, or from when to when."
    )
    published_on: PartialDate | None = partial_date("Published")
    source: str | None = text(
        "Source", help="The survey, return or statement, such as PCT chief executives' survey 2006."
    )
    source_body: str | None = reference(
        "Source body",
        to="organisation",
        reverse="figures_published",
        reverse_label="Figures published",
    )
    document: str | None = reference(
        "Document", to="document", reverse="figures_in_it", reverse_label="Figures in it"
    )
    place: str | None = text("Place in it", help="Heading, page, paragraph or line.")
    method: str | None = long_text("Method", help="How it was worked out.")
    evidence: str | None = choice("Sort of evidence", "evidence_sort")
    disagrees_with: tuple[str, ...] | None = references(
        "Disagrees with",
        to="figure",
        reverse="disagreed_with_by",
        reverse_label="Figures that disagree",
        help="Another figure for the same thing. Both are kept.",
    )
    topics: tuple[str, ...] | None = keeping.topics("Time and source")
    confidence: str | None = keeping.confidence()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
