"""What fields amount to is worked out from what is known of them, and never put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.findings import findings_on
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema

if TYPE_CHECKING:
    from assetregister.records.record import RecordType
    from assetregister.workings import Working
    from db.register import SqlRegister

SCHEMA = Schema(RECORD_TYPES)
WORKED = [(about, working) for about in SCHEMA.types for working in about.workings]
every_working = pytest.mark.parametrize(
    ("about", "working"), WORKED, ids=[f"{about.key}.{w.key}" for about, w in WORKED]
)


def worked(type_key: str, key: str, **texts: str) -> str | None:
    about = SCHEMA.about(type_key)
    working = next(w for w in about.workings if w.key == key)
    values = {name: about.fields[name].kind.parse(text) for name, text in texts.items()}
    amount = working.of(values, about.fields)
    return None if amount is None else working.kind.format(amount)


@every_working
def test_a_working_names_fields_of_its_type_in_amounts(about: RecordType, working: Working) -> None:
    assert {*working.inputs, working.after} <= about.fields.keys()
    assert working.stated == "" or working.stated in about.fields
    assert working.key not in about.fields
    assert working.help.endswith(".")
    assert working.missing({}) == list(working.inputs)
    assert working.of({}, about.fields) is None


@pytest.mark.parametrize(
    ("capital", "before", "after", "years"),
    [
        ("120,000", "90,000", "60,000", "4 years"),  # R19
        ("100,000", "90,000", "60,000", "3.3 years"),
        ("about 120,000", "90,000", "60,000", "about 4 years"),
        ("more than 120,000", "90,000", "60,000", "at least 4 years"),
        ("up to 120,000", "90,000", "60,000", "up to 4 years"),
        ("120,000 to 150,000", "90,000", "60,000", "4 to 5 years"),
        ("120,000", "at least 90,000", "60,000", "up to 4 years"),
        ("120,000", "90,000", "up to 60,000", "1.3 to 4 years"),
        ("0", "90,000", "60,000", "0 years"),
        ("120,000", "60,000", "60,000", None),  # nothing is saved
        ("120,000", "60,000", "90,000", None),
        ("120,000", "90,000", "at least 60,000", None),  # it may save nothing
    ],
)
def test_payback_is_capital_over_the_fall_in_rent(
    capital: str, before: str, after: str, years: str | None
) -> None:
    texts = {"capital": capital, "rent_before": before, "rent_after": after}
    assert worked("colocation", "payback_worked_out", **texts) == years


@pytest.mark.parametrize(
    ("before", "after", "share"),
    [
        ("100,000", "50,000", "50%"),  # R22
        ("100,000", "about 40,000", "about 60%"),
        ("100,000", "120,000", "-20%"),
        ("30,000", "20,000", "33.3%"),
        ("0", "0", None),
    ],
)
def test_overheads_saved_are_a_share_of_what_they_were(
    before: str, after: str, share: str | None
) -> None:
    texts = {"overhead_before": before, "overhead_after": after}
    assert worked("colocation", "overhead_after_saved", **texts) == share


@pytest.mark.parametrize(
    ("key", "texts", "gap"),
    [
        ("actual_less_target", {"target": "-15", "actual": "-22"}, "-7"),  # R83
        ("actual_less_target", {"target": "40", "actual": "75"}, "35"),
        ("money_achieved_less_money_target", {"money_target": "1,000", "money_achieved": "750.50"},
         "-£249.50"),
        ("actual_less_baseline", {"baseline": "40", "actual": "75"}, "35"),
        ("cost_of_one_qalys", {"cost": "90,000", "qalys": "4"}, "£22,500"),  # R90
        ("cost_of_one_qalys", {"cost": "90,000", "qalys": "0"}, None),
    ],
)  # fmt: skip
def test_benefits_are_set_against_what_was_sought_and_spent(
    key: str, texts: dict[str, str], gap: str | None
) -> None:
    assert worked("benefit", key, **texts) == gap


def test_an_evaluation_and_a_figure_are_worked_out_too() -> None:
    assert worked("review", "cost_of_one_qalys", cost="£1,000", qalys="3") == "£333.33"
    assert worked("figure", "actual_less_target", target="about 40", actual="75") == "about 35"


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("4 years", False),
        ("48 months", False),
        ("about 4.3 years", False),
        ("at least 3 years", False),
        ("5 years", True),
        ("more than 6 years", True),
        ("", False),
    ],
)
def test_a_stated_value_that_differs_is_a_finding_and_stays(
    register: SqlRegister, stated: str, found: bool
) -> None:
    about = SCHEMA.about("colocation")
    texts = {"capital": "120,000", "rent_before": "90,000", "rent_after": "60,000"}
    if stated:
        texts["payback"] = stated
    values = {key: about.fields[key].kind.parse(text) for key, text in texts.items()}
    with register.edit("Add co-location") as edit:
        record = edit.add("colocation", {"name": "Hub", "stage": "live", **values})

    told = [f for f in findings_on([record], register) if f.rule == "working.differs"]

    assert [(f.field, f.sentence) for f in told] == (
        [("payback", f"Payback is stated as {stated}, and worked out it is 4 years.")]
        if found
        else []
    )
    assert record.values.get("payback") == values.get("payback")
