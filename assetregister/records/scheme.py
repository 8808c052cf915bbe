"""Schemes: programmes, projects and plans on the estate."""

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
    reference,
    references,
    text,
    when,
    whole,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    import datetime

    from assetregister.kinds import Amount, PartialDate

WORKS = when("scheme_kind", "works", "retrofit", "project", "premises")
HEALTH_CENTRE = when("scheme_kind", "neighbourhood_health_centre")
PROGRAMME = when("scheme_kind", "programme", "masterplan", "framework")
NHC = "NHS England, neighbourhood health centre pipeline 2026"


class Scheme(
    Record,
    key="scheme",
    label="Scheme",
    plural="Schemes",
    prefix="SCH",
    group="Strategy",
    icon="hard-hat",
    title="{name}",
    columns=("name", "scheme_kind", "stage", "area", "lead", "opened", "cost", "population"),
    shows=("roles", "funding", "benefits", "figures", "reviews", "matters"),
):
    """A programme, project or plan that builds, changes or renews places."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    scheme_kind: str | None = choice("Kind", "scheme_kind")
    stage: str | None = choice("Stage", "stage", required=True)
    stage_on: PartialDate | None = partial_date("Stage as at")
    description: str | None = long_text("Description")
    unnamed: str | None = flag(
        "A class, not a named scheme",
        help="Yes where a source speaks of schemes without naming them, such as district projects.",
    )
    programme: str | None = reference(
        "Part of",
        to="scheme",
        reverse="projects",
        reverse_label="Projects",
        help="The programme, masterplan or larger scheme it belongs to.",
    )
    strategies: tuple[str, ...] | None = references(
        "In strategies", to="estate_strategy", reverse="schemes", reverse_label="Schemes"
    )
    lead: str | None = keeping.lead(
        "schemes_led", "Schemes led", section="Who and where", help="The one body that leads it."
    )
    partners: tuple[str, ...] | None = references(
        "Partners",
        to="organisation",
        reverse="schemes",
        reverse_label="Schemes",
        help="Private partners, contractors and suppliers are kept as roles.",
    )
    partnership: str | None = reference(
        "Governed by", to="partnership", reverse="schemes", reverse_label="Schemes"
    )
    assets: tuple[str, ...] | None = references(
        "Assets",
        to="asset",
        reverse="schemes",
        reverse_label="Schemes and plans",
        help="The assets that it builds, changes or covers.",
    )
    providers: tuple[str, ...] | None = references(
        "Providers concerned",
        to="organisation",
        reverse="schemes_touching",
        reverse_label="Schemes that concern it",
    )
    area: str | None = reference("Area", to="area", reverse="schemes", reverse_label="Schemes")
    location: str | None = text("Place in words")
    population: Amount | None = quantity("Population covered", short="Population", unit="people")
    nhs_bodies: Amount | None = quantity("NHS bodies covered", unit="bodies")
    councils: Amount | None = quantity("Councils covered", unit="councils")
    wave: int | None = whole("Wave", section="Course", help="The round in which it was chosen.")
    starts: PartialDate | None = partial_date("Begins", help="When work on it begins at all.")
    selected_on: PartialDate | None = partial_date("Selected")
    partner_chosen_on: PartialDate | None = partial_date("Private partner chosen")
    approved_on: PartialDate | None = partial_date("Business case approved")
    closed_on: PartialDate | None = partial_date(
        "Financial close", help="When the contracts that finance it were signed."
    )
    close_order: int | None = whole(
        "Order of close", help="First, second, third of its programme to close."
    )
    construction_start: PartialDate | None = partial_date("Construction starts")
    opened: PartialDate | None = partial_date("Opens")
    completed_on: PartialDate | None = partial_date("Completes")
    ended: PartialDate | None = partial_date("Stopped")
    horizon: Amount | None = quantity("Horizon", unit="years", help="How far ahead it plans.")
    projects_total: Amount | None = quantity(
        "Schemes in it", unit="schemes", shown_when=PROGRAMME, help="As a source counts them."
    )
    projects_closed: Amount | None = quantity(
        "Of these closed", unit="schemes", shown_when=PROGRAMME
    )
    projects_on: PartialDate | None = partial_date("Counted as at", shown_when=PROGRAMME)
    cost: Amount | None = money("Cost", commercial=True, section="Money")
    total_investment: Amount | None = money(
        "Total investment expected",
        commercial=True,
        help="As a source states it for the whole area, never added to the funding lines.",
    )
    capital_sought: Amount | None = money(
        "Indicative capital", commercial=True, help="What it is thought to need.", source=NHC
    )
    revenue_effect: Amount | None = money(
        "Change in running cost a year", commercial=True, help="Less than nought if it saves."
    )
    value_note: str | None = text("How the cost is stated")
    homes: Amount | None = quantity(
        "Homes planned", unit="homes", section="Outputs", help="Homes on its sites."
    )
    affordable_homes: Amount | None = quantity("Affordable homes", unit="homes")
    jobs: Amount | None = quantity("Jobs", unit="jobs")
    floor_area: Amount | None = quantity("Floor area", unit="m²", units=("ft²",))
    site_area: Amount | None = quantity("Site", unit="ha", units=("acres", "m²"))
    beds: Amount | None = quantity("Beds", unit="beds")
    growth_homes: Amount | None = quantity(
        "Forecast homes near by",
        unit="homes",
        section="Growth to serve",
        help="Homes expected in its area that will need services.",
    )
    growth_population: Amount | None = percentage("Forecast population growth")
    growth_years: Amount | None = quantity("Over how long", unit="years")
    growth_note: str | None = text("Where, and who says so")
    works_units: Amount | None = quantity(
        "Homes or units treated", unit="units", section="Works", shown_when=WORKS
    )
    works_measure: str | None = text(
        "Measure", shown_when=WORKS, help="What is done, such as external wall insulation."
    )
    works_average: Amount | None = money("Average cost of one", commercial=True, shown_when=WORKS)
    works_guarantee: Amount | None = quantity("Guarantee", unit="years", shown_when=WORKS)
    local_labour: str | None = flag(
        "Local labour", section="Local labour and training", help="Whether local people build it."
    )
    apprenticeships: Amount | None = quantity("Apprenticeships", unit="apprentices")
    training_body: str | None = reference(
        "Trained by",
        to="organisation",
        reverse="schemes_trained_for",
        reverse_label="Schemes trained for",
    )
    training_note: str | None = long_text("Commitments in words")
    under_served: str | None = flag("Serves an under-served area", section="Impact")
    impact_needed: str | None = flag(
        "Health impact assessment needed",
        help="Whether its effect on health must be assessed before it goes ahead.",
    )
    impact_done: str | None = flag("Health impact assessment done")
    impact_on: PartialDate | None = partial_date("Assessed")
    equity_needed: str | None = flag("Equity audit needed")
    equity_done: str | None = flag("Equity audit done")
    impact_note: str | None = long_text("Result")
    neighbourhood: str | None = text(
        "Neighbourhood", section="Neighbourhood health centre", shown_when=HEALTH_CENTRE, source=NHC
    )
    service_model: str | None = long_text("Service model", shown_when=HEALTH_CENTRE, source=NHC)
    estate_option: str | None = choice(
        "Estate option", "estate_option", shown_when=HEALTH_CENTRE, source=NHC
    )
    constraints: str | None = long_text("Site constraints", shown_when=HEALTH_CENTRE, source=NHC)
    planning: str | None = text("Planning", shown_when=HEALTH_CENTRE, source=NHC)
    digital_needs: str | None = long_text("Digital needs", shown_when=HEALTH_CENTRE, source=NHC)
    criteria_note: str | None = long_text(
        "How it meets the criteria", shown_when=HEALTH_CENTRE, source=NHC
    )
    engagement: str | None = long_text(
        "How partners and communities shaped it", shown_when=HEALTH_CENTRE, source=NHC
    )
    evidence_level: str | None = keeping.evidence("Effect")
    efficiency: str | None = keeping.efficiency()
    good_practice: str | None = keeping.good_practice()
    good_practice_note: str | None = keeping.good_practice_note()
    involved: tuple[str, ...] | None = keeping.involvement("Effect")
    involvement_note: str | None = keeping.involvement_note()
    topics: tuple[str, ...] | None = keeping.topics()
    checked_on: datetime.date | None = keeping.checked_on()
    checked_by: str | None = keeping.checked_by()
    check_every: str | None = keeping.check_every()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
