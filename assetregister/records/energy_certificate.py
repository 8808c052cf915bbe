"""Energy certificates: the display and performance certificates of an asset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.fields import (
    choice,
    code,
    flag,
    long_text,
    partial_date,
    quantity,
    text,
    when,
    whole,
)
from assetregister.records import keeping
from assetregister.records.record import Record

if TYPE_CHECKING:
    from assetregister.kinds import Amount, PartialDate

LAW = "Energy Performance of Buildings Regulations 2012"


class EnergyCertificate(
    Record,
    key="energy_certificate",
    label="Energy certificate",
    plural="Energy certificates",
    prefix="NRG",
    group="Places",
    icon="leaf",
    title="{certificate_kind} of {asset}, {issued_on}",
    columns=("asset", "certificate_kind", "rating", "score", "issued_on", "valid_until"),
    within="asset",
):
    """A certificate of how much energy a building uses (DEC) or would use (EPC)."""

    asset: str | None = keeping.of_asset(
        "energy_certificates", "Energy certificates", section="Certificate"
    )
    certificate_kind: str | None = choice(
        "Kind",
        "certificate_kind",
        required=True,
        help="A display energy certificate (DEC) tells the energy used; an energy performance "
        "certificate (EPC) tells what the building would use.",
    )
    certificate_number: str | None = code("Number", help="The 20 or 24 digits of the certificate.")
    rating: str | None = choice("Rating", "energy_rating", source=LAW)
    score: int | None = whole("Score", help="The number beside the letter.")
    issued_on: PartialDate | None = partial_date("Issued")
    valid_until: PartialDate | None = partial_date(
        "Valid until",
        help="A DEC runs twelve months above 1,000 m², else ten years; an EPC ten years.",
        source=LAW,
    )
    floor_area: Amount | None = quantity(
        "Useful floor area",
        unit="m²",
        units=("ft²",),
        help="Public buildings of 250 m² and more that people visit need a DEC.",
        source=LAW,
    )
    extent: str | None = text("Part of the building")
    exempt: str | None = flag(
        "Exempt", help="Whether an exemption from the minimum standard for letting is registered."
    )
    exempt_until: PartialDate | None = partial_date(
        "Exempt until", shown_when=when("exempt", "yes")
    )
    recommendations: str | None = long_text("Recommendations")
    carbon: Amount | None = quantity(
        "Carbon a year", unit="t", help="Tonnes of carbon dioxide a year."
    )
    notes: str | None = keeping.notes()
