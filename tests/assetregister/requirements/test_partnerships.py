"""Requirements F: partnerships, governance and meetings (R71–R92)."""

from db.register import SqlRegister
from tests.assetregister.requirements.asking import (
    bodies,
    called,
    change,
    count,
    enter,
    names,
    one,
    query,
    said,
)

BOARD = "Central Lancashire Wellbeing Board"
HARROW = "Project board for co-located disability services in Harrow"


def test_r71_each_partnership_shows_its_seats(documents: SqlRegister) -> None:
    seats = f'partnership = "{BOARD}"'
    strategic = "member_partnership is stated"
    councils = 'organisation is stated and post ~ "Chief Executive or delegate"'
    trust = 'organisation = "Central Lancashire PCT"'
    county = 'organisation = "Lancashire County Council" and not post ~ "Chief Executive"'
    for where, number in (
        (strategic, 5),
        (councils, 5),
        (trust, 4),
        (county, 3),
        ("sector = voluntary", 1),
    ):
        assert count(documents, "seat", f"{seats} and {where}") == number
    assert count(documents, "seat", 'partnership = "Tower Hamlets Together"') == 6
    assert count(documents, "seat", 'partnership = "Doncaster Complex Lives Alliance"') >= 10


def test_r72_partnerships_of_one_area_and_theme_are_found(own: SqlRegister) -> None:
    for name, fit in (("Group A", "yes"), ("Group B", "no")):
        enter(
            own,
            "partnership",
            name=name,
            area="Chorley",
            themes="transport",
            fit_for_purpose=fit,
        )
    same = "area = Chorley and themes = transport"
    assert names(own, "partnership", same) == ["Group A", "Group B"]
    assert names(own, "partnership", f"{same} and fit_for_purpose = no") == ["Group B"]


def test_r73_those_without_a_lead_are_listed(documents: SqlRegister) -> None:
    led = count(documents, "partnership", "lead is stated")
    assert led + count(documents, "partnership", "lead is blank") == count(documents, "partnership")
    board = one(documents, "partnership", f'name = "{BOARD}"')
    groups = "Health & Wellbeing Thematic Groups of LSPs"
    assert groups in called(documents, board, "accountable_to")


def test_r74_overdue_goals_are_listed(own: SqlRegister) -> None:
    enter(
        own,
        "matter",
        name="Fewer smokers",
        matter_kind="goal",
        matter_status="open",
        measure="Smokers",
        target="18",
        unit="%",
        due_on="31 March 2009",
    )
    overdue = 'matter_kind = goal and matter_status = open and due_on < "1 April 2009"'
    assert names(own, "matter", overdue) == ["Fewer smokers"]


def test_r75_the_chair_rotates_in_order(documents: SqlRegister) -> None:
    seats = names(
        documents, "seat", f'partnership = "{HARROW}" and rotation_order > 0', "rotation_order"
    )
    trust = "Central and North West London NHS Foundation Trust"
    order = ("Harrow Council", "Harrow CCG", trust)
    assert seats == [f"Senior manager, {body}" for body in order]
    board = one(documents, "partnership", f'name = "{HARROW}"')
    assert said(board, "chair_rotates") == ["Yes"]
    lancashire = one(documents, "partnership", f'name = "{BOARD}"')
    assert called(documents, lancashire, "serviced_by") == {"Central Lancashire Primary Care Trust"}
    assert said(lancashire, "servicing_term") == ["12 months"]


def test_r76_the_board_meets_quarterly_and_late_meetings_are_found(own: SqlRegister) -> None:
    assert names(own, "partnership", "frequency = quarterly") == [BOARD]
    enter(own, "meeting", partnership=BOARD, held_on="10 January 2008", meeting_status="held")
    since = 'meetings has (meeting_status = held and held_on > "10 February 2008")'
    assert names(own, "partnership", f"frequency = quarterly and not {since}") == [BOARD]


def test_r77_servicing_passes_on_after_twelve_months(own: SqlRegister) -> None:
    board = one(own, "partnership", f'name = "{BOARD}"')
    change(own, board, serviced_from="1 January 2008", serviced_next="Lancashire County Council")
    due = 'servicing_term = 12 and serviced_from <= "1 January 2008" and serviced_next is stated'
    assert names(own, "partnership", due) == [BOARD]


def test_r78_the_board_has_its_standard_agenda(documents: SqlRegister) -> None:
    board = one(documents, "partnership", f'name = "{BOARD}"')
    assert said(board, "agenda_items")[0].split("\n") == [
        "Partnerships",
        "Community development and engagement",
        "Communications",
        "Local Strategic Partnership Update",
        "Enhanced two tier working",
    ]


def test_r79_the_work_plan_has_sixteen_items_under_four_headings(documents: SqlRegister) -> None:
    items = documents.find(query(documents, "matter", "matter_kind = work_plan_item"))
    assert sorted(item.values["number_in_plan"] for item in items) == list(range(1, 17))
    assert len({item.values["heading"] for item in items}) == 4
    for number in (12, 14):
        item = one(documents, "matter", f"number_in_plan = {number}")
        linked = called(documents, item, "records")
        assert "Joint estate strategies for Central Lancashire" in linked
    assert count(documents, "matter", "matter_kind = work_plan_item and matter_status = open") == 16


def test_r80_a_shared_priority_is_found_with_its_three_partnerships(own: SqlRegister) -> None:
    lsps = ("Chorley Partnership", "Preston Strategic Partnership", "Lancashire Partnership")
    enter(
        own,
        "matter",
        name="Warm homes",
        matter_kind="priority",
        matter_status="open",
        records="; ".join(lsps),
        delivery_route="Housing teams",
    )
    shared = one(own, "matter", f'matter_kind = priority and records = "{lsps[2]}"')
    assert called(own, shared, "records") == set(lsps)
    assert said(shared, "delivery_route") == ["Housing teams"]
    assert count(own, "matter", 'matter_kind = priority and records = "Chorley Partnership"') == 5


