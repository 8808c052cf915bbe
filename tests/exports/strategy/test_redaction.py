"""Of vacant property nothing is published that leads to its door."""

import pytest

from exports.strategy.redaction import publishable
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

    assert publishable(asset).values["name"] is None


@pytest.mark.parametrize("name", ["Holme Depot", "1st Ashby Scout Hut", "Land in PR7"])
def test_a_name_that_tells_no_address_is_published(borough: Borough, name: str) -> None:
    borough.add("asset", call="hut", name=name, status="vacant", street="Mill Street")
    asset = borough.register.get(borough.ids["hut"])
    assert asset is not None

    assert publishable(asset).values["name"] == name


def test_partly_vacant_property_is_published_in_full(borough: Borough) -> None:
    borough.add("asset", name="12 Mill Street", status="partly_vacant", postcode="PR7 1AA")
    asset = borough.register.get(borough.ids["12 Mill Street"])
    assert asset is not None

    assert publishable(asset).values == asset.values
