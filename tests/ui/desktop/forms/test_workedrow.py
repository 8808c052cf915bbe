"""What is worked out stands in the form beside its inputs and follows them as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.entry import read_all
from tests.ui.desktop.forms.driving import enter
from ui.desktop.widgets.fieldnotes import FINDING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel
    from ui.desktop.forms.workedrow import WorkedRow

PAYBACK = "payback_worked_out"
HUB = {"name": "Hub", "stage": "live", "capital": "120,000", "rent_before": "90,000"}


def hub(register: Register, panel: RecordPanel, **more: str) -> None:
    about = register.schema.about("colocation")
    values = read_all(about, {**HUB, **more}, register).or_refuse()
    with register.edit("Add co-location") as edit:
        made = edit.add("colocation", values)
    panel.show_record(made.id)
    for key in ("capital", "rent_before", "rent_after"):
        panel.form.show_field(key)


def payback(panel: RecordPanel) -> WorkedRow:
    return panel.form.worked()[PAYBACK]


def test_what_lacks_an_input_is_not_stated_and_says_what_is_missing(
    register: Register, panel: RecordPanel
) -> None:
    hub(register, panel)
    row = payback(panel)
    assert row.line.text() == "Not stated"
    assert row.line.isReadOnly()
    assert "Still to be stated: Rent a year after." in row.line.accessibleDescription()
    assert "divided by" in row.line.accessibleDescription()


def test_it_follows_what_is_typed_and_is_never_saved(
    register: Register, panel: RecordPanel, qtbot: QtBot
) -> None:
    hub(register, panel)
    enter(qtbot, panel.form, "rent_after", "60,000")
    assert payback(panel).line.text() == "4 years"
    enter(qtbot, panel.form, "rent_after", "95,000")
    assert payback(panel).line.text() == "Not stated"
    assert "leave it open" in payback(panel).line.accessibleDescription()
    enter(qtbot, panel.form, "rent_after", "about 60,000")
    assert payback(panel).line.text() == "about 4 years"
    assert panel.save()
    assert panel.record is not None
    assert panel.record.values.get("payback") is None
    assert payback(panel).line.text() == "about 4 years"


@pytest.mark.parametrize(("stated", "told"), [("5 years", True), ("4 years", False)])
def test_a_stated_value_stays_and_both_are_shown_where_they_differ(
    register: Register, panel: RecordPanel, stated: str, told: bool
) -> None:
    hub(register, panel, rent_after="60,000", payback=stated)
    row = payback(panel)
    assert row.line.text() == "4 years"
    said = row.notes.said(FINDING)
    assert said == (f"The source states {stated}. Both are kept." if told else "")
    assert (f"Payback is stated as {stated}" in _banners(panel)) is told


def _banners(panel: RecordPanel) -> str:
    return " ".join(finding.sentence for finding in panel.details.findings)


def test_it_stands_after_what_it_is_compared_with(register: Register, panel: RecordPanel) -> None:
    hub(register, panel, rent_after="60,000", payback="5 years")
    panel.resize(584, 2000)
    stated = panel.form.rows()["payback"]
    assert payback(panel).y() > stated.y()
    assert payback(panel).parent() is stated.parent()


def test_it_goes_with_the_sort_of_record_that_needs_it(
    register: Register, panel: RecordPanel
) -> None:
    about = register.schema.about("benefit")
    texts = {
        "name": "Rent",
        "benefit_kind": "financial",
        "money_target": "10",
        "money_achieved": "8",
    }
    with register.edit("Add benefit") as edit:
        made = edit.add("benefit", read_all(about, texts, register).or_refuse())
    panel.show_record(made.id)
    assert {key: row.line.text() for key, row in panel.form.worked().items()} == {
        "money_achieved_less_money_target": "-£2"
    }