def test_r81_high_risks_past_their_review_are_found(own: SqlRegister) -> None:
    risk = enter(
        own,
        "matter",
        name="No money for repairs",
        matter_kind="risk",
        matter_status="open",
        rating="high",
        control="Yearly survey",
        escalates_to=BOARD,
        review_on="1 May 2008",
    )
    late = 'matter_status = open and rating = high and review_on < "1 June 2008"'
    assert names(own, "matter", late) == ["No money for repairs"]
    change(own, risk, matter_status="closed")
    assert names(own, "matter", late) == []
    assert own.history(risk.id)[0].before


def test_r82_a_consultation_is_found_by_its_audience(own: SqlRegister) -> None:
    enter(
        own,
        "matter",
        name="Carers asked",
        matter_kind="consultation",
        matter_status="done",
        audience="carers",
        held_on="May 2008",
        partnership=BOARD,
    )
    where = f'matter_kind = consultation and audience = carers and partnership = "{BOARD}"'
    assert names(own, "matter", where) == ["Carers asked"]


def test_r83_take_a_breather_holds_target_and_actual(documents: SqlRegister) -> None:
    admissions = one(documents, "benefit", "target = -15")
    assert said(admissions, "target", "actual") == ["-15", "-22"]
    plans = one(documents, "benefit", "baseline = 40 and actual = 75")
    for benefit in (admissions, plans):
        assert "Take a Breather" in " ".join(called(documents, benefit, "arrangement"))


def test_r84_a_review_is_found_by_the_target_it_serves(own: SqlRegister) -> None:
    hall = enter(own, "asset", name="Village hall")
    targets = "Appropriate Local Area Agreement targets; Multi Area Agreements"
    enter(own, "review", record=hall.id, review_kind="asset", targets=targets)
    for target in targets.split("; "):
        found = names(own, "review", f'targets = "{target}"')
        assert found == ["Review of an asset of Village hall"]
    assert "Comprehensive Area Assessments" in names(own, "matter", "topics = caa")


def test_r85_schemes_without_the_impact_assessment_they_need_are_found(own: SqlRegister) -> None:
    enter(own, "scheme", name="New clinic", stage="proposed", impact_needed="yes")
    where = "impact_needed = yes and impact_on is blank"
    assert "New clinic" in names(own, "scheme", where)


def test_r86_joint_posts_show_two_employers_each(documents: SqlRegister) -> None:
    posts = documents.find(query(documents, "contact", "joint_post = yes"))
    employers = [frozenset(called(documents, post, "employers")) for post in posts]
    assert set(employers) == {
        frozenset({"Newham PCT", "London Borough of Newham"}),
        frozenset({"Isle of Wight Council", "Isle of Wight NHS Primary Care Trust"}),
    }
    board = one(
        documents, "partnership", 'area = "Bath and North East Somerset" and status = shadow'
    )
    assert said(board, "integrated_from") == ["2007/8"]
    assert {"children", "adults", "public_health"} <= set(board.values["scope"])
    assert names(documents, "partnership", "integrated_from = 2007/08") == [
        "Shadow joint board of Bath and North East Somerset"
    ]


def test_r87_the_partners_and_services_of_a_shared_asset_are_counted(
    documents: SqlRegister,
) -> None:
    kaleidoscope = one(documents, "asset", 'name ~ "Kaleidoscope"')
    touched = documents.counts_pointing(kaleidoscope)
    assert touched["colocations"] == 1
    assert touched["services"] >= 1
    sharing = f'colocations.asset = "{kaleidoscope.id}"'
    partners = names(documents, "organisation", sharing)
    assert len(partners) == 3


def test_r88_terms_are_shown_in_words(documents: SqlRegister) -> None:
    stadium = one(documents, "asset", "asset_type = stadium")
    assert said(stadium, "asset_type", "status") == ["Stadium", "Operational"]


def test_r89_colocations_are_tagged_as_good_practice(documents: SqlRegister) -> None:
    good = "good_practice = yes and citations.count > 0"
    assert any("Kaleidoscope" in name for name in names(documents, "colocation", good))


def test_r90_an_evaluation_holds_qalys_and_cost(register: SqlRegister) -> None:
    hall = enter(register, "asset", name="Hall")
    enter(register, "review", record=hall.id, review_kind="economic", cost="£40,000", qalys="4")
    review = one(register, "review", "qalys = 4 and cost = 40000")
    assert review.values["cost"].low / review.values["qalys"].low == 10_000


def test_r91_a_new_joint_body_can_own_partner_and_lead_at_once(own: SqlRegister) -> None:
    bodies(own, "Joint Estates Company", organisation_type="joint_venture", sector="mixed")
    new = "Joint Estates Company"
    enter(own, "asset", name="Hall", owner=new)
    enter(own, "scheme", name="Roof", stage="live", lead=new, partners=new)
    enter(own, "seat", partnership=BOARD, organisation=new, role="partner")
    body = one(own, "organisation", f'name = "{new}"')
    counts = own.counts_pointing(body)
    assert (counts["assets"], counts["schemes_led"], counts["seats"]) == (1, 1, 1)


def test_r92_a_filter_by_involvement_returns_harrow(documents: SqlRegister) -> None:
    where = 'involved = service_users and involved = carers and involved_bodies = "Harrow Mencap"'
    [service] = names(documents, "colocation", where)
    assert "All Age Disability Service" in service
