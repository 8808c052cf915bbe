"""Each rule finds what it is for, says so in a sentence, and is silent about what is right."""

import datetime

import pytest

from assetregister.entry import read_all
from assetregister.findings import findings, findings_on
from assetregister.records.record import Record
from assetregister.register import Register
from assetregister.rules import RULES
from assetregister.rules.rule import later

TODAY = datetime.date(2026, 11, 24)


def add(register: Register, type_key: str, **texts: str) -> Record:
    """Add a record from what people would type."""
    values = read_all(register.schema.about(type_key), texts, register).or_refuse()
    with register.edit(f"Add {type_key}") as edit:
        return edit.add(type_key, values)


def codes(register: Register, record: Record) -> set[str]:
    """Return the codes of the rules that a record breaks."""
    now = register.get(record.id)
    assert now is not None
    return {finding.rule for finding in findings_on([now], register, TODAY)}


WRONG = [
    ("asset.net_above_gross", {"floor_area": "100", "net_area": "120"}),
    ("asset.occupied_above_gross", {"floor_area": "100", "occupied_area": "150"}),
    ("asset.shares", {"empty_share": "60", "under_used_share": "50"}),
    (
        "asset.vacant_in_full",
        {"status": "vacant", "publish": "yes", "postcode": "PR7 1AA", "street": "High Street"},
    ),
    (
        "asset.vacant_in_full",
        {"tenure_details": "Freehold, vacant", "publish": "yes", "postcode": "PR7 1AA"},
    ),
    ("asset.excluded", {"publish": "no"}),
    ("asset.unsuitable", {"suitability": "unsuitable"}),
    ("value.doubtful", {"postcode": "M32 OXZ"}),
    ("value.doubtful", {"coordinates": "-2.3456, 53.4312"}),
    ("date.order", {"opened": "2006", "closed": "2003"}),
    ("date.check_overdue", {"checked_on": "1 March 2026", "check_every": "months_6"}),
    ("date.check_future", {"checked_on": "1 March 2027"}),
    ("interest.freehold", {"tenure": "freehold", "tenure_details": "leasehold_occupied"}),
]
RIGHT = {
    "floor_area": "100",
    "net_area": "80",
    "occupied_area": "90",
    "empty_share": "20",
    "under_used_share": "30",
    "status": "operational",
    "publish": "yes",
    "postcode": "PR7 1AA",
    "coordinates": "358400, 417700",
    "opened": "2003",
    "closed": "2006",
    "checked_on": "1 October 2026",
    "check_every": "months_6",
    "tenure": "freehold",
    "tenure_details": "freehold_occupied",
}


@pytest.mark.parametrize(("rule", "texts"), WRONG)
def test_what_is_wrong_with_an_asset_is_found(
    register: Register, rule: str, texts: dict[str, str]
) -> None:
    assert rule in codes(register, add(register, "asset", name="Moot Hall", **texts))


def test_an_asset_that_is_right_has_no_finding(register: Register) -> None:
    assert codes(register, add(register, "asset", name="Moot Hall", **RIGHT)) == set()


def test_occupations_that_add_up_to_more_than_the_building_are_found(register: Register) -> None:
    asset = add(register, "asset", name="Moot Hall", floor_area="100")
    for space in ("60", "50"):
        add(register, "occupation", asset=asset.id, occupation_kind="sharing", floor_area=space)
    assert "asset.occupied_above_gross" in codes(register, asset)


def test_space_that_stands_vacant_does_not_count_as_occupied(register: Register) -> None:
    asset = add(register, "asset", name="Moot Hall", floor_area="100")
    add(register, "occupation", asset=asset.id, occupation_kind="sharing", floor_area="90")
    add(register, "occupation", asset=asset.id, occupation_kind="vacant", floor_area="50")
    assert "asset.occupied_above_gross" not in codes(register, asset)


def test_acres_and_square_feet_are_compared_in_one_unit(register: Register) -> None:
    asset = add(register, "asset", name="Moot Hall", floor_area="100", net_area="900 ft²")
    assert "asset.net_above_gross" not in codes(register, asset)


