"""Requirements B: joint estate strategies, co-location and back office (R14–R26)."""

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

HARROW = "Co-Located All Age Disability Service for Health, Social Care and Education"


def test_r14_a_strategy_gathers_assets_of_three_owners(register: SqlRegister) -> None:
    bodies(register, "County", "District", "Trust")
    owners = ["County", "County", "District", "District", "Trust"]
    for number, owner in enumerate(owners):
        enter(register, "asset", name=f"Asset {number}", owner=owner, utilisation="40")
    gathered = "; ".join(f"Asset {number}" for number in range(5))
    enter(register, "estate_strategy", name="Central Lancashire", assets=gathered)
    within = 'estate_strategies.name = "Central Lancashire"'
    assert count(register, "asset", f"{within} and utilisation is stated") == 5
    assert count(register, "asset", f"{within} and owner = County") == 2


def test_r15_under_used_assets_are_listed_and_earlier_use_is_kept(register: SqlRegister) -> None:
    low = enter(register, "asset", name="Low", utilisation="30%", utilisation_on="2007")
    enter(register, "asset", name="High", utilisation="90%", utilisation_on="2007")
    assert names(register, "asset", "utilisation < 50") == ["Low"]
    change(register, low, utilisation="35%", utilisation_on="2008")
    places = [line.place for line in register.history(low.id)]
    assert places.count("utilisation") == places.count("utilisation_on") == 2


def test_r16_colocations_have_two_bodies_and_a_stage(documents: SqlRegister) -> None:
    live = names(documents, "colocation", "stage = live")
    explored = names(documents, "colocation", "stage = explored")
    for words, found in (
        ("Kaleidoscope", live),
        ("Low vision centre", live),
        (HARROW, live),
        ("Isle of Wight", explored),
    ):
        assert [name for name in found if words in name]
        colocation = one(documents, "colocation", f'name ~ "{words}"')
        assert len(colocation.values["participants"]) >= 2


def test_r17_staff_to_colocate_and_in_teams_are_numbers_apart(documents: SqlRegister) -> None:
    assert said(one(documents, "colocation", f'name = "{HARROW}"'), "staff") == ["110 people"]
    teams = f'colocation = "{HARROW}"'
    assert names(documents, "team", f"{teams} and staff = 45")
    assert count(documents, "team", f"{teams} and role_group is stated") > 5


def test_r18_a_filter_finds_what_costs_no_more(documents: SqlRegister) -> None:
    assert names(documents, "colocation", "cost_neutral = yes") == [HARROW]


def test_r19_capital_not_stated_is_blank_and_not_nought(documents: SqlRegister) -> None:
    harrow = one(documents, "colocation", f'name = "{HARROW}"')
    assert said(harrow, "capital", "rent_before", "rent_after", "payback") == [""] * 4
    assert said(harrow, "recovered_by_rent") == ["Yes"]
    assert HARROW not in names(documents, "colocation", "capital <= 0")


def test_r19_payback_is_stored_as_a_number(register: SqlRegister) -> None:
    enter(
        register,
        "colocation",
        name="Shared office",
        stage="proposed",
        capital="120,000",
        rent_before="80,000",
        rent_after="50,000",
        payback="4 years",
    )
    assert names(register, "colocation", "payback = 4 and capital = 120000") == ["Shared office"]


def test_r20_the_harrow_evaluation_holds_both_sorts_of_benefit(documents: SqlRegister) -> None:
    parties = {"Harrow Council", "Harrow CCG", "Central and North West London NHS Foundation Trust"}
    for kind in ("financial", "non_financial"):
        where = f'arrangement = "{HARROW}" and benefit_kind = {kind} and data_from is stated'
        assert names(documents, "benefit", where)
    supplied = names(documents, "organisation", f'benefits_measured.arrangement = "{HARROW}"')
    assert set(supplied) <= parties
    not_yet = f'arrangement = "{HARROW}" and achieved in (expected, not_measured)'
    assert count(documents, "benefit", not_yet) > 0


def test_r21_a_review_is_due_until_it_is_done(own: SqlRegister) -> None:
    pathway = "Integrated care pathway of the joint LD teams"
    assert said(one(own, "pathway", f'name = "{pathway}"'), "review_after") == ["6 months"]
    review = enter(own, "review", record=pathway, review_kind="pathway", due_on="1 July 2021")
    due = 'due_on <= "1 July 2021" and done_on is blank'
    assert count(own, "review", due) == 1
    assert count(own, "review", 'due_on <= "30 June 2021" and done_on is blank') == 0
    change(own, review, done_on="1 July 2021")
    assert count(own, "review", due) == 0


def test_r22_a_shared_back_office_shows_what_it_saves(own: SqlRegister) -> None:
    enter(
        own,
        "agreement",
        name="Shared HR",
        parties="Chorley Council; Preston City Council",
        back_office="human resources",
        overhead_before="100,000",
        overhead_after="50,000",
    )
    assert names(own, "agreement", "overhead_before >= 100000 and overhead_after <= 50000") == [
        "Shared HR"
    ]
    shared = "scope = back_office and agreement_status = explored"
    assert names(own, "agreement", f'{shared} and parties = "Isle of Wight Council"')


def test_r23_a_shared_headquarters_is_in_the_pipeline_only(documents: SqlRegister) -> None:
    [shared] = names(documents, "colocation", "shared_headquarters = yes and asset is blank")
    assert "Isle of Wight" in shared
    assert (
        len(one(documents, "colocation", "shared_headquarters = yes").values["participants"]) == 2
    )
    assert shared in names(documents, "colocation", "stage in (explored, proposed)")
    assert shared not in names(documents, "colocation", "stage = live")


def test_r24_hubs_have_a_sponsor_and_a_status(documents: SqlRegister) -> None:
    hubs = names(
        documents, "asset", "asset_type in (family_hub, community_hub) and status is stated"
    )
    assert sorted(hubs) == [
        "Best Start Family Hubs",
        "Community hubs for adults with complex needs",
    ]
    for department, hub in (("Department for Education", hubs[0]), ("Cabinet Office", hubs[1])):
        where = f'roles has (role_kind = sponsor and organisation = "{department}")'
        assert names(documents, "asset", where) == [hub]


def test_r25_link_workers_are_listed_by_host_site(documents: SqlRegister) -> None:
    where = "occupation_kind is stated and occupier = Kirklees Council and staff = 9"
    occupation = one(documents, "occupation", where)
    assert "vaccination" in " ".join(called(documents, occupation, "asset"))


def test_r26_a_filter_finds_arrangements_without_evidence(own: SqlRegister) -> None:
    enter(own, "agreement", name="Joint depot", efficiency="Fewer trips", evidence_level="none_yet")
    assert "Joint depot" in names(own, "agreement", "evidence_level = no evidence yet")
