"""Assets whose space, shares, certificates or publication do not add up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assetregister.kinds import Postcode
from assetregister.rules.rule import Around, Found, Rule, last_day, number, shown, total

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from assetregister.records.record import Record

VACANT: Final = ("vacant", "vacant_temporarily", "vacant_surplus")
PUBLIC: Final = ("local_government", "nhs", "central_government", "other_public")
_STANDING: Final = ("vacant", "vacant_at_times", "former", "proposed")
_DEC_AREA: Final = 250  # m², from which a public building that people visit needs a DEC
_SLACK: Final = 1.005  # areas measured twice differ in the last digit


def net_above_gross(record: Record, around: Around) -> Iterator[Found]:
    """Say when the net internal area is larger than the gross one."""
    net, gross = number(record, "net_area"), number(record, "floor_area")
    if net is not None and gross is not None and net > gross * _SLACK:
        yield Found(
            "net_area",
            f"The net internal area ({shown(record, 'net_area')}) is larger than the gross "
            f"internal area ({shown(record, 'floor_area')}).",
            "Check both figures; the net area never is the larger.",
        )


def occupied_above_gross(record: Record, around: Around) -> Iterator[Found]:
    """Say when what is occupied is more than the building holds."""
    gross = number(record, "floor_area")
    if gross is None:
        return
    occupied = number(record, "occupied_area")
    if occupied is not None and occupied > gross * _SLACK:
        yield Found(
            "occupied_area",
            f"The occupied floor area ({shown(record, 'occupied_area')}) is larger than the gross "
            f"internal area ({shown(record, 'floor_area')}).",
            "Check both figures.",
        )
    held = [
        occupation
        for occupation in around.pointing(record, "occupations")
        if occupation.values.get("occupation_kind") not in _STANDING
        and not occupation.values.get("ended")
    ]
    together = total(held, "floor_area")
    if together > gross * _SLACK:
        yield Found(
            "floor_area",
            f"Occupations add up to {together:,.0f} m². The gross internal area is "
            f"{shown(record, 'floor_area')}.",
            "Check the occupations, or the gross internal area.",
        )


def shares_above_whole(record: Record, around: Around) -> Iterator[Found]:
    """Say when the empty and the under-used share are more than all of it."""
    empty, under = number(record, "empty_share"), number(record, "under_used_share")
    if empty is not None and under is not None and empty + under > 100:
        yield Found(
            "under_used_share",
            f"Empty ({shown(record, 'empty_share')}) and under-used "
            f"({shown(record, 'under_used_share')}) are more than the whole building.",
            "Check both shares: together they cannot be above 100%.",
        )


def age_bands(record: Record, around: Around) -> Iterator[Found]:
    """Say when the shares of the building by age do not add up to 100 %."""
    bands = [key for key in record.about.fields if key.startswith("age_")]
    shares = [share for key in bands if (share := number(record, key)) is not None]
    if shares and abs(sum(shares) - 100) > 1:
        yield Found(
            bands[0],
            f"The shares of the building by age add up to {sum(shares):,.0f}%, not 100%.",
            "Check the share of each age band.",
        )


def stands_vacant(status: str | None, details: Collection[str]) -> bool:
    """Return whether a property stands vacant as a whole: its status or a tenure detail says so."""
    return status in VACANT or (status != "partly_vacant" and "freehold_vacant" in details)


def vacant_in_full(record: Record, around: Around) -> Iterator[Found]:
    """Say when a vacant property would be published with its full address."""
    said = record.values
    postcode = said.get("postcode")
    vacant = stands_vacant(said.get("status"), said.get("tenure_details") or ())
    if not vacant or said.get("publish") != "yes":
        return
    address = [key for key in ("street_number", "street") if record.values.get(key)]
    full = postcode is not None and not Postcode.is_outward(postcode)
    if address or full:
        yield Found(
            "postcode" if full else address[0],
            "It is vacant and on the published list with its full address. The transparency code "
            "asks for the first half of the postcode only.",
            "Nothing need change here: the published list leaves the address out.",
        )


def no_energy_certificate(record: Record, around: Around) -> Iterator[Found]:
    """Say when a council's or NHS building in use of 250 m² or more has no DEC in force."""
    area = number(record, "floor_area")
    owner = around.referred(record, "owner")
    public = owner is not None and owner.values.get("sector") in PUBLIC
    if area is None or area < _DEC_AREA or not public:
        return
    if record.values.get("status") not in ("operational", "partly_vacant"):
        return
    certificates = around.pointing(record, "energy_certificates")
    if not any(_in_force(certificate, around) for certificate in certificates):
        yield Found(
            "floor_area",
            f"It is a public building of {shown(record, 'floor_area')} and no display energy "
            "certificate (DEC) in force is recorded.",
            "Add the certificate; one is needed from 250 m² if people visit the building.",
        )


def _in_force(certificate: Record, around: Around) -> bool:
    until = last_day(certificate.values.get("valid_until"))
    kind = certificate.values.get("certificate_kind")
    return kind == "dec" and (until is None or until >= around.today)


def excluded_without_reason(record: Record, around: Around) -> Iterator[Found]:
    """Say when an asset is kept off the published list and nobody says why."""
    if record.values.get("publish") == "no" and not record.values.get("exclusion_reason"):
        yield Found(
            "exclusion_reason",
            "It is kept off the published list and no reason is given.",
            "Choose why it is not published.",
        )


def unsuitable_without_reason(record: Record, around: Around) -> Iterator[Found]:
    """Say when premises are said to be unsuitable and nobody says why."""
    if record.values.get("suitability") in ("poor", "unsuitable") and not record.values.get(
        "suitability_reason"
    ):
        yield Found(
            "suitability_reason",
            f"Its suitability is {shown(record, 'suitability').lower()} and no reason is given.",
            "Say what makes it so.",
        )


RULES: Final = (
    Rule("asset.net_above_gross", "NIA above GIA", "asset", net_above_gross),
    Rule("asset.occupied_above_gross", "Occupied above GIA", "asset", occupied_above_gross),
    Rule("asset.shares", "Empty and under-used above 100%", "asset", shares_above_whole),
    Rule("asset.age_bands", "Age bands not 100%", "asset", age_bands),
    Rule("asset.vacant_in_full", "Vacant, published in full", "asset", vacant_in_full),
    Rule("asset.no_dec", "No display energy certificate", "asset", no_energy_certificate),
    Rule("asset.excluded", "Not published, no reason", "asset", excluded_without_reason),
    Rule("asset.unsuitable", "Unsuitable, no reason", "asset", unsuitable_without_reason),
)
