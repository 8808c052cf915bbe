"""The three users at their tasks by keyboard alone, as a screen reader would follow them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from assetregister.documents import DOCUMENTS, EXAMPLE
from assetregister.filters.conditions import Query
from tests.outside.program import Program
from tests.ui.desktop.conftest import WHO, fill, keeper
from tests.ui.desktop.test_three_users import check_woodsend, made, rows_of, under_used

if TYPE_CHECKING:
    from pathlib import Path

    from tests.outside.desktop import Desktop


def test_an_officer_enters_an_asset_with_an_interest_and_two_occupations(
    desktop: Desktop, tmp_path: Path
) -> None:
    path = tmp_path / "Trafford.register"
    opened = keeper(tmp_path).create(path)
    fill(opened.register)
    opened.close()
    with Program(desktop, tmp_path / "home", "--register", str(path)) as program:
        program.until(lambda: program.focused().name.startswith("Name"), "it asks who I am")
        program.fill(*WHO.split(", "))
        program.go_to("Use this name")
        program.press("Enter")
        program.until(lambda: program.find("push button", "New asset"), "the assets are shown")
        program.press("Ctrl+N")
        program.until(lambda: program.focused().name.startswith("Name"), "a new asset is begun")
        program.fill("Woodsend Community Centre", "Trafford Council", "community centre")
        program.go_to("Tenure")
        program.fill("freehold")
        program.step("Ctrl+Tab")
        program.step("Enter")
        program.go_to("Held by")
        program.fill("Trafford Council")
        program.go_to("Tenure")
        program.fill("freehold")
        program.go_to("Starts")
        program.fill("early 2006")
        program.step("Ctrl+Tab")
        for kind, occupier, area in (
            ("main occupier", "Trafford Council", "about 300"),
            ("visiting", "Harrow Mencap", "45"),
        ):
            program.go_to("Add occupation")
            program.step("Enter")
            program.fill(kind, occupier)
            program.go_to("Floor area: number")
            program.fill(area)
        program.press("Ctrl+S")
        program.until(lambda: program.says("Saved Woodsend Community Centre"), "it is saved")
        program.leave()
    again = keeper(tmp_path).open(path)
    check_woodsend(again.register)
    again.close()


def test_an_analyst_exports_exactly_the_under_used_freeholds_of_a_district(
    desktop: Desktop, tmp_path: Path
) -> None:
    path = made(tmp_path / "Fellbrook.register", EXAMPLE)
    target = tmp_path / "freeholds.xlsx"
    words = ("--register", str(path))
    with Program(desktop, tmp_path / "home", *words, who=WHO) as program:
        program.go_to_screen("Assets")
        add_filter(program, "Area", "is under", "Fellbrook")
        add_filter(program, "Tenure", "is", "Freehold")
        add_filter(program, "Use of space", "is less than", "50")
        program.press("Ctrl+E")
        program.go_to("Table as Excel workbook")
        program.go_to("Choose where")
        program.press("Enter")
        program.write(str(target))
        program.press("Enter")
        program.until(target.exists, "the workbook is written")
        program.until(lambda: program.says("freeholds.xlsx"), "the export is told")
        program.leave()
    opened = keeper(tmp_path).open(path)
    wanted = under_used(opened.register, "Fellbrook")
    assert 1 < len(wanted) < opened.register.count(Query("asset"))
    opened.close()
    rows = rows_of(target, "Assets")
    assert len(rows) == len(wanted)
    assert {row["Reference"] for row in rows} == set(wanted.values())


def add_filter(program: Program, field: str, relation: str, value: str) -> None:
    """Add a condition in the popover: field, relation, value."""
    program.go_to("Add filter")
    program.step("Enter")
    program.write(field)
    program.until(lambda: program.focused().name.startswith(f"{field},"), f"{field} is offered")
    program.step("Enter")
    program.until(lambda: program.focused().role != "list item", f"{field} is chosen")
    program.go_to("is", "Shift+Tab")
    while program.focused().name != relation:
        program.press("Down")
    here = program.step("Tab")
    if value == "Freehold":
        program.go_to(value)
        program.press("Space")
    else:
        assert here.role == "text"
        program.write(value)
    program.go_to("Add filter")
    program.press("Enter")
    program.until(lambda: not program.find("text", "Field"), "the condition is added")


def test_a_liaison_finds_a_provider_by_another_name_and_updates_its_service(
    desktop: Desktop, tmp_path: Path
) -> None:
    path = made(tmp_path / "Documents.register", DOCUMENTS)
    words = ("--register", str(path))
    with Program(desktop, tmp_path / "home", *words, who=WHO) as program:
        program.go_to_screen("Providers")
        program.press("/")
        program.write("social justice charity")
        program.until(lambda: program.find("label", "of 21"), "the list is searched")
        program.press("Down", "Enter")
        program.until(lambda: program.find("label", "Nacro"), "Nacro is shown")
        assert program.says("also known as Nacro, the social justice charity")
        program.go_to("Details")
        program.go_to("Services", "Right")
        program.go_to("Service: Prison InReach")
        program.press("Ctrl+Enter")
        program.until(lambda: program.says("Prison InReach"), "its service is shown")
        program.go_to("Status")
        program.press("Ctrl+A")
        program.fill("Inactive")
        program.press("Ctrl+S")
        program.until(lambda: program.says("Saved Prison InReach"), "it is saved")
        program.go_to("Mark as checked today")
        program.press("Enter")
        program.until(lambda: program.says("Checked"), "it is marked")
        program.go_to("Details")
        program.go_to("History", "Right")
        told = [one.name for one in program.shown()]
        assert any(f"{WHO}" in one for one in told), told
        assert "Active became Inactive" in told
        program.leave()
    again = keeper(tmp_path).open(path)
    (service,) = [
        one
        for one in again.register.find(Query("service", search="Prison InReach"))
        if one.values["checked_by"] == WHO
    ]
    assert service.values["checked_on"] == datetime.date.today()
    again.close()
