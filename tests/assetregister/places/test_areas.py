"""A district of the directory is one area of the register, or none."""

from assetregister.places.areas import area_of, values_of
from assetregister.places.postcodes import District
from db.register import SqlRegister

TRAFFORD = District("E08000009", "Trafford")


def add(register: SqlRegister, **values: str) -> str:
    with register.edit("New area") as edit:
        return edit.add("area", {"tier": "district", **values}).id


def test_its_code_decides_whatever_it_is_called(register: SqlRegister) -> None:
    add(register, name="Trafford")
    coded = add(register, name="Metropolitan Borough of Trafford", gss_code="E08000009")

    assert area_of(TRAFFORD, register) == coded


def test_else_its_name_does_among_districts(register: SqlRegister) -> None:
    add(register, name="Trafford", tier="ward")
    district = add(register, name="TRAFFORD")

    assert area_of(TRAFFORD, register) == district


def test_another_code_or_a_second_of_that_name_leaves_it_open(register: SqlRegister) -> None:
    add(register, name="Trafford", gss_code="E06000001")
    assert area_of(TRAFFORD, register) is None

    add(register, name="Trafford")
    add(register, name="Trafford")
    assert area_of(TRAFFORD, register) is None


def test_a_district_can_be_made_an_area_and_is_then_found(register: SqlRegister) -> None:
    values = values_of(TRAFFORD)
    made = add(register, **values)

    assert values == {"name": "Trafford", "tier": "district", "gss_code": "E08000009"}
    assert values_of(District("W06000015", "Cardiff"))["tier"] == "unitary"
    assert area_of(TRAFFORD, register) == made
