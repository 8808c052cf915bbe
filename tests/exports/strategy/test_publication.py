"""The publication list names what is to be published, and of vacant property no address."""

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assetregister.documents import EXAMPLE, load
from assetregister.exporting import ExportRequest
from assetregister.register import Register
from exports.clock import Clock
from exports.strategy.publication import NAME
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough

Table = Callable[[Path, str], list[dict[str, Any]]]
Read = Callable[[Path, str], list[list[Any]]]
Rows = dict[str | None, dict[str, Any]]

LGA = (
    "OrganisationLabel OrganisationURI EffectiveDate UPRN AssetCode PropertyName StreetNumber "
    "StreetName PostTown PostCode CoordinateReferenceSystem GeoX GeoY TenureType TenureDetail "
    "OtherDetail HoldingType BuildingSize LandArea EnergyRating"
)
COUNCIL = "Westshire County Council"
URI = "https://opendatacommunities.org/id/county-council/westshire"
HALL: dict[str, Any] = {
    "owner": COUNCIL,
    "publish": "yes",
    "asset_code": "W1",
    "uprn": "012345678901",
    "street_number": "10-15",
    "street": "Mill Street",
    "town": "Ashby",
    "postcode": "PR7 1AA",
    "coordinates": "354321, 417654",
    "tenure": "freehold",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "strategy.xlsx"


@pytest.fixture
def listed(borough: Borough, path: Path, clock: Clock, table: Table) -> Callable[[], Rows]:
    """Give a way to write the workbook and read the list by asset code."""

    def rows() -> Rows:
        StrategyXlsx(clock).write(borough.register, ExportRequest(who="A. Officer"), path)
        return {row["AssetCode"]: row for row in table(path, NAME)}

    return rows


def told(path: Path, read: Read) -> list[str]:
    """Return the lines above the headings."""
    lines = [row[0] for row in read(path, NAME)]
    return lines[: lines.index("OrganisationLabel")]


def test_the_columns_are_those_of_the_association_stated_or_not(
    borough: Borough, listed: Callable[[], Rows]
) -> None:
    borough.add("asset", name="Bare Hut", publish="yes")

    [row] = listed().values()

    assert list(row) == LGA.split()
    assert {key for key, value in row.items() if value is not None} == {"PropertyName"}


def test_an_asset_in_use_is_published_in_full(borough: Borough, listed: Callable[[], Rows]) -> None:
    borough.add("identifier", record=COUNCIL, identifier_scheme="gb_lae", number="WES", web=URI)
    more = {"floor_area": "10,000 ft²", "site_area": "16 acres", "effective_on": "01/02/2026"}
    borough.add("asset", name="Mill Hall", status="operational", holding="both", **HALL, **more)

    row = listed()["W1"]

    assert (row["OrganisationLabel"], row["OrganisationURI"]) == (COUNCIL, URI)
    assert row["EffectiveDate"] == datetime.datetime(2026, 2, 1)
    assert (row["UPRN"], row["PropertyName"]) == ("012345678901", "Mill Hall")
    assert (row["StreetNumber"], row["StreetName"]) == ("10-15", "Mill Street")
    assert (row["PostTown"], row["PostCode"]) == ("Ashby", "PR7 1AA")
    assert row["CoordinateReferenceSystem"] == "OSGB"
    assert (row["GeoX"], row["GeoY"]) == (354321, 417654)
    assert (row["TenureType"], row["HoldingType"]) == ("Freehold", "Land and building")
    assert (row["BuildingSize"], row["LandArea"]) == (929.03, 6.475)


@pytest.mark.parametrize("status", ["vacant", "vacant_temporarily", "vacant_surplus"])
def test_vacant_property_gives_no_address(
    borough: Borough, listed: Callable[[], Rows], status: str
) -> None:
    borough.add("asset", name="Mill Hall", status=status, **HALL)

    row = listed()["W1"]

    hidden = ["UPRN", "StreetNumber", "StreetName", "CoordinateReferenceSystem", "GeoX", "GeoY"]
    assert not [key for key in hidden if row[key] is not None]
    assert (row["PropertyName"], row["PostTown"], row["PostCode"]) == ("Mill Hall", "Ashby", "PR7")


def test_only_assets_to_be_published_are_on_it_and_the_others_are_counted_by_reason(
    borough: Borough, path: Path, listed: Callable[[], Rows], read: Read
) -> None:
    borough.add("asset", name="Mill Hall", **HALL)
    borough.add("asset", name="Refuge", publish="no", exclusion_reason="vulnerable_people")
    borough.add("asset", name="Shelter", publish="yes", exclusion_reason="vulnerable_people")
    borough.add("asset", name="Kept Back", publish="no")
    borough.add("asset", name="Open Question", publish="not_known")

    assert list(listed()) == ["W1"]
    assert (
        "Left out: 16 of 17 assets (not said whether to publish: 13; "
        "Refuge or protected address: 2; not to be published, no reason given: 1)."
    ) in told(path, read)


def test_the_energy_rating_is_that_of_the_display_certificate_in_force(
    borough: Borough, listed: Callable[[], Rows]
) -> None:
    hall = borough.add("asset", name="Mill Hall", **HALL)
    borough.add("asset", name="Old Hall", **HALL | {"asset_code": "W2"})
    borough.ids |= {"hall": hall}
    for kind, rating, issued, until, asset in (
        ("dec", "c", "2024", "2034", "hall"),
        ("dec", "d", "2026", "24/11/2026", "hall"),
        ("epc", "a", "2026", "2036", "hall"),
        ("dec", "e", "2027", "2028", "hall"),
        ("dec", "f", "2025", "23/11/2026", "Old Hall"),
    ):
        dates = {"issued_on": issued, "valid_until": until}
        borough.add(
            "energy_certificate", asset=asset, certificate_kind=kind, rating=rating, **dates
        )

    rows = listed()

    assert (rows["W1"]["EnergyRating"], rows["W2"]["EnergyRating"]) == ("D", None)


def test_a_tenure_the_code_does_not_know_is_other_and_told_in_words(
    borough: Borough, listed: Callable[[], Rows]
) -> None:
    more = {"tenure": "licence", "tenure_other": "Right of way"}
    borough.add("asset", name="Mill Hall", **HALL | more)

    row = listed()["W1"]

    assert (row["TenureType"], row["OtherDetail"]) == ("Other", "Licence; Right of way")


def test_a_point_by_latitude_and_longitude_becomes_easting_and_northing(
    borough: Borough, listed: Callable[[], Rows]
) -> None:
    borough.add("asset", name="Mill Hall", **HALL | {"coordinates": "53.6532, -2.6326"})

    row = listed()["W1"]

    assert row["CoordinateReferenceSystem"] == "OSGB"
    assert (row["GeoX"], row["GeoY"]) == (358286, 417596)


def test_the_example_publishes_its_vacant_depot_without_an_address(
    empty: Register, path: Path, clock: Clock, table: Table, read: Read
) -> None:
    load(empty, EXAMPLE)

    StrategyXlsx(clock).write(empty, ExportRequest(who="A. Officer"), path)

    rows = {row["PropertyName"]: row for row in table(path, NAME)}
    depot, town_hall = rows["Holme Depot"], rows["Fellbrook Town Hall"]
    assert (depot["PostCode"], depot["UPRN"], depot["GeoX"]) == ("FB3", None, None)
    assert (town_hall["GeoX"], town_hall["EnergyRating"]) == (470120, "D")
    assert rows["Fellbrook Library"]["EnergyRating"] is None
    assert not {"Chapel Street Hall", "Fellbrook Gateway"} & rows.keys()
    assert any(line.startswith("Left out: 2 of 11 assets (") for line in told(path, read))


def test_an_asset_is_kept_back_while_entries_disagree_whether_to_publish_it(
    borough: Borough, path: Path, listed: Callable[[], Rows], read: Read
) -> None:
    borough.add("asset", name="Mill Hall", **{k: v for k, v in HALL.items() if k != "publish"})
    borough.add("asset", name="Market Hall", **HALL | {"asset_code": "W2"})
    both_saw = borough.register.get(borough.ids["Mill Hall"])
    assert both_saw is not None
    for answer in ("no", "yes"):
        with borough.register.edit("Edit asset") as edit:
            edit.set(both_saw, {"publish": answer})

    assert set(listed()) == {"W2"}
    assert "in conflict whether to publish: 1" in " ".join(map(str, told(path, read)))
