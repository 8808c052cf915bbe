"""Surveys: the six facets of an asset's state, its backlog of repairs, and how much it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    flag,
    long_text,
    money,
    partial_date,
    percentage,
    quantity,
    text,
    when,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

SIX_FACETS = when("survey_kind", "six_facet", "condition")
USE = when("survey_kind", "six_facet", "utilisation")
BACKLOG = "ERIC: backlog by risk"
ESTATECODE = "Estatecode: six-facet survey"


class Survey(
    Record,
    key="survey",
    label="Survey",
    plural="Surveys",
    prefix="SUR",
    group="Places",
    icon="hash",
    title="{survey_kind} of {asset}, {surveyed_on}",
    columns=(
        "asset",
        "survey_kind",
        "surveyed_on",
        "physical",
        "functional",
        "utilisation",
        "backlog_high",
    ),
    within="asset",
):
    """What somebody found on a day: condition, suitability, use of space, cost of repairs."""

    asset: str | None = keeping.of_asset("surveys", "Surveys", section="Survey")
    survey_kind: str | None = choice("Kind", "survey_kind", required=True)
    surveyed_on: PartialDate | None = partial_date("Surveyed", required=True)
    valid_until: PartialDate | None = partial_date(
        "Valid until", help="When it should be done again; five years on, unless decided otherwise."
    )
    surveyor: str | None = text("Surveyor", help="The firm or team.")
    method: str | None = choice("Method", "survey_method")
    extent: str | None = text("Part surveyed", help="Block, floor or wing, if not the whole.")
    confidence: str | None = keeping.confidence()
    physical: str | None = choice(
        "Physical condition",
        "facet_grade",
        short="Condition",
        section="Six facets",
        shown_when=SIX_FACETS,
        help="Facet 1: A as new, B sound, C repairs needed soon, D inoperable or close to failing.",
        source=ESTATECODE,
    )
    functional: str | None = choice(
        "Functional suitability",
        "facet_grade",
        short="Suitability",
        shown_when=SIX_FACETS,
        help="Facet 2: how fit the space is for what is done in it; C and D are not suitable.",
        source=ESTATECODE,
    )
    space: str | None = choice(
        "Space utilisation",
        "space_grade",
        shown_when=USE,
        help="Facet 3: empty, under-used, fully used or overcrowded.",
        source=ESTATECODE,
    )
    quality: str | None = choice(
        "Quality",
        "facet_grade",
        shown_when=SIX_FACETS,
        help="Facet 4: comfort and looks.",
        source=ESTATECODE,
    )
    statutory: str | None = choice(
        "Fire, health and safety",
        "facet_grade",
        shown_when=SIX_FACETS,
        help="Facet 5: whether it meets the law.",
        source=ESTATECODE,
    )
    environmental: str | None = choice(
        "Environmental management",
        "facet_grade",
        shown_when=SIX_FACETS,
        help="Facet 6: energy, water and waste.",
        source=ESTATECODE,
    )
    rebuild_only: str | None = flag(
        "Only rebuilding will do",
        shown_when=SIX_FACETS,
        help="The X added to a grade: nothing but rebuilding or moving would put it right.",
        source=ESTATECODE,
    )
    cost_to_b: Amount | None = money(
        "Cost to bring to B",
        commercial=True,
        shown_when=SIX_FACETS,
        help="What it would cost to bring every facet to grade B.",
    )
    unsuitable_share: Amount | None = percentage(
        "Not functionally suitable",
        shown_when=SIX_FACETS,
        help="Share of the occupied floor area graded C or D for suitability.",
        source="ERIC",
    )
    backlog_high: Amount | None = money(
        "High risk",
        section="Backlog of repairs",
        commercial=True,
        shown_when=SIX_FACETS,
        help="Cost of repairs needed at once to prevent failure, injury or prosecution.",
        source=BACKLOG,
    )
    backlog_significant: Amount | None = money(
        "Significant risk",
        commercial=True,
        shown_when=SIX_FACETS,
        help="Cost of repairs to put first in the short term.",
        source=BACKLOG,
    )
    backlog_moderate: Amount | None = money(
        "Moderate risk",
        commercial=True,
        shown_when=SIX_FACETS,
        help="Cost of repairs to plan for in the medium term.",
        source=BACKLOG,
    )
    backlog_low: Amount | None = money(
        "Low risk",
        commercial=True,
        shown_when=SIX_FACETS,
        help="Cost of repairs within agreed programmes or later plans.",
        source=BACKLOG,
    )
    backlog_adjusted: Amount | None = money(
        "Risk-adjusted backlog",
        commercial=True,
        shown_when=SIX_FACETS,
        help="Backlog weighed by risk and remaining life.",
        source="ERIC",
    )
    utilisation: Amount | None = percentage(
        "Use of space",
        low=50,
        section="Use of space",
        shown_when=USE,
        help="How often in use times how full when in use. Lists mark what is below 50%.",
        source="Space Management Group",
    )
    frequency: Amount | None = percentage(
        "How often in use",
        shown_when=USE,
        help="Hours in use as a share of hours available.",
        source="Space Management Group",
    )
    fullness: Amount | None = percentage(
        "How full when in use",
        shown_when=USE,
        help="People present as a share of capacity, while in use.",
        source="Space Management Group",
    )
    use_measured_by: str | None = choice("How use was measured", "use_measure", shown_when=USE)
    hours_available: Amount | None = quantity(
        "Hours available a week", unit="hours", shown_when=USE
    )
    empty_share: Amount | None = percentage("Floor area empty", shown_when=USE, source="ERIC")
    under_used_share: Amount | None = percentage(
        "Floor area under-used", shown_when=USE, source="ERIC"
    )
    findings: str | None = long_text("Findings", section="Record keeping")
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
