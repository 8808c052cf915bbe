"""A condition asked of the database finds what it finds in memory, and survives being written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from assetregister.errors import InvalidValue
from assetregister.filters import memory
from assetregister.filters.conditions import (
    BETWEEN,
    BLANK,
    CONTAINS,
    IN,
    STATED,
    UNDER,
    Both,
    Compare,
    Condition,
    Either,
    Has,
    Not,
    Query,
    Sort,
    operators,
)
from assetregister.filters.operands import encode_operand, turned_round
from assetregister.filters.reading import parse
from assetregister.filters.writing import describe, write
from assetregister.folding import fold
from assetregister.home import Home
from assetregister.kinds import Truth
from db.opening import Keeper
from tests.db.wide import TEXTS, WIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assetregister.fields import Field
    from assetregister.records.record import Record
    from assetregister.register import Register
    from assetregister.schema import WayBack

PATHS: dict[str, list[tuple[str, ...]]] = {
    "site": [
        *((key,) for key in WIDE.fields("site")),
        ("owner", "name"),
        ("owner", "sector"),
        ("owner", "zone"),
        ("owner", "sites", "tenure"),
        ("zone", "lies_in", "name"),
        ("serves", "name"),
        ("zone", "sites", "count"),
        ("owner", "sites", "count"),
        ("archived",),
        ("conflict",),
    ],
    "body": [
        ("name",),
        ("sites", "count"),
        ("sites", "area"),
        ("sites", "opened"),
        ("zone",),
        ("zone", "served_by", "count"),
    ],
    "zone": [
        ("name",),
        ("lies_in",),
        ("within", "count"),
        ("served_by", "count"),
        ("sites", "owner", "name"),
    ],
}
WAYS: dict[str, list[tuple[tuple[str, ...], str]]] = {
    "site": [(("owner",), "body"), (("zone",), "zone"), (("serves",), "zone")],
    "body": [(("sites",), "site"), (("zone", "sites"), "site")],
    "zone": [(("served_by",), "site"), (("bodies",), "body"), (("within",), "zone")],
}


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    """Give a register of sites with blanks, ranges and odd names, in zones that form a loop."""
    folder = tmp_path_factory.mktemp("wide")
    opened = Keeper(WIDE, Home(folder), lambda: "A. Officer").create(folder / "a.register")
    _fill(opened.register)
    yield opened.register
    opened.close()


def _fill(register: Any) -> None:
    with register.edit("Add records") as edit:
        zones = [
            edit.add("zone", {"name": name}) for name in ("North", "and (South)", "East", "Mid")
        ]
        for child, parent in ((0, 1), (1, 2), (2, 0), (3, 1)):
            edit.set(zones[child], {"lies_in": zones[parent].id})
        bodies = [
            edit.add("body", {"name": "Moot Trust", "sector": "charity", "zone": zones[0].id}),
            edit.add("body", {"name": "Council", "sector": "nhs"}),
            edit.add("body", {"zone": zones[3].id}),
        ]
        sites = [edit.add("site", _site(i, zones, bodies)) for i in range(16)]
    with register.edit("Archive records") as edit:
        for record in (sites[3], sites[9]):
            edit.archive(register.get(record.id))


def _site(i: int, zones: list[Any], bodies: list[Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for place, (key, texts) in enumerate(TEXTS.items()):
        if (i * 7 + place) % 5:
            kind = WIDE.fields("site")[key].kind
            values[key] = kind.parse(texts[(i + place) % len(texts)])
    values["owner"] = bodies[i % 3].id if i % 5 else None
    values["zone"] = zones[i % 4].id if i % 6 else None
    values["serves"] = tuple(zones[n].id for n in range(i % 4))
    values["about_it"] = (zones + bodies)[i % 7].id if i % 2 else None
    return values


class Remembered:
    """A register whose records are read once: what a condition in memory asks of its neighbours."""

    def __init__(self, register: Register) -> None:
        self.schema = register.schema
        self.get = cache(register.get)
        self._register = register
        self._pointing: dict[tuple[str, str], list[Record]] = {}

    def pointing_at(self, record_id: str, way: WayBack) -> list[Record]:
        key = (record_id, way.name)
        if key not in self._pointing:
            self._pointing[key] = self._register.pointing_at(record_id, way)
        return self._pointing[key]


# Conditions


def _leaf(register: Register, type_key: str, path: tuple[str, ...]) -> Field:
    from assetregister.filters.conditions import leaf

    return leaf(register.schema, register.schema.about(type_key), path)


def compares(register: Register, type_key: str) -> st.SearchStrategy[Condition]:
    def of(path: tuple[str, ...]) -> st.SearchStrategy[Condition]:
        field = _leaf(register, type_key, path)
        offered = operators(field)
        return st.sampled_from(offered).flatmap(lambda o: _with_operands(register, path, field, o))

    return st.sampled_from(PATHS[type_key]).flatmap(of)


def _with_operands(
    register: Register, path: tuple[str, ...], field: Field, operator: str
) -> st.SearchStrategy[Condition]:
    if operator in (BLANK, STATED):
        return st.just(Compare(path, operator))
    texts = _texts(register, path, field, operator)
    count = {IN: (1, 3), BETWEEN: (2, 2)}.get(operator, (1, 1))

    def compare(found: list[str]) -> Condition:
        operands = tuple(encode_operand(field, operator, t, register) for t in found)
        if operator == BETWEEN and turned_round(field, operands):
            operands = operands[::-1]
        return Compare(path, operator, operands)

    return st.lists(st.sampled_from(texts), min_size=count[0], max_size=count[1]).map(compare)


def _texts(
    register: Register, path: tuple[str, ...], field: Field, operator: str = ""
) -> list[str]:
    """Return texts to compare a field with; to look for, only those that hold something."""
    if operator == CONTAINS:
        return [text for text in _texts(register, path, field) if fold(text)]
    if path[-1] == "count":
        return ["0", "1", "2", "5"]
    if path[-1] in ("archived", "conflict"):
        return ["yes", "no"]
    if field.to is not None:
        types = [field.to] if field.to != "*" else ["zone", "body"]
        return [i for key in types for i in register.ids(Query(key))]
    if path[-1] == "sector":
        return ["charity", "nhs"]
    texts = TEXTS.get(path[-1], ["North", "Council", "and (South)"])
    return [part for text in texts for part in ([text] if not field.many else text.split("; "))]


def conditions(register: Register, type_key: str, depth: int = 2) -> st.SearchStrategy[Condition]:
    leaves = compares(register, type_key)
    if depth == 0:
        return leaves
    inner = st.deferred(lambda: conditions(register, type_key, depth - 1))
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    has = st.sampled_from(WAYS[type_key]).flatmap(
        lambda way: conditions(register, way[1], depth - 1).map(lambda c: Has(way[0], c))
    )
    return st.one_of(leaves, several.map(Both), several.map(Either), inner.map(Not), has)


@pytest.mark.parametrize("type_key", PATHS)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_the_database_answers_as_memory_does(
    data: st.DataObject, register: Register, type_key: str
) -> None:
    condition = data.draw(conditions(register, type_key))

    query = Query(type_key, condition, archived=True)
    truths = {
        record.id: memory.test(record, condition, register)
        for record in register.find(Query(type_key, archived=True))
    }

    assert set(register.ids(query)) == {i for i, truth in truths.items() if truth is Truth.YES}
    maybe = sum(truth is Truth.MAYBE for truth in truths.values())
    assert register.count_possible(query) == maybe
    assert parse(write(condition, type_key, register), type_key, register) == condition
    assert describe(condition, type_key, register)


def test_every_operator_of_every_field_agrees(register: Register) -> None:
    around = Remembered(register)
    records = register.find(Query("site", archived=True))
    for path in PATHS["site"]:
        field = _leaf(register, "site", path)
        pairs = ((o, t) for o in operators(field) for t in _texts(register, path, field, o))
        for operator, text in dict.fromkeys(pairs):
            count = 0 if operator in (BLANK, STATED) else 2 if operator == BETWEEN else 1
            operands = (encode_operand(field, operator, text, register),) * count
            condition = Compare(path, operator, operands)
            found = set(register.ids(Query("site", condition, archived=True)))
            wanted = {r.id for r in records if memory.matches(r, condition, around)}
            assert found == wanted, condition


def test_a_tree_that_is_a_loop_is_searched_once_round(register: Register) -> None:
    north = register.resolve("zone", "North")

    under = Query("site", Compare(("zone",), UNDER, (north,)))

    assert register.count(under) == register.count(Query("site", Compare(("zone",), STATED)))


@pytest.mark.parametrize("joined", [" or ", " and "])
def test_a_condition_may_have_thousands_of_terms(register: Register, joined: str) -> None:
    word = "!=" if joined == " and " else "="
    condition = parse(joined.join(f"storeys {word} {i}" for i in range(3000)), "site", register)
    listed = parse(f"storeys in ({', '.join(map(str, range(3000)))})", "site", register)

    found = set(register.ids(Query("site", condition)))

    every = set(register.ids(Query("site")))
    among = set(register.ids(Query("site", listed)))
    assert among == set(register.ids(Query("site", Compare(("storeys",), STATED))))
    assert found == (among if joined == " or " else every - among)


def test_a_named_view_shows_only_its_own(register: Register) -> None:
    assert [r.values["name"] for r in register.find(Query("charity"))] == ["Moot Trust"]


# Text


@given(st.text(max_size=60))
@example("(" * 500)
@example("not " * 500 + "name = x")
@example('name = "')
@example("name = \\")
@example("owner = nobody")
@example("zone under ")
@example("point < 5")
@example("name between a")
def test_any_text_is_a_condition_or_refused(register: Register, text: str) -> None:
    try:
        condition = parse(text, "site", register)
    except InvalidValue:
        return
    if condition is not None:
        assert parse(write(condition, "site", register), "site", register) == condition
        register.ids(Query("site", condition))


WORDS = """
name owner . zone has ( ) and or not = != < > in between is blank stated under ~ , "x" 5 £5 2006
Listed, and known to be Area in and out North count archived yes
"""
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_any_words_of_the_language_are_a_condition_or_refused(
    register: Register, text: str
) -> None:
    try:
        condition = parse(text, "site", register)
    except InvalidValue:
        return
    if condition is not None:
        register.ids(Query("site", condition))


@pytest.mark.parametrize(
    "text",
    [
        "Listed, and known to be = yes",
        "Area in and out > 100 m² and Area in and out < 5 ha",
        "area between 50 and 150",
        'name = "salt and pepper" or aliases ~ "and"',
        'name ~ "\\"Old\\" (Mill)"',
        "name = Ŵyr",
        "zone = North",
        'zone.lies_in under "North"',
        "owner has (sector = charity and sites.count > 1)",
        "storeys in (1, 2)",
    ],
)
def test_labels_and_values_may_hold_what_joins_conditions(register: Register, text: str) -> None:
    condition = parse(text, "site", register)

    assert condition is not None
    assert parse(write(condition, "site", register), "site", register) == condition


# Order


def _stated(register: Register, key: str, descending: bool = False) -> list[Any]:
    query = Query("site", sort=(Sort((key,), descending),), archived=True)
    return [record.values.get(key) for record in register.find(query)]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("path", [*PATHS["site"][:-2], ("owner", "zone", "name"), ("zone",)])
def test_blanks_come_last_and_pages_join_without_a_seam(
    register: Register, path: tuple[str, ...], descending: bool
) -> None:
    if ("sites" in path or "serves" in path) and path[-1] != "count":
        pytest.skip("a path that leads to several records is no column")
    query = Query("site", sort=(Sort(path, descending),), archived=True)

    whole = register.rows(query, [path] if path[-1] != "count" else [])
    pages = [row[0] for at in range(0, 20, 5) for row in register.rows(query, [], 5, at)]

    assert [row[0] for row in whole] == register.ids(query) == pages
    if path[-1] != "count" and path != ("owner",):  # one of the owners has no name
        stated = [row[2] is not None for row in whole]
        assert stated == sorted(stated, reverse=True)


def test_codes_postcodes_and_dates_come_in_natural_order(register: Register) -> None:
    def order(key: str) -> list[Any]:
        """Return the values in their order, each once."""
        return list(dict.fromkeys(v for v in _stated(register, key) if v is not None))

    codes = dict.fromkeys(code.replace(" ", "").upper() for code in order("site_code"))
    assert list(codes) == ["007", "A2", "A10"]
    assert order("postcode") == ["M2 1AB", "M32", "M32 0TH", "SK10 1AA"]
    first_days = [date.first for date in order("opened")]
    assert first_days == sorted(first_days)
    assert order("storeys") == [1, 2, 12]


def test_choices_come_in_the_order_of_their_list(register: Register) -> None:
    codes = [term.code for term in register.schema.fields("site")["tenure"].kind.vocabulary.terms]

    stated = [value for value in _stated(register, "tenure") if value]

    assert stated == sorted(stated, key=codes.index)
