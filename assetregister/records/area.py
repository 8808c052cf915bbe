"""Areas: every level of geography, from a country to a neighbourhood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    code,
    flag,
    gss_code,
    long_text,
    partial_date,
    percentage,
    quantity,
    reference,
    text,
    whole,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate


class Area(
    Record,
    key="area",
    label="Area",
    plural="Areas",
    prefix="ARE",
    group="Places",
    icon="map",
    title="{name}",
    columns=("name", "tier", "parent", "gss_code", "population", "under_served"),
):
    """A county, district, ward, neighbourhood or other part of the map, and what it lies in."""

    name: str = text("Name", required=True, section="Identity")
    aliases: tuple[str, ...] | None = keeping.also_known_as()
    tier: str | None = choice(
        "Level",
        "area_tier",
        required=True,
        help="How large a part of the map this is, from country to neighbourhood.",
    )
    gss_code: str | None = gss_code(
        help="The nine-character code of the Office for National Statistics, such as E07000118.",
        source="Office for National Statistics, Code History Database",
    )
    other_code: str | None = code(
        "Other code", help="An older or local code, such as 30UE or an old super output area's."
    )
    parent: str | None = reference(
        "Lies in",
        to="area",
        reverse="parts",
        reverse_label="Parts",
        section="Place among areas",
        help="The next larger area. A filter for the larger one also finds what is in this one.",
    )
    successor: str | None = reference(
        "Replaced by",
        to="area",
        reverse="predecessors",
        reverse_label="Replaces",
        help="The area that took its place, for instance when districts became a unitary.",
    )
    from_date: PartialDate | None = partial_date("Existed from")
    until_date: PartialDate | None = partial_date("Existed until")
    population: Amount | None = quantity("Population", unit="people", section="People and growth")
    population_on: PartialDate | None = partial_date("Population as at")
    growth_population: Amount | None = percentage(
        "Forecast population growth", help="By how much the population is expected to grow."
    )
    growth_homes: Amount | None = quantity(
        "Forecast additional homes", unit="homes", help="How many more homes are expected."
    )
    growth_years: Amount | None = quantity(
        "Over how long", unit="years", help="The number of years that the forecast covers."
    )
    growth_from: PartialDate | None = partial_date("Forecast made")
    under_served: str | None = flag(
        "Under-served or deprived",
        short="Under-served",
        section="Need",
        help="Whether services are thin here, or many people poor.",
    )
    under_served_note: str | None = long_text("Why under-served")
    deprivation_decile: int | None = whole(
        "Deprivation decile",
        help="Tenth of England's small areas by the Index of Multiple Deprivation: 1 is the most "
        "deprived.",
        source="Index of Multiple Deprivation",
    )
    topics: tuple[str, ...] | None = keeping.topics()
    conflict_note: str | None = keeping.conflict_note()
    notes: str | None = keeping.notes()
