"""`list`: as a table, csv and JSON; filtered, sorted, across records."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run


@pytest.fixture
def estate(run: Run, register: Path) -> Path:
    run("add", "organisation", "name=Bury Council", "sector=local_authority")
    run("add", "organisation", "name=Bury PCT", "sector=nhs", "phone=+44 161 496 0000")
    for name, owner, area, opened in (
        ("Moot Hall", "Bury Council", "3,400", "1850"),
        ("Clinic", "Bury PCT", "about 200", "2016/17"),
        ("Field", "", "", ""),
        ("Annexe", "Bury Council", "more than 3,000", "early 2006"),
    ):
        added = run(
            "add",
            "asset",
            f"name={name}",
            f"owner={owner}",
            f"floor_area={area}",
            f"opened={opened}",
        )
        assert added.status == 0, added.err
    return register


def names(run: Run, *options: str) -> list[str]:
    listed = run("list", "asset", "--format", "json", "--columns", "name", *options)
    assert listed.status == 0, listed.err
    return [record["name"] for record in listed.json]


def test_the_table_shows_a_dash_for_what_is_not_stated(run: Run, estate: Path) -> None:
    done = run("list", "asset", "--columns", "name,floor_area,opened")

    assert done.out.splitlines() == [
        "Name       Gross internal area (GIA)  Opened",
        "─────────  ─────────────────────────  ──────────",
        "Annexe     more than 3,000 m²         early 2006",
        "Clinic     about 200 m²               2016/17",
        "Field      –                          –",
        "Moot Hall  3,400 m²                   1850",
    ]
    assert done.err == "4 assets.\n"


def test_the_table_fits_the_terminal(
    run: Run, estate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")

    done = run("list", "asset")

    assert max(map(len, done.out.splitlines())) <= 50
    assert "Too narrow for" in done.err


def test_conditions_all_hold(run: Run, estate: Path) -> None:
    assert names(run, "--where", "owner.sector = nhs") == ["Clinic"]
    assert names(run, "--where", "floor_area > 100", "--where", "owner.sector != nhs") == [
        "Annexe",
        "Moot Hall",
    ]
    assert names(run, "--where", "owner is blank or opened < 1900") == ["Field", "Moot Hall"]


def test_what_may_meet_a_condition_is_counted(run: Run, estate: Path) -> None:
    done = run("list", "asset", "--where", "floor_area > 3200", "--columns", "name")

    assert "1 more asset may meet it" in done.err


def test_sorting_goes_across_records_and_puts_blanks_last(run: Run, estate: Path) -> None:
    assert names(run, "--sort", "-floor_area,name")[-1] == "Field"
    assert names(run, "--sort", "owner.name,-name") == ["Moot Hall", "Annexe", "Clinic", "Field"]


def test_columns_go_across_records(run: Run, estate: Path) -> None:
    done = run(
        "list", "organisation", "--format", "csv", "--columns", "name,assets.count,Sector,assets"
    )

    assert done.out.splitlines() == [
        "name,assets.count,sector,assets",
        "Bury Council,2,Local government,2",
        "Bury PCT,1,NHS,1",
    ]


def test_searching_finds_words(run: Run, estate: Path) -> None:
    assert names(run, "--search", "moot") == ["Moot Hall"]


def test_a_limit_says_how_many_there_are(run: Run, estate: Path) -> None:
    done = run("list", "asset", "--limit", "2")

    assert len(done.out.splitlines()) == 4
    assert done.err == "2 of 4 assets.\n"


def test_json_names_the_records_that_references_point_at(run: Run, estate: Path) -> None:
    (clinic,) = run(
        "list", "asset", "--where", "name = Clinic", "--format", "json", "--columns", "owner,id"
    ).json

    assert clinic["owner"]["title"] == "Bury PCT"
    assert clinic["owner"]["reference"].startswith("ORG-")
    assert len(clinic["id"]) == 32


def test_csv_reads_back_whatever_is_in_it(run: Run, register: Path) -> None:
    name = 'The "Old", Hall'
    run("add", "asset", f"name={name}", "description=First line.\nSecond; third.")

    done = run("list", "asset", "--format", "csv", "--columns", "name,description,owner")

    assert list(csv.reader(io.StringIO(done.out))) == [
        ["name", "description", "owner"],
        [name, "First line.\nSecond; third.", ""],
    ]


def test_plain_csv_is_not_guarded_and_csv_for_excel_is(run: Run, estate: Path) -> None:
    run("add", "asset", 'name==HYPERLINK("x")')
    options = ("list", "organisation", "--format", "csv", "--columns", "name,phone")
    formula = ("list", "asset", "--search", "hyperlink", "--format", "csv", "--columns", "name")

    assert "+44 161 496 0000" in run(*options).out
    for_excel = run(*options, "--for-excel").out
    assert for_excel.startswith("\ufeffName,Telephone\n")
    assert "'+44 161 496 0000" in for_excel
    assert "\"'=HYPERLINK(" in run(*formula, "--for-excel").out
    assert "'" not in run(*formula).out


def test_a_column_named_twice_is_shown_once(run: Run, estate: Path) -> None:
    done = run("list", "asset", "--columns", "name,Name,name", "--format", "csv")

    assert done.out.splitlines()[0] == "name"


def test_a_list_of_none_says_how_many_there_are(run: Run, estate: Path) -> None:
    total = len(names(run))

    assert run("list", "asset", "--limit", "0").err == f"0 of {total} assets shown.\n"


def test_archived_records_are_listed_when_asked_for(run: Run, estate: Path) -> None:
    run("archive", "asset", "Field")

    assert "Field" not in names(run)
    assert "Field" in names(run, "--archived")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("list", "asst"), "There is no record type “asst”. Nearest: asset"),
        (("list", "asset", "--where", "tenure ="), "A value is missing"),
        (("list", "asset", "--where", "tenure = freehold and ("), "ends after “(”."),
        (("list", "asset", "--where", "colour = red"), "Assets have no field “colour”"),
        (("list", "asset", "--where", 'name = "Moot'), "never ends"),
        (("list", "asset", "--columns", "name,colour"), "Assets have no field “colour”"),
        (("list", "asset", "--columns", "name.sector"), "leads to no further fields"),
        (("list", "asset", "--sort", "reference"), "cannot be ordered by"),
        (("list", "asset", "--columns", ",,"), "“,,” names no field."),
        (("list", "asset", "--sort", "-"), "Name the field to order by after the hyphen"),
        (("list", "asset", "--format", "xml"), "--format: “xml” is not one of table, csv, json."),
        (("list", "asset", "--limit", "many"), "--limit: give a whole number."),
        (("list", "asset", "--limit", "-1"), "--limit: give 0 or more."),
        (("list", "asset", "--limit", "9" * 20), "--limit: give a smaller number."),
        (("list", "asset", "--limit", "9" * 5000), "--limit: give a smaller number."),
        (("history", "--limit", "9" * 20), "--limit: give a smaller number."),
        (("list", "asset", "--limit"), "Give a value after --limit."),
        (("list", "asset", "twice"), "“twice” has no place here."),
        (("list", "asset", "--for-excel=yes"), "--for-excel takes no value."),
        (("list", "asset", "--limi", "3"), "There is no option --limi. Did you mean --limit?"),
        (("list", "asset", "--for-excel"), "goes with --format csv"),
        (("list",), "TYPE is missing."),
        (("lst",), "There is no command “lst”. Did you mean list"),
        (("--registr", "x", "list", "asset"), "There is no option --registr."),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(
    run: Run, estate: Path, words: tuple[str, ...], told: str
) -> None:
    done = run(*words)

    assert done.status == 2
    assert told in done.err
    assert done.out == ""
    assert "Traceback" not in done.err
