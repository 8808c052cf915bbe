"""Of vacant property nothing is published that leads to its door."""

from typing import Any

import pytest

from assetregister.records.record import Record
from exports.strategy.redaction import Said, publishable
from tests.exports.borough import Borough


@pytest.mark.parametrize(
    "name",
    [
        "12 Brook Road",
        "12a-14 Brook Road",
        "Unit 3, Old Works",
        "Former shop, mill street",
        "Depot at PR71AA",
        "Site 12345678901",
    ],
)
def test_a_name_that_tells_the_address_of_vacant_property_is_held_back(
    borough: Borough, name: str
) -> None:
    address = {"street": "Mill Street", "uprn": "012345678901"}
    borough.add("asset", call="shop", name=name, status="vacant", **address)
    asset = borough.register.get(borough.ids["shop"])
    assert asset is not None

    assert publishable(Said(asset, {})).values["name"] is None


@pytest.mark.parametrize("name", ["Holme Depot", "1st Ashby Scout Hut", "Land in PR7"])
def test_a_name_that_tells_no_address_is_published(borough: Borough, name: str) -> None:
    borough.add("asset", call="hut", name=name, status="vacant", street="Mill Street")
    asset = borough.register.get(borough.ids["hut"])
    assert asset is not None

    assert publishable(Said(asset, {})).values["name"] == name


def test_partly_vacant_property_is_published_in_full(borough: Borough) -> None:
    borough.add("asset", name="12 Mill Street", status="partly_vacant", postcode="PR7 1AA")
    asset = borough.register.get(borough.ids["12 Mill Street"])
    assert asset is not None

    assert publishable(Said(asset, {})).values == asset.values


def test_a_tenure_detail_that_says_vacant_holds_the_address_back(borough: Borough) -> None:
    borough.add(
        "asset",
        name="Mill Hall",
        status="operational",
        tenure_details="Freehold, vacant",
        postcode="PR7 1AA",
    )
    asset = borough.register.get(borough.ids["Mill Hall"])
    assert asset is not None

    assert publishable(Said(asset, {})).values["postcode"] == "PR7"


def test_while_entries_disagree_one_that_says_vacant_holds_the_address_back(
    borough: Borough,
) -> None:
    borough.add("asset", name="Mill Hall", postcode="PR7 1AA")
    seen = _asset(borough)
    _set(borough, seen, {"status": "vacant"})
    _set(borough, seen, {"status": "operational"})

    said = Said.of(_asset(borough), borough.register)

    assert said.asset.values["status"] == "operational"
    assert publishable(said).values["postcode"] == "PR7"


def test_a_tenure_detail_that_somebody_took_away_and_another_kept_counts(borough: Borough) -> None:
    borough.add("asset", name="Mill Hall", tenure_details="Freehold, vacant", postcode="PR7 1AA")
    seen = _asset(borough)
    _set(borough, seen, {"tenure_details": ()})
    _set(borough, _asset(borough), {"tenure_details": ("freehold_vacant",)})
    _set(borough, seen, {"tenure_details": ()})

    said = Said.of(_asset(borough), borough.register)

    assert publishable(said).values["postcode"] == "PR7"


def _asset(borough: Borough) -> Record:
    held = borough.register.get(borough.ids["Mill Hall"])
    assert held is not None
    return held


def _set(borough: Borough, seen: Record, values: dict[str, Any]) -> None:
    """Edit an asset as it was seen."""
    with borough.register.edit("Edit asset") as edit:
        edit.set(seen, values)
