"""`add` and `set`: what is typed is what is held, and a refusal changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run


def held(run: Run, type_key: str, record: str) -> dict[str, Any]:
    shown = run("show", type_key, record, "--format", "json")
    assert shown.status == 0, shown.err
    found: dict[str, Any] = shown.json
    return found


@pytest.mark.parametrize(
    "name", ["O'Brien's \"Moot\" Hall", "Hall; annexe", "=SUM(A1)", "Neuadd Tŷ Bŵl", "a = b, c"]
)
def test_a_name_is_kept_as_typed(run: Run, register: Path, name: str) -> None:
    added = run("add", "asset", f"name={name}")

    assert added.status == 0
    assert added.out.endswith(f"  {name}\n")
    assert held(run, "asset", added.out.split()[0])["name"] == name


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        (
            "opened",
            "12/03/2004",
            {"first": "2004-03-12", "last": "2004-03-12", "text": "12/03/2004"},
        ),
        ("opened", "2016/17", {"first": "2016-04-01", "last": "2017-03-31", "text": "2016/17"}),
        ("checked_on", "12/03/2004", "2004-03-12"),
        (
            "floor_area",
            "about 3,400",
            {"low": 3400, "high": None, "unit": "m²", "qualifier": "about"},
        ),
        (
            "floor_area",
            "16 acres",
            {"low": 16, "high": None, "unit": "acres", "qualifier": "exactly"},
        ),
        ("aliases", "Town Hall; The Moot", ["The Moot", "Town Hall"]),
        ("uprn", "010012345678", "010012345678"),
        ("tenure", "Freehold", "freehold"),
    ],
)
def test_a_value_is_read_as_meant(
    run: Run, hall: str, field: str, typed: str, value: object
) -> None:
    done = run("set", "asset", hall, f"{field}={typed}")

    assert done.status == 0, done.err
    assert held(run, "asset", hall)[field] == value


def test_more_than_400m_is_read_and_read_back(run: Run, hall: str) -> None:
    run("add", "scheme", "name=Building Schools", "stage=live", "cost=more than £400m")

    listed = run("list", "scheme", "--format", "csv", "--columns", "name,cost")
    text = listed.out.splitlines()[1].partition(",")[2].strip('"')
    again = run("set", "scheme", "Building Schools", f"cost={text}")

    assert text == "more than £400,000,000"
    assert "nothing was changed" in again.err
    assert held(run, "scheme", "Building Schools")["cost"] == {
        "low": 400_000_000,
        "high": None,
        "unit": "£",
        "qualifier": "more_than",
    }


def test_fields_go_by_label_too(run: Run, hall: str) -> None:
    done = run("set", "asset", hall, "Gross internal area (GIA)=200")

    assert done.status == 0
    assert held(run, "asset", hall)["floor_area"]["low"] == 200


def test_nothing_after_the_sign_leaves_a_field_blank(run: Run, hall: str) -> None:
    done = run("set", "asset", hall, "tenure=")

    assert done.status == 0
    assert held(run, "asset", hall)["tenure"] is None


def test_a_many_valued_field_may_be_given_more_than_once(run: Run, hall: str) -> None:
    run("set", "asset", hall, "aliases=Town Hall", "aliases=The Moot")

    assert held(run, "asset", hall)["aliases"] == ["The Moot", "Town Hall"]


def test_a_value_that_may_be_wrong_is_kept_and_told(run: Run, hall: str) -> None:
    done = run("set", "asset", hall, "postcode=M32 OXZ")

    assert done.status == 0
    assert "M32 0XZ" in done.err
    assert held(run, "asset", hall)["postcode"] == "M32 OXZ"


@pytest.mark.parametrize(
    ("assignments", "told"),
    [
        (["floor_area=nonsense"], "Gross internal area (GIA): Enter a number"),
        (["tenure=rented-ish"], "is not in the list"),
        (["owner=Nobody at all"], "No organisation answers to “Nobody at all”"),
        (["colour=red"], "Assets have no field “colour”."),
        (["name="], "Name: this is needed."),
        (["freehold"], "Write FIELD=VALUE"),
        (["=freehold"], "Write FIELD=VALUE"),
        (["tenure=freehold", "Tenure=lease"], "is given twice"),
        (["opened=31/02/2004"], "Opened"),
        (["tenure=", "floor_area=x", "uprn=y"], "UPRN"),
    ],
)
def test_what_cannot_be_held_changes_nothing(
    run: Run, hall: str, assignments: list[str], told: str
) -> None:
    before = run("dump").out

    done = run("set", "asset", hall, *assignments)

    assert done.status == 2
    assert told in done.err
    assert "Nothing has been changed." in done.err
    assert done.out == ""
    assert run("dump").out == before


def test_a_record_without_what_is_required_is_not_added(run: Run, register: Path) -> None:
    done = run("add", "asset", "tenure=freehold")

    assert done.status == 2
    assert done.err == "Name: this is needed.\nNothing has been changed.\n"
    assert run("list", "asset", "--format", "json").json == []


def test_two_matches_are_listed(run: Run, hall: str) -> None:
    second = run("add", "asset", "name=Moot Hall").out.split()[0]

    done = run("set", "asset", "moot hall", "tenure=lease")

    assert done.status == 2
    assert {line.split()[0] for line in done.err.splitlines()[1:]} == {hall, second}


def test_an_unknown_record_is_told_with_the_nearest(run: Run, hall: str) -> None:
    done = run("set", "asset", "Moot", "tenure=lease")

    assert done.status == 2
    assert "No asset answers to “Moot”. Nearest: Moot Hall." in done.err


def test_who_made_a_change_is_written_down(run: Run, hall: str) -> None:
    run("set", "asset", hall, "tenure=", "--as", "B. Analyst, Bury Council")

    assert "B. Analyst, Bury Council" in run("history", hall).out


def test_a_blank_name_is_refused(run: Run, hall: str) -> None:
    done = run("set", "asset", hall, "tenure=", "--as", " ")

    assert done.status == 2
    assert "Give a name after --as" in done.err


def test_a_provider_is_added_through_its_view(run: Run, register: Path) -> None:
    run("add", "provider", "name=Nacro", "sector=charity", "aliases=NACRO Greater Manchester")
    run("add", "organisation", "name=Bury Council", "sector=local_authority")

    listed = run("list", "provider", "--format", "json", "--columns", "name")

    assert listed.json == [{"name": "Nacro"}]
    assert run("show", "provider", "nacro greater manchester").status == 0


def test_a_name_that_nobody_can_see_is_none(run: Run, register: Path) -> None:
    done = run("add", "asset", "name=\u202e\u200b\u2066")

    assert done.status == 2
    assert done.err == "Name: this is needed.\nNothing has been changed.\n"


def test_characters_that_cannot_be_kept_are_told(run: Run, register: Path) -> None:
    done = run("add", "asset", "name=Moot\x07 Hall")

    assert "Moot\ufffd Hall" in done.out
    assert done.err == "Name: characters that cannot be kept were replaced by \ufffd.\n"
    assert run("set", "asset", done.out.split()[0], "usage=As it was \ufffd").err == ""
