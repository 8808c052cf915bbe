"""Publication list: what the Local Government Transparency Code has councils publish of assets."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, cast

from assetregister.filters.conditions import Query
from assetregister.kinds import Qualifier
from assetregister.kinds.places import OSGB, on_grid
from exports.book.cells import Cell
from exports.book.looks import Look
from exports.sources import in_unit
from exports.strategy.estate import first_day, last_day, latest
from exports.strategy.items import Item, field
from exports.strategy.lists import write_list
from exports.strategy.redaction import Said, is_vacant, publishable
from exports.strategy.sheets import StrategySheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assetregister.kinds import Quantity
    from assetregister.records.record import Record
    from exports.book.book import Book
    from exports.book.cells import Value
    from exports.strategy.estate import Estate
    from exports.strategy.redaction import Publishable

NAME: Final = "Publication list"
_TENURES: Final = {
    "freehold": "Freehold",
    "commonhold": "Freehold",
    "leasehold": "Leasehold",
    "long_leasehold": "Leasehold",
    "ground_leasehold": "Leasehold",
    "lift": "Leasehold",
}
"""Tenures that the code knows; it calls every other one other, to be put in words."""
_UNSAID: Final = ("other", "not_known")
_COUNCIL_URI: Final = "opendatacommunities.org/id/"
_ISO: Final = Look("yyyy-mm-dd", align="left", line=True, indent=1)
_METRES: Final = Look("0", line=True)
_SIZE: Final = Look(line=True)
_PLACES: Final = {"floor_area": 2, "site_area": 4}


def write(estate: Estate, book: Book) -> int:
    """Write the sheet: a row for each asset that is to be published."""
    told = [Said.of(asset, estate.register) for asset in estate.assets]
    kept_back = [why for said in told if (why := _why_not(said))]
    listed = [said for said in told if not _why_not(said)]
    items = _items(estate)
    write_list(
        book,
        NAME,
        "The assets to publish under the Local Government Transparency Code 2015.",
        items,
        [publishable(said) for said in listed],
        keep=[item.heading for item in items],
        remarks=_remarks(listed, kept_back),
    )
    return len(listed)


def _why_not(said: Said) -> str:
    """Return why an asset is not to be published; empty if it is, and nobody disagrees."""
    asset = said.asset
    reason = next((r for r in said.every("exclusion_reason") if r is not None), None)
    if reason is not None:
        return str(asset.about.fields["exclusion_reason"].kind.format(reason))
    answers = set(said.every("publish"))
    if len(answers) > 1:
        return "in conflict whether to publish"
    if answers == {"no"}:
        return "not to be published, no reason given"
    if answers != {"yes"}:
        return "not said whether to publish"
    return "archived" if asset.archived else ""


def _remarks(listed: Sequence[Said], kept_back: Sequence[str]) -> list[str]:
    """Return what a reader must know: who is not on the list and why, and what is redacted."""
    counts = Counter(kept_back).most_common()
    reasons = "; ".join(f"{why}: {count:,}" for why, count in counts)
    assets = [said.asset for said in listed]
    vacant = sum(map(is_vacant, listed))
    disputed = sum(bool(said.rivals) for said in listed)
    sizes = [size for a in assets for key in _PLACES if (size := a.values.get(key)) is not None]
    rough = sum(s.high is not None or s.qualifier is not Qualifier.EXACTLY for s in sizes)
    told = [
        f"Left out: {len(kept_back):,} of {len(assets) + len(kept_back):,} assets ({reasons})."
        if kept_back
        else "No asset is left out.",
        f"Vacant property: {vacant:,}. Of it only the first half of the postcode is given; a name "
        "that tells the address is blank."
        if vacant
        else "",
        f"Sizes not stated exactly: {rough:,}. The number alone is given, of a range its lower end."
        if rough
        else "",
        f"In conflict: {disputed:,}. The newest of rival values is given. Settle them first."
        if disputed
        else "",
        "Publish this sheet alone: other sheets hold what it leaves out.",
    ]
    return [remark for remark in told if remark]


def _items(estate: Estate) -> list[Item]:
    """Return the columns under the names that the Local Government Association gives them."""
    return [
        Item("OrganisationLabel", lambda row: _owner(estate, row) or None, 28),
        Item("OrganisationURI", _uri(estate), 24),
        Item("EffectiveDate", _effective, 13),
        *field(estate, "asset", "uprn", "UPRN", 15),
        *field(estate, "asset", "asset_code", "AssetCode", 16),
        *field(estate, "asset", "name", "PropertyName", 28),
        *field(estate, "asset", "street_number", "StreetNumber", 14),
        *field(estate, "asset", "street", "StreetName", 22),
        *field(estate, "asset", "town", "PostTown", 16),
        *field(estate, "asset", "postcode", "PostCode", 11),
        Item("CoordinateReferenceSystem", lambda row: OSGB if _grid(row) else None, 27),
        Item("GeoX", _metres(0), 10),
        Item("GeoY", _metres(1), 10),
        Item("TenureType", _tenure, 13),
        *field(estate, "asset", "tenure_details", "TenureDetail", 26),
        Item("OtherDetail", _other_detail, 22),
        *field(estate, "asset", "holding", "HoldingType", 18),
        Item("BuildingSize", _size("floor_area"), 13),
        Item("LandArea", _size("site_area"), 11),
        Item("EnergyRating", _energy_rating(estate), 14),
    ]


def _owner(estate: Estate, row: Publishable) -> str:
    return estate.title(row.values.get("owner"))


def _uri(estate: Estate) -> Callable[[Publishable], Value]:
    """Return how to find the address by which linked data knows a council, where one is kept."""
    rows = estate.register.rows(Query("identifier"), [("record",), ("web",)])
    known = {row[2]: row[3] for row in rows if _COUNCIL_URI in (row[3] or "")}
    return lambda row: known.get(row.values.get("owner"))


def _effective(row: Publishable) -> Value:
    day = row.values.get("effective_on")
    return None if day is None else Cell(day, _ISO)


def _grid(row: Publishable) -> tuple[float, float] | None:
    point = row.values.get("coordinates")
    return None if point is None else on_grid(point)


def _metres(place: int) -> Callable[[Publishable], Value]:
    def show(row: Publishable) -> Value:
        found = _grid(row)
        return Cell(round(found[place]), _METRES) if found else None

    return show


def _tenure(row: Publishable) -> str | None:
    tenure = row.values.get("tenure")
    return None if tenure in (None, "not_known") else _TENURES.get(tenure, "Other")


def _other_detail(row: Publishable) -> str | None:
    """Return other interests in words, and the tenure where the code has no name for it."""
    tenure, told = row.values.get("tenure"), row.values.get("tenure_other")
    said = ""
    if tenure is not None and tenure not in _TENURES and tenure not in _UNSAID:
        said = str(row.asset.about.fields["tenure"].kind.format(tenure))
    return "; ".join(filter(None, (said, told))) or None


def _size(key: str) -> Callable[[Publishable], Value]:
    def show(row: Publishable) -> Value:
        amount = row.values.get(key)
        if amount is None:
            return None
        kind = cast("Quantity", row.asset.about.fields[key].kind)
        return Cell(round(in_unit(kind, amount.low, amount.unit), _PLACES[key]), _SIZE)

    return show


def _energy_rating(estate: Estate) -> Callable[[Publishable], Value]:
    """Return how to find the rating on the display energy certificate in force."""
    certificates = estate.by("energy_certificate", "asset")

    def show(row: Publishable) -> Value:
        valid = [c for c in certificates.get(row.asset.id, ()) if _in_force(estate, c)]
        whole = [c for c in valid if not c.values.get("extent")]
        newest = latest(whole or valid, "issued_on")
        if newest is None:
            return None
        return str(newest.about.fields["rating"].kind.format(newest.values["rating"]))

    return show


def _in_force(estate: Estate, certificate: Record) -> bool:
    said = certificate.values
    issued, until = said.get("issued_on"), said.get("valid_until")
    return (
        said.get("certificate_kind") == "dec"
        and said.get("rating") is not None
        and (issued is None or first_day(issued) <= estate.today)
        and (until is None or last_day(until) >= estate.today)
    )


SHEET: Final = StrategySheet(NAME, write)
