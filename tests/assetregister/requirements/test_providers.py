"""Requirements D: third-sector and voluntary providers (R47–R60)."""

import pytest

from assetregister.errors import NotFound
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

DELIVERED = {52_433, 39_917, 35_298, 3_311, 13_340, 2_523, 495_266}
COUNTY, TRUST = "Lancashire County Council", "Central Lancashire PCT"


def test_r47_a_provider_with_two_commissioners_appears_once(own: SqlRegister) -> None:
    bodies(own, "Age Well", "Shelter Here", sector="charity")
    mine = 'name in ("Age Well", "Shelter Here")'
    for provider, commissioner in (
        ("Age Well", COUNTY),
        ("Age Well", TRUST),
        ("Shelter Here", COUNTY),
    ):
        enter(own, "commission", provider=provider, commissioner=commissioner)
    assert names(own, "provider", f"{mine} and commissions.count > 1") == ["Age Well"]
    provider = one(own, "provider", f"{mine} and commissions.count > 1")
    change(own, provider, joint_review="continue")
    assert names(own, "provider", f"{mine} and joint_review is stated") == ["Age Well"]


def test_r48_providers_are_tagged_for_facs_and_for_the_gateway(own: SqlRegister) -> None:
    bodies(own, "Home Care", sector="voluntary", topics="facs")
    bodies(own, "Front Door", sector="voluntary", topics="gateway")
    assert names(own, "provider", "topics = facs and unnamed is blank") == ["Home Care"]
    assert names(own, "provider", "topics = gateway and unnamed is blank") == ["Front Door"]


def test_r49_first_call_has_tiers_time_area_and_volumes(documents: SqlRegister) -> None:
    first_call = one(documents, "service", 'name ~ "First Call"')
    assert said(first_call, "tiers", "duration") == ["4 tiers", "6 to 12 weeks"]
    areas = called(documents, first_call, "areas_served")
    assert areas == {"Bristol, North Somerset and South Gloucestershire"}
    assert documents.resolve("area", "BNSSG") in first_call.values["areas_served"]
    assert count(documents, "figure", "value = 1791 and period = 2020") == 1
    assert count(documents, "figure", "value = 281") == 1
    loans = one(documents, "figure", "value = 2523")
    assert said(loans, "period") == ["March 2020 to May 2021"]
    assert {
        value for value in DELIVERED if count(documents, "figure", f"value = {value}")
    } == DELIVERED
    large = "figures has (value > 10000 and unit = people or value > 10000 and unit = deliveries)"
    red_cross = names(documents, "service", f'provider = "British Red Cross" and {large}')
    assert len(red_cross) == 5


def test_r50_a_pathway_shows_its_referrals_in_both_periods(documents: SqlRegister) -> None:
    pathway = one(documents, "pathway", "receiver = GoodGym")
    assert called(documents, pathway, "referrer") == {"British Red Cross"}
    counts = "pathway.receiver = GoodGym and referrals {}"
    assert said(one(documents, "pathway_count", counts.format("= 2")), "period") == [
        "February 2020"
    ]
    later = one(documents, "pathway_count", counts.format("> 60"))
    assert said(later, "period", "referrals") == ["May 2020", "more than 60 referrals"]


def test_r51_a_filter_by_client_group_returns_each_provider(documents: SqlRegister) -> None:
    for group, name in (
        ("ethnic_minorities", "MAMTA"),
        ("dementia", "Denby Dale Centre"),
        ("learning_disability", "Harrow Mencap"),
    ):
        assert name in names(documents, "provider", f"client_groups = {group}")
    assert names(documents, "provider", "client_groups = veterans") == []


def test_r52_a_filter_by_lsp_returns_its_network(own: SqlRegister) -> None:
    enter(
        own,
        "partnership",
        name="CVFS network for Chorley",
        partnership_kind="network",
        area="Chorley",
        supports="Chorley Partnership",
    )
    bodies(own, "Chorley Helpers", "Chorley Faith Forum", sector="voluntary")
    for provider in ("Chorley Helpers", "Chorley Faith Forum"):
        enter(
            own,
            "seat",
            partnership="CVFS network for Chorley",
            organisation=provider,
            role="member",
        )
    found = names(own, "partnership", 'supports = "Chorley Partnership" and seats.count = 2')
    assert found == ["CVFS network for Chorley"]


def test_r53_links_has_a_voluntary_seat(documents: SqlRegister) -> None:
    board = 'seats has (sector = voluntary and partnership = "Central Lancashire Wellbeing Board")'
    assert names(documents, "organisation", board) == ["LINKS"]
    assert "LINKS" in names(documents, "provider", "seats.count > 0")


def test_r54_one_filter_by_sector_separates_charity_from_company(documents: SqlRegister) -> None:
    assert "Excellcare" in names(documents, "organisation", "sector = private")
    third = names(documents, "organisation", "sector in (charity, voluntary)")
    assert "British Red Cross" in third
    assert "Excellcare" not in third
    unknown = names(documents, "organisation", "sector = not_stated")
    assert {"GoodGym", "NECTA"} <= set(unknown)


def test_r55_classes_are_flagged_and_no_name_is_invented(documents: SqlRegister) -> None:
    unnamed = names(documents, "organisation", "unnamed = yes")
    assert "Community, voluntary and faith organisations in Doncaster" in unnamed
    assert count(documents, "organisation", 'unnamed = yes and name = "Age UK Doncaster"') == 0
    with pytest.raises(NotFound):
        documents.resolve("organisation", "Age UK Doncaster")


def test_r56_the_confederation_has_its_address_and_charity_number(documents: SqlRegister) -> None:
    body = one(documents, "organisation", 'name = "NHS Confederation"')
    assert said(body, "postcode", "phone", "email", "charity_number") == [
        "SW1E 5DD",
        "020 7074 3200",
        "enquiries@nhsconfed.org",
        "1090329",
    ]


def test_r57_nacro_has_a_funder_and_a_host(documents: SqlRegister) -> None:
    nacro = one(documents, "provider", "name = Nacro")
    assert called(documents, nacro, "staff_funded_by") == {"Community Rehabilitation Company"}
    assert called(documents, nacro, "hosted_by") == {"Doncaster Complex Lives Alliance"}


def test_r58_volunteer_led_returns_first_call(documents: SqlRegister) -> None:
    assert "First Call – Support at Home, British Red Cross" in names(
        documents, "service", "volunteer_led = yes"
    )


def test_r59_corporate_citizenship_links_public_bodies_and_workers(documents: SqlRegister) -> None:
    process = one(documents, "matter", "matter_kind = process and topics = corporate_citizenship")
    with_bodies = called(documents, process, "with_bodies")
    assert {"Lancashire County Council", "Chorley Council", "Home Office"} <= with_bodies
    assert "Community development workers (Home Office)" in called(documents, process, "records")


def test_r60_arrangements_not_aligned_are_found(own: SqlRegister) -> None:
    for name, aligned in (("Surgery A", "yes"), ("Surgery B", "no")):
        enter(
            own,
            "agreement",
            name=name,
            agreement_kind="resource_holder",
            parties="GP Practices in Central Lancashire",
            aligned=aligned,
        )
    assert names(own, "agreement", "aligned = no") == ["Surgery B"]
