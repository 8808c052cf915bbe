"""Requirements C: estate schemes, pipeline and funding (R27–R46)."""

from db.register import SqlRegister
from tests.assetregister.requirements.asking import (
    bodies,
    called,
    count,
    enter,
    names,
    one,
    said,
)

MAST = "Manchester, Salford and Trafford LIFT"
PILOT = "Park homes pilot project in Gloucestershire"


def test_r27_lift_schemes_filter_by_stage_and_sort_by_close(documents: SqlRegister) -> None:
    mast = one(documents, "scheme", f'name = "{MAST}"')
    assert said(mast, "wave", "selected_on", "population", "nhs_bodies", "councils") == [
        "1",
        "February 2001",
        "1,000,000 people",
        "6 bodies",
        "3 councils",
    ]
    nottingham = one(documents, "scheme", 'name = "Greater Nottingham LIFT"')
    assert said(nottingham, "construction_start", "opened") == ["June 2004", "early 2006"]
    closed = names(documents, "scheme", "stage = closed", sort="close_order")
    assert closed == ["East London LIFT", "Barking and Havering LIFT"]
    assert names(documents, "scheme", 'closed_on = "December 2003" and close_order = 3')
    assert MAST in names(documents, "scheme", "stage = in_development")
    assert nottingham.values["stage"] == "under_construction"


def test_r28_the_programme_holds_its_counts(documents: SqlRegister) -> None:
    programme = one(documents, "scheme", 'name = "NHS LIFT"')
    assert said(programme, "projects_total", "projects_closed", "projects_on") == [
        "42 schemes",
        "20 schemes",
        "30 September 2004",
    ]
    assert count(documents, "scheme", 'programme under "NHS LIFT" and stage = closed') == 2


def test_r29_population_is_a_number(documents: SqlRegister) -> None:
    assert names(documents, "scheme", "population >= 500000") == [MAST]
    assert count(documents, "scheme", "population = 1000000") == 1


def test_r30_roles_name_the_private_partner_and_the_contractor(documents: SqlRegister) -> None:
    partner = one(documents, "role", "role_kind = private_partner")
    assert called(documents, partner, "organisation") == {"Excellcare"}
    assert called(documents, partner, "scheme") == {MAST}
    contractor = one(documents, "role", "role_kind = contractor")
    assert called(documents, contractor, "organisation") == {"Laing O'Rourke"}
    assert called(documents, contractor, "asset") == {"Stapleford"}


def test_r31_local_labour_returns_both_schemes(documents: SqlRegister) -> None:
    local = "local_labour = yes and area is stated"
    assert names(documents, "scheme", local) == ["Greater Nottingham LIFT", MAST]
    assert names(documents, "organisation", 'roles.trains_with = "NECTA"') == ["Laing O'Rourke"]
    assert names(documents, "scheme", 'training_body = "NECTA"') == ["Greater Nottingham LIFT"]


def test_r32_plans_link_to_both_hospitals_and_both_councils(documents: SqlRegister) -> None:
    councils = {"Sandwell Metropolitan Borough Council", "Birmingham City Council"}
    hospitals = {"City Hospital", "Midland Metropolitan Hospital"}
    plans = names(documents, "scheme", "scheme_kind in (masterplan, framework)")
    assert plans == [
        "Grove Lane Masterplan",
        "Smethwick to Birmingham Corridor Development Framework",
    ]
    for plan in plans:
        record = one(documents, "scheme", f'name = "{plan}"')
        assert called(documents, record, "assets") == hospitals
        assert called(documents, record, "partners") == councils
    for hospital in hospitals:
        where = f'assets.name = "{hospital}" and scheme_kind in (masterplan, framework)'
        assert names(documents, "scheme", where) == plans


def test_r33_a_stage_filter_separates_the_pipeline(documents: SqlRegister) -> None:
    explored = names(documents, "scheme", "stage = explored")
    assert {"Cape Arm marina with waterside homes", "District heating schemes"} <= set(explored)
    agreed = one(documents, "scheme", "stage = agreed and homes = 750")
    assert said(agreed, "name") == ["Homes on the City Hospital site"]
    building = names(documents, "scheme", "stage = under_construction")
    assert "Midland Metropolitan Hospital: construction" in building


def test_r34_funding_lines_stand_beside_a_total_of_their_own(documents: SqlRegister) -> None:
    scheme = 'scheme.name ~ "Midland Metropolitan"'
    parts = f"{scheme} and amount is stated and is_total is blank"
    assert names(documents, "funding", f"{parts} and amount > 400000000")
    assert names(documents, "funding", f"{parts} and amount = 67500000")
    [total] = names(documents, "funding", f"{scheme} and is_total = yes and amount > 1500000000")
    assert "in all" in total


def test_r35_homes_planned_are_numbers_with_their_partner(documents: SqlRegister) -> None:
    site = one(documents, "asset", "homes_planned = 750")
    assert said(site, "name") == ["City Hospital"]
    where = 'role_kind = housing_partner and asset = "City Hospital"'
    assert called(documents, one(documents, "role", where), "organisation") == {"Homes England"}
    assert names(documents, "scheme", "growth_homes = 60000") == ["Barking and Havering LIFT"]


def test_r36_growth_above_nought_returns_both_places(documents: SqlRegister) -> None:
    growing = names(documents, "area", "growth_homes > 0 or growth_population > 0")
    assert growing == ["Barking and Havering", "Tower Hamlets"]
    havering = one(documents, "area", 'name = "Barking and Havering"')
    assert said(havering, "growth_homes", "growth_years") == ["60,000 homes", "about 10 years"]
    hamlets = one(documents, "area", 'name = "Tower Hamlets"')
    assert said(hamlets, "growth_population", "growth_years") == ["about 20%", "6 years"]
    assert count(documents, "scheme", "growth_homes > 0 or growth_population > 0") == 2


