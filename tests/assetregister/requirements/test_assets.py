"""Requirements A: the joint asset register and its review (R01–R13)."""

from assetregister.filters.conditions import Query
from db.register import SqlRegister
from tests.assetregister.requirements.asking import (
    called,
    change,
    count,
    enter,
    names,
    one,
    said,
)

COUNTY, DISTRICT, TRUST = (
    "Lancashire County Council",
    "Chorley Council",
    "Central Lancashire Primary Care Trust",
)

TYPES = (
    "primary care centre, one-stop shop, hospital, family hub, community hub, school, stadium, "
    "vaccination or testing centre, canal or waterside, land, office, park home site"
)


def test_r01_a_filter_by_owner_returns_each_bodys_asset(own: SqlRegister) -> None:
    for owner in (COUNTY, DISTRICT, TRUST):
        enter(own, "asset", name=f"Office of {owner}", owner=owner)
    assert count(own, "asset", "name ~ Office of") == 3
    for owner in (COUNTY, DISTRICT, "Central Lancashire PCT"):
        assert count(own, "asset", f'owner = "{owner}"') == 1


def test_r02_a_filter_finds_the_assets_not_yet_reviewed(own: SqlRegister) -> None:
    enter(own, "asset", name="A", owner=COUNTY, review_outcome="integrate", reviewed_on="May 2008")
    enter(own, "asset", name="B", owner=TRUST, review_outcome="integrate")
    enter(own, "asset", name="C", owner=DISTRICT)
    assert names(
        own, "asset", "owner is stated and review_outcome is blank and name in (A, B, C)"
    ) == ["C"]
    assert count(own, "review", "review_kind = asset") >= 6


def test_r03_a_closed_barrier_leaves_the_open_ones_with_its_date(own: SqlRegister) -> None:
    barrier = enter(
        own,
        "matter",
        name="Trust",
        matter_kind="barrier",
        matter_status="open",
        barrier_kind="trust",
    )
    still_open = 'matter_kind = barrier and matter_status = open and name = "Trust"'
    assert count(own, "matter", still_open) == 1
    closed = change(own, barrier, matter_status="closed", closed_on="1 May 2008")
    assert count(own, "matter", still_open) == 0
    assert said(closed, "closed_on") == ["1 May 2008"]
    assert "No joint asset registers" in names(own, "matter", "barrier_kind = no_joint_register")


def test_r04_a_filter_by_district_project_returns_its_asset(own: SqlRegister) -> None:
    hall = enter(own, "asset", name="Village hall")
    for district in ("South Ribble", "Preston"):
        name = f"Project in {district}"
        enter(
            own,
            "scheme",
            name=name,
            stage="live",
            scheme_kind="district_project",
            area=district,
            assets="Village hall",
        )
    assert own.counts_pointing(hall)["schemes"] == 2
    assert names(own, "asset", 'schemes.name = "Project in Preston"') == ["Village hall"]
    where = "schemes has (scheme_kind = district_project and area = South Ribble)"
    assert names(own, "asset", where) == ["Village hall"]


def test_r05_unsuitable_returns_only_the_former_sites(documents: SqlRegister) -> None:
    assert names(documents, "asset", "suitability = unsuitable") == [
        "Former sites of children's services in Lewisham"
    ]
    kaleidoscope = one(documents, "asset", 'name ~ "Kaleidoscope"')
    assert said(kaleidoscope, "suitability") == ["Suitable (no grade stated)"]
    assert said(one(documents, "asset", "suitability = unsuitable"), "suitability_reason") != [""]


def test_r06_a_move_shows_from_both_ends(documents: SqlRegister) -> None:
    moved = 'relation_kind = moved_from and from_record = "{}"'
    for new, old in (
        ("Low vision centre, Brighton", "Hospital site of the former low vision clinic"),
        (
            "Kaleidoscope – Lewisham Centre for Children & Young People",
            "Former sites of children's services in Lewisham",
        ),
    ):
        relation = one(documents, "relation", moved.format(new))
        assert called(documents, relation, "to_record") == {old}
        assert relation.values["benefit"]
        assert names(documents, "asset", f'related_from.from_record = "{new}"') == [old]
        assert names(documents, "asset", f'relations.to_record = "{old}"') == [new]


def test_r07_a_filter_by_facility_returns_the_low_vision_centre(documents: SqlRegister) -> None:
    assert names(documents, "asset", "facilities = training kitchen") == [
        "Low vision centre, Brighton"
    ]


def test_r08_every_type_of_facility_can_be_chosen_and_counted(register: SqlRegister) -> None:
    types = TYPES.split(", ")
    for kind in types:
        enter(register, "asset", name=f"A {kind}", asset_type=kind)
    counted = register.values_of(Query("asset"), ("asset_type",))
    assert [number for _, number in counted] == [1] * len(types)


def test_r09_beds_area_and_time_on_foot_are_numbers(documents: SqlRegister) -> None:
    hospital = one(documents, "asset", "beds >= 500")
    assert said(hospital, "name", "beds", "site_area", "floor_area", "travel_time") == [
        "Midland Metropolitan Hospital",
        "670 beds",
        "16 acres",
        "about 80,000 m²",
        "15 minutes",
    ]
    assert said(hospital, "travel_mode", "travel_from") == ["On foot", "City Hospital"]


def test_r10_private_ownership_returns_the_park_home_sites(documents: SqlRegister) -> None:
    sites = names(documents, "asset", "ownership = private")
    assert "Park home sites in the county" in sites
    assert set(names(documents, "asset", "asset_type = park_home_site")) == set(sites)
    assert names(documents, "asset", "ownership = private and tenure = part_owned_part_rented")
    assert names(documents, "asset", "funding_eligibility = not typically eligible")


def test_r11_explored_community_ownership_returns_lift_premises(documents: SqlRegister) -> None:
    assert names(documents, "asset", "community_ownership = explored") == ["LIFT premises"]


def test_r12_temporary_uses_have_an_operator_type_and_a_day(documents: SqlRegister) -> None:
    stadium = one(documents, "asset", "asset_type = stadium")
    assert said(stadium, "name", "temporary_from") == ["John Smith's Stadium", "1 February 2021"]
    assert stadium.values["temporary_use"]
    for operator, number in (("gp_led", "5"), ("pharmacy_led", "3")):
        assert said(one(documents, "asset", f"operator_type = {operator}"), "places")[0].startswith(
            number
        )


def test_r13_a_filter_finds_sites_with_access_problems(own: SqlRegister) -> None:
    enter(
        own,
        "asset",
        name="Hill clinic",
        access_problems="yes",
        access_note="Steep path",
        travel_time="25 minutes",
        transport_needed="yes",
    )
    assert "Hill clinic" in names(own, "asset", "access_problems = yes and travel_time > 20")
    assert "Former sites of children's services in Lewisham" in names(
        own, "asset", "access_note is stated"
    )