def test_a_lease_in_under_a_freehold_is_found(register: Register) -> None:
    council = add(register, "organisation", name="Chorley Council")
    asset = add(register, "asset", name="Moot Hall", owner=council.id, tenure="freehold")
    add(register, "interest", asset=asset.id, holder=council.id, tenure="leasehold")
    assert "interest.freehold" in codes(register, asset)


def test_a_break_after_the_lease_has_expired_is_found(register: Register) -> None:
    asset = add(register, "asset", name="Moot Hall")
    lease = add(register, "interest", asset=asset.id, tenure="leasehold", expires="31 March 2030")
    late = add(register, "lease_event", interest=lease.id, event_kind="tenant_break", due_on="2031")
    timely = add(
        register, "lease_event", interest=lease.id, event_kind="tenant_break", due_on="2029"
    )
    assert "lease_event.late" in codes(register, late)
    assert "lease_event.late" not in codes(register, timely)


def test_an_expired_lease_that_nobody_ended_is_found(register: Register) -> None:
    asset = add(register, "asset", name="Moot Hall")
    lease = add(register, "interest", asset=asset.id, tenure="leasehold", expires="2020")
    over = add(
        register, "interest", asset=asset.id, tenure="leasehold", expires="2020", ended="2020"
    )
    assert "interest.expired" in codes(register, lease)
    assert "interest.expired" not in codes(register, over)


def test_a_map_reference_outside_the_district_is_found(register: Register) -> None:
    district = add(register, "area", name="Chorley", tier="district", gss_code="E07000118")
    ward = add(register, "area", name="Town ward", tier="ward", parent=district.id)
    inside = add(register, "asset", name="Moot Hall", area=ward.id, coordinates="358400, 417700")
    outside = add(register, "asset", name="Guild Hall", area=ward.id, coordinates="394751, 393422")
    assert "place.outside" not in codes(register, inside)
    assert "place.outside" in codes(register, outside)


def test_a_public_building_needs_a_display_energy_certificate(register: Register) -> None:
    council = add(register, "organisation", name="Chorley Council", sector="local_government")
    asset = add(
        register,
        "asset",
        name="Moot Hall",
        owner=council.id,
        status="operational",
        floor_area="250",
    )
    assert "asset.no_dec" in codes(register, asset)
    add(
        register,
        "energy_certificate",
        asset=asset.id,
        certificate_kind="dec",
        valid_until="31 March 2027",
    )
    assert "asset.no_dec" not in codes(register, asset)


def test_references_to_nothing_and_to_the_archived_are_found(register: Register) -> None:
    council = add(register, "organisation", name="Chorley Council")
    asset = add(register, "asset", name="Moot Hall", owner=council.id)
    lost = add(register, "asset", name="Guild Hall")
    with register.edit("Edit asset") as edit:
        edit.set(lost, {"owner": "f" * 32})
        edit.archive(council)
    assert "link.dangling" in codes(register, asset)
    assert "link.dangling" in codes(register, lost)


def test_a_finding_accepted_with_a_reason_says_so(register: Register) -> None:
    asset = add(register, "asset", name="Moot Hall", floor_area="100", net_area="120")
    with register.edit("Accept finding") as edit:
        edit.add(
            "accepted_finding",
            {"record": asset.id, "rule": "asset.net_above_gross", "reason": "Measured twice"},
        )
    (found,) = findings(register, today=TODAY)
    assert (found.rule, found.accepted) == ("asset.net_above_gross", "Measured twice")


def test_every_finding_is_a_sentence_with_a_field_of_its_type(register: Register) -> None:
    for number, (_, texts) in enumerate(WRONG):
        add(register, "asset", name=f"Hall {number}", **texts)
    for finding in findings(register, today=TODAY):
        assert finding.sentence.endswith(".")
        assert finding.field in register.schema.fields(finding.type)
        assert finding.rule in {rule.code for rule in RULES}


def test_a_month_later_is_the_last_day_where_the_day_does_not_exist() -> None:
    assert later(datetime.date(2026, 1, 31), 1) == datetime.date(2026, 2, 28)
    assert later(datetime.date(2026, 11, 24), 12) == datetime.date(2027, 11, 24)
