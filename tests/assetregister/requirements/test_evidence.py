"""Requirements E: geography, boundaries and evidence (R61–R70)."""

from db.register import SqlRegister
from tests.assetregister.requirements.asking import (
    bodies,
    called,
    change,
    count,
    enter,
    names,
    one,
    said,
)


def test_r61_selecting_a_district_returns_what_lies_below_it(own: SqlRegister) -> None:
    enter(own, "area", name="Chorley East", tier="ward", parent="Chorley")
    enter(own, "area", name="Eaves Green", tier="neighbourhood", parent="Chorley East")
    for area in ("Lancashire", "Central Lancashire", "Chorley", "Chorley East", "Eaves Green"):
        enter(own, "asset", name=f"Hall of {area}", area=area)
    halls = 'name ~ "Hall of"'
    assert count(own, "asset", f"{halls} and area under Chorley") == 3
    assert count(own, "asset", f"{halls} and area under Lancashire") == 5
    assert count(own, "asset", f"{halls} and area under England") == 5


def test_r62_a_filter_by_small_area_returns_the_asset(own: SqlRegister) -> None:
    enter(own, "asset", name="Village hall", small_area="E01025070", area="Chorley")
    assert names(own, "asset", "small_area = E01025070") == ["Village hall"]
    assert names(own, "asset", "area = Chorley") == ["Village hall"]


def test_r63_the_gap_in_life_expectancy_is_held_by_gender(documents: SqlRegister) -> None:
    for gender, value in (("men", "8.6"), ("women", "8")):
        figure = one(documents, "figure", f"gender = {gender} and unit = years")
        assert said(figure, "value") == [value]
        assert called(documents, figure, "area") == {"Sandwell"}


def test_r64_a_parish_plan_is_linked_to_district_and_county(own: SqlRegister) -> None:
    plan = enter(own, "document", name="Parish plan of Croston", document_kind="parish_plan")
    for body in ("Chorley Partnership", "Lancashire Partnership"):
        enter(own, "relation", from_record=plan.id, relation_kind="supports", to_record=body)
    assert names(own, "document", 'relations.to_record = "Lancashire Partnership"') == [
        "Parish plan of Croston"
    ]


def test_r65_soft_data_is_attached_with_source_and_date(own: SqlRegister) -> None:
    enter(
        own,
        "document",
        name="Quality of life survey, Preston",
        document_kind="survey",
        area="Preston",
        evidence="anecdotal",
        published_on="2007",
    )
    assert names(own, "document", "area = Preston and evidence = anecdotal")
    assert names(own, "document", "document_kind = parish_plan and area under Lancashire")


def test_r66_the_share_of_aligned_boundaries_can_be_counted(own: SqlRegister) -> None:
    before = count(own, "relation", "relation_kind = shares_boundary and aligned = yes")
    for number in range(10):
        trust, council = bodies(own, f"PCT {number}", f"Council {number}")
        enter(
            own,
            "relation",
            from_record=trust.id,
            relation_kind="shares_boundary",
            to_record=council.id,
            aligned="yes" if number < 7 else "no",
        )
    pairs = "relation_kind = shares_boundary and aligned in (yes, no)"
    aligned = count(own, "relation", f"{pairs} and aligned = yes") - before
    assert aligned / (count(own, "relation", pairs) - before) == 0.7
    island = own.resolve("organisation", "Isle of Wight Council")
    wight = f'relation_kind = shares_boundary and to_record = "{island}"'
    assert said(one(own, "relation", wight), "aligned") == ["Yes"]


def test_r67_assets_pass_to_the_successor_and_the_owner_then_is_found(own: SqlRegister) -> None:
    assert names(own, "organisation", "status = being_abolished") == ["NHS England"]
    old = one(own, "organisation", 'name = "Chorley Council"')
    bodies(own, "New unitary", founded="April 2028")
    change(own, old, successor="New unitary", succeeded_on="1 April 2028", status="ended")
    hall = enter(own, "asset", name="Town hall", owner="Chorley Council")
    held = {"asset": "Town hall", "tenure": "freehold"}
    enter(own, "interest", holder="Chorley Council", ended="31 March 2028", **held)
    enter(own, "interest", holder="New unitary", starts="1 April 2028", **held)
    change(own, hall, owner="New unitary")
    assert (old.id,) in [line.before for line in own.history(hall.id) if line.place == "owner"]
    then = 'interests has (holder = "{}" and {})'
    for holder, when in (
        ("Chorley Council", 'ended > "1 May 2020"'),
        ("New unitary", 'starts <= "1 May 2028" and ended is blank'),
    ):
        assert names(own, "asset", then.format(holder, when)) == ["Town hall"]
    assert names(own, "organisation", 'predecessors.name = "Chorley Council"') == ["New unitary"]


def test_r68_services_and_committees_have_a_level(documents: SqlRegister) -> None:
    committees = names(documents, "partnership", "area_level = neighbourhood")
    assert committees == ["Neighbourhood area committees in new unitary council areas"]
    assert names(documents, "service", "area_level = neighbourhood") == [
        "Neighbourhood health service, NHS"
    ]
    for level in ("integrated_care_system", "place"):
        assert count(documents, "partnership", f"area_level = {level}") >= 1


def test_r69_a_filter_by_flagged_areas_returns_sandwell(documents: SqlRegister) -> None:
    assert "Sandwell" in names(documents, "area", "under_served = yes")
    measures = "area = Sandwell and value {}"
    for value in ("> 25", "= 10", "= 8.6", "= 8.0"):
        assert count(documents, "figure", measures.format(value)) >= 1
    assert count(documents, "asset", "under_served = yes") >= 1


def test_r70_what_a_needs_assessment_takes_has_a_district(own: SqlRegister) -> None:
    enter(own, "asset", name="Hall", area="Chorley")
    bodies(own, "Helpers", sector="charity", area_served="Chorley")
    enter(own, "figure", measure="Smokers", value="20", unit="%", area="Chorley")
    enter(own, "document", name="Voices", evidence="anecdotal", area="Chorley")
    for type_key, field in (
        ("asset", "area"),
        ("provider", "area_served"),
        ("figure", "area"),
        ("document", "area"),
    ):
        assert count(own, type_key, f"{field} under Chorley") == 1