def test_r37_plans_may_reach_over_ten_years(register: SqlRegister) -> None:
    enter(register, "scheme", name="A", stage="live", starts="2021", completed_on="2026")
    enter(register, "scheme", name="B", stage="live", starts="2021", horizon="10 years")
    assert names(register, "scheme", "completed_on >= 2026 or horizon >= 10") == ["A", "B"]


def test_r38_a_filter_by_fund_returns_each_grant_and_bid(documents: SqlRegister) -> None:
    grant = one(documents, "funding", 'fund = "Disabled Facilities Grant" and amount is stated')
    assert said(grant, "amount", "units_funded") == ["about £550,000", "90 units"]
    bids = 'fund ~ "Local Authority Delivery"'
    assert count(documents, "funding", f"{bids} and amount = 750000 and units_funded = 100") == 1
    assert count(documents, "funding", f"{bids} and amount = 1000000 and units_funded > 100") == 1
    homelessness = one(documents, "funding", 'fund ~ "Homelessness Support"')
    assert said(homelessness, "amount", "basis") == ["more than £300,000", "Each year"]
    pilot = one(documents, "funding", 'fund ~ "Department of Health pilot"')
    assert said(pilot, "amount") == [""]


def test_r39_works_hold_units_average_and_guarantee(documents: SqlRegister) -> None:
    works = one(documents, "scheme", f'name = "{PILOT}"')
    assert said(works, "works_units", "works_average", "works_guarantee") == [
        "90 units",
        "£6,015",
        "20 years",
    ]
    units, average = works.values["works_units"].low, works.values["works_average"].low
    assert units * average == 541_350


def test_r40_savings_are_rows_by_beneficiary_and_period(documents: SqlRegister) -> None:
    savings = f'benefit_kind = financial and arrangement = "{PILOT}"'
    nhs = one(documents, "benefit", f"{savings} and beneficiary_group = nhs")
    assert said(nhs, "money_target", "years") == ["about £400,000", "5 years"]
    society = one(documents, "benefit", f"{savings} and beneficiary_group = society")
    assert said(society, "money_target", "years") == ["about £7,000,000", "5 years"]
    lifetime = one(documents, "benefit", f"{savings} and lifetime = yes")
    assert said(lifetime, "money_target") == ["more than £2,000,000"]


def test_r41_more_than_and_not_stated_come_back_as_entered(register: SqlRegister) -> None:
    enter(register, "funding", fund="Hospital", amount="more than 400,000,000")
    enter(register, "funding", fund="Grant")
    hospital = one(register, "funding", "fund = Hospital")
    assert said(hospital, "amount") == ["more than £400,000,000"]
    assert names(register, "funding", "amount is blank") == ["Grant"]
    assert count(register, "funding", "amount = 0") == 0


def test_r42_partial_dates_stay_as_entered_and_sort_in_time(register: SqlRegister) -> None:
    texts = ["2006 (early)", "2003-12", "2016 autumn", "2016/17"]
    for text in texts:
        enter(register, "scheme", name=text, stage="live", opened=text)
    ordered = names(register, "scheme", sort="opened")
    assert ordered == ["2003-12", "2006 (early)", "2016/17", "2016 autumn"]
    for text in texts:
        assert said(one(register, "scheme", f'name = "{text}"'), "opened") == [text]


def test_r43_a_filter_by_power_returns_one_arrangement_each(own: SqlRegister) -> None:
    for power in ("s.31", "s.28A"):
        name = f"Arrangement under {power}"
        enter(own, "agreement", name=name, power=power, scope="commissioning; provision")
        assert count(own, "agreement", f'power = "{power}" and name = "{name}"') == 1
    assert "s.31 Health Act 1999" in " ".join(names(own, "agreement", "power = s.31"))
    assert "s.28A" in " ".join(names(own, "agreement", "power = s.28A"))


def test_r44_withdrawals_and_restructuring_are_listed_with_partner(own: SqlRegister) -> None:
    for name, what, who in (
        ("Joint team", "funding_withdrawn", "Newham PCT"),
        ("Joint depot", "restructured", "Chorley Council"),
    ):
        enter(
            own,
            "agreement",
            name=name,
            change=what,
            changed_by=who,
            change_reason="own_finances",
            changed_on="2006",
        )
    listed = names(own, "agreement", "change is stated and changed_on is stated")
    assert listed == ["Joint depot", "Joint team"]
    assert count(own, "agreement", "change = restructured and change_reason = own_finances") == 3


def test_r45_contributions_show_which_are_pooled(register: SqlRegister) -> None:
    bodies(register, "County", "District", "Trust")
    for contributor, pooled in (("County", "yes"), ("District", "no"), ("Trust", "no")):
        enter(
            register,
            "contribution",
            contributor=contributor,
            what="Money",
            contribution_kind="cash",
            amount="£10,000",
            pooled=pooled,
        )
    assert names(register, "contribution", "pooled = yes") == ["Money, County"]
    assert count(register, "contribution", "amount = 10000") == 3


def test_r46_in_kind_returns_doncaster_and_kirklees(documents: SqlRegister) -> None:
    in_kind = "in_kind = yes"
    where = 'contributor = "Rotherham, Doncaster and South Humber NHS Trust"'
    assert "nurse" in names(documents, "contribution", f"{in_kind} and {where}")[0]
    worker = 'contributor = "Community Rehabilitation Company" and delivered_by = Nacro'
    assert "InReach" in names(documents, "contribution", f"{in_kind} and {worker}")[0]
    assert count(documents, "contribution", f"{in_kind} and staff > 30") == 1
