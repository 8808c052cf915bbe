"""Whatever was written of a record finds it; what was meant as a search never fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assetregister.filters.conditions import Query
from assetregister.home import Home
from db.opening import Keeper
from tests.db.wide import WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.register import Register

VALUES = {
    "name": "Moot Hall, St Mary’s",
    "aliases": "Neuadd Ŵyth; Café Réunion",
    "tenure": "Freehold",
    "people": "Older people",
    "note": "Red brick\nand a slate roof",
    "site_code": "EST/0042-B",
    "storeys": "3",
    "area": "about 1,200",
    "checked": "1 March 2024",
    "opened": "autumn 2016",
    "email": "hall@example.org.uk",
    "phone": "0161 496 0000",
    "website": "https://www.moothall.example.org.uk",
    "postcode": "M32 0TH",
    "uprn": "010001000000",
    "charity": "1164883",
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    folder = tmp_path_factory.mktemp("search")
    opened = Keeper(WIDE, Home(folder), lambda: "A. Officer").create(folder / "a.register")
    with opened.register.edit("Add sites") as edit:
        fields = WIDE.fields("site")
        edit.add("site", {k: fields[k].kind.parse(t) for k, t in VALUES.items()})
        edit.add("site", {"name": "Depot"})
        gone = edit.add("site", {"name": "Moot Barn"})
    with opened.register.edit("Archive site") as edit:
        edit.archive(gone)
    yield opened.register
    opened.close()


def names(register: Register, text: str, *, archived: bool = False) -> list[str]:
    found = register.find(Query("site", search=text, archived=archived))
    return [record.values["name"] for record in found]


@pytest.mark.parametrize(
    "text",
    [
        "moot hall",
        "MOOT",
        "hall moot",
        "st marys",
        "St Mary's",
        "mar",
        "neuadd wyth",
        "Ŵyth",
        "ŴYTH",
        "cafe reunion",
        "café",
        "older",
        "freehold",
        "slate roof",
        "EST/0042-B",
        "est 0042",
        "0042",
        "autumn 2016",
        "hall@example.org.uk",
        "01614960000",
        "0161 496",
        "moothall",
        "M32 0TH",
        "m32",
        "010001000000",
        "1164883",
        "march 2024",
    ],
)
def test_a_record_is_found_by_what_is_written_of_it(register: Register, text: str) -> None:
    assert names(register, text) == [VALUES["name"]]


def test_a_record_is_found_by_its_reference(register: Register) -> None:
    (record,) = register.find(Query("site", search="moot hall"))

    assert names(register, record.reference) == [VALUES["name"]]
    assert names(register, record.reference.lower()) == [VALUES["name"]]
    assert register.resolve("site", record.reference) == record.id
    assert register.resolve("*", record.id[:8]) == record.id


@pytest.mark.parametrize("name", ["Café Réunion", "cafe reunion", "moot hall st marys"])
def test_a_record_is_named_by_name_or_alias(register: Register, name: str) -> None:
    (record,) = register.find(Query("site", search="moot hall"))

    assert register.resolve("site", name) == record.id


def test_archived_records_are_found_only_when_asked_for(register: Register) -> None:
    assert names(register, "barn") == []
    assert names(register, "barn", archived=True) == ["Moot Barn"]


def test_what_no_record_holds_finds_nothing(register: Register) -> None:
    for text in ("zzz", "moot zzz", "…", "!!!"):
        assert names(register, text) == []


@given(st.text(max_size=30))
@example('"')
@example("a AND b OR NOT NEAR(c, 2)")
@example("words : * ^ - + ( ) { }")
@example("\x00")
@example("\ud800")
@example("ª²㎡ﬁ")
@example("𞤀")
def test_no_text_makes_a_search_fail(register: Register, text: str) -> None:
    register.find(Query("site", search=text))
    register.suggest("*", text)
    register.suggest("site", text)
