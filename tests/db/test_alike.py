"""Near-duplicates are found in a register as a comparison of every name would find them."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from assetregister.alike import Candidate, most_alike
from assetregister.documents import load
from assetregister.filters.conditions import Query
from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper
from db.register import SqlRegister


@pytest.fixture
def register(tmp_path: Path) -> Iterator[SqlRegister]:
    """Open a new register of the real record types."""
    keeper = Keeper(Schema(RECORD_TYPES), Home(tmp_path), lambda: "A. Officer")
    opened = keeper.create(tmp_path / "a.register")
    yield opened.register
    opened.close()


def add(register: SqlRegister, name: str, **values: object) -> str:
    with register.edit("New asset") as edit:
        return edit.add("asset", {"name": name, **values}).id


def found(register: SqlRegister, name: str, postcode: str = "") -> list[tuple[str, str]]:
    return [(one.title, one.why) for one in register.alike("asset", name, postcode=postcode)]


def test_a_name_is_found_by_spelling_alias_and_postcode(register: SqlRegister) -> None:
    add(register, "Stretford Public Hall", aliases=("The Old Baths",), postcode="M32 0LG")
    add(register, "Stretford Library")

    assert found(register, "Stretfrod Public Hall") == [
        ("Stretford Public Hall", "a name spelt almost the same")
    ]
    assert found(register, "Public Hall Centre, Stretford") == [
        ("Stretford Public Hall", "the same name but for “Centre”")
    ]
    assert found(register, "Old Baths", "M32 0LG") == [
        (
            "Stretford Public Hall",
            "the same name but for “The”, as “The Old Baths”, and the same postcode",
        )
    ]
    assert found(register, "Sale Town Hall") == []


def test_archived_records_and_other_types_are_not_named(register: SqlRegister) -> None:
    add(register, "Town Hall")
    hall = register.find(Query("asset"))[0]

    with register.edit("Archive asset") as edit:
        edit.archive(hall)

    assert register.alike("asset", "Town Hall") == []
    assert register.alike("organisation", "Town Hall") == []
    assert register.alike("interest", "Town Hall") == []


@pytest.mark.parametrize("typed", ["", " ", "the", "“”", '" OR "', "a*", "NEAR(x y)", "-"])
def test_whatever_is_typed_is_answered(register: SqlRegister, typed: str) -> None:
    add(register, "Town Hall")

    assert register.alike("asset", typed) == []


def test_it_finds_what_comparing_every_name_finds(register: SqlRegister) -> None:
    load(register)
    rows = register.rows(Query("organisation"), [("name",)])
    everyone = [Candidate(i, name, (name,)) for i, _, name in rows if name]
    assert len(everyone) > 100

    for one in everyone[::7]:
        expected = most_alike(one.title, everyone, limit=100)
        given = {each.id for each in register.alike("organisation", one.title, limit=100)}
        assert {each.id for each in expected} <= given


def test_a_thousand_like_named_records_do_not_make_it_slow(register: SqlRegister) -> None:
    with register.edit("New assets") as edit:
        for number in range(2_000):
            edit.add("asset", {"name": f"Community Centre {number}"})

    began = time.process_time()
    alike = register.alike("asset", "Community Centre 1234")

    assert [one.title for one in alike] == ["Community Centre 1234"]
    assert time.process_time() - began < 0.5
