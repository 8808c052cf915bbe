"""A name finds what it names, among however many records, and suggestions come best first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assetregister.errors import Ambiguous, NotFound
from assetregister.home import Home
from assetregister.records import RECORD_TYPES
from assetregister.schema import Schema
from db.opening import Keeper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from db.register import SqlRegister


@pytest.fixture
def register(tmp_path: Path) -> Iterator[SqlRegister]:
    """Open a new register of the real record types."""
    keeper = Keeper(Schema(RECORD_TYPES), Home(tmp_path), lambda: "A. Officer")
    opened = keeper.create(tmp_path / "a.register")
    yield opened.register
    opened.close()


@pytest.fixture
def record(register: SqlRegister) -> Callable[..., str]:
    """Give the quick way to record something; it returns the id."""

    def add(type_key: str, **values: object) -> str:
        with register.edit("Add record") as edit:
            return edit.add(type_key, values).id

    return add


def titles(register: SqlRegister, type_key: str, text: str, limit: int = 8) -> list[str]:
    return [title for _, title, _ in register.suggest(type_key, text, limit)]


def test_suggestions_come_best_first(register: SqlRegister, record: Callable[..., str]) -> None:
    record("asset", name="A depot", locality="Hall Green")
    for name in ("Moot Hall", "Whitehall", "Hallam House", "Hall", "Ashton Hall", "Hall Street"):
        record("asset", name=name)

    assert titles(register, "asset", "HALL") == [
        "Hall",
        "Hall Street",
        "Hallam House",
        "Ashton Hall",
        "Moot Hall",
        "Whitehall",
        "A depot",
    ]
    assert titles(register, "*", "hall", 3) == ["Hall", "Hall Street", "Hallam House"]


def test_the_best_is_suggested_however_many_are_like_it(
    register: SqlRegister, record: Callable[..., str]
) -> None:
    with register.edit("Add assets") as edit:
        for n in range(400):
            edit.add("asset", {"name": f"Depot {n:03}", "locality": "Moot"})
    record("asset", name="Old Moot")
    record("asset", name="Moot")

    assert titles(register, "asset", "moot", 3) == ["Moot", "Old Moot", "Depot 000"]


def test_what_is_archived_is_neither_suggested_nor_named(
    register: SqlRegister, record: Callable[..., str]
) -> None:
    gone = register.get(record("asset", name="Moot Hall", aliases=("Town House",)))
    assert gone is not None
    with register.edit("Archive asset") as edit:
        edit.archive(gone)

    assert titles(register, "asset", "moot") == []
    for name in ("Moot Hall", "Town House"):
        with pytest.raises(NotFound):
            register.resolve("*", name)


@pytest.mark.parametrize("type_key", ["occupation", "*"])
def test_a_title_made_of_others_names_its_record(
    register: SqlRegister, record: Callable[..., str], type_key: str
) -> None:
    hall = record("asset", name="Moot Hall")
    police = record("organisation", name="Police – East")
    here = record("occupation", asset=hall, occupier=police)
    record("occupation", asset=record("asset", name="Depot"), occupier=police)
    empty = record("occupation", asset=hall)

    assert register.resolve(type_key, "police east at MOOT hall") == here
    assert register.resolve("occupation", "Moot Hall") == empty


def test_a_name_that_several_answer_to_lists_them_all(
    register: SqlRegister, record: Callable[..., str]
) -> None:
    record("asset", name="Moot Hall")
    record("organisation", name="The Moot", aliases=("MOOT HALL", "moot hall"))

    with pytest.raises(Ambiguous) as told:
        register.resolve("*", "moot hall")

    assert {title for _, title in told.value.matches} == {"Moot Hall", "The Moot"}


def test_an_alias_written_as_it_is_folded_names_its_record(
    register: SqlRegister, record: Callable[..., str]
) -> None:
    hall = record("asset", name="Moot Hall", aliases=("moot",))

    assert register.resolve("asset", "Moot") == hall
