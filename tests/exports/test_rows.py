"""The rows of an export: the filter's, each once, however many there are."""

import tracemalloc

import pytest

from assetregister.errors import Refused
from assetregister.exporting import unheard
from assetregister.filters.conditions import Compare, Query
from assetregister.register import Register
from exports.rows import CHUNK, pages, records

MANY = 2 * CHUNK + 1
AREAS = Query("area")
PATHS = (("name",), ("tier",))


def _fill(register: Register, count: int) -> None:
    with register.edit("Add areas") as edit:
        for n in range(count):
            edit.add("area", {"name": f"Ward {n:05} of the borough", "tier": "ward"})


def _most_held(register: Register) -> int:
    """Return how many bytes going through all rows holds at once, at the most."""
    for _ in pages(register, AREAS, PATHS, unheard):
        pass  # what is kept between questions is there before the counting starts
    tracemalloc.start()
    for _ in pages(register, AREAS, PATHS, unheard):
        pass
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_every_record_comes_once_in_the_order_of_the_query(empty: Register) -> None:
    _fill(empty, MANY)
    rows = [row for page in pages(empty, AREAS, PATHS, unheard) for row in page]
    assert [row[2] for row in rows] == [f"Ward {n:05} of the borough" for n in range(MANY)]
    held = [record for chunk in records(empty, AREAS, unheard) for record in chunk]
    assert [record.id for record in held] == [row[0] for row in rows]


def test_a_further_record_costs_no_more_memory_than_its_id(empty: Register) -> None:
    _fill(empty, 4 * CHUNK)
    few = _most_held(empty)
    _fill(empty, 4 * CHUNK)
    assert (_most_held(empty) - few) / (4 * CHUNK) < 200


def test_an_export_is_refused_where_other_records_meet_the_filter_by_its_end(
    empty: Register,
) -> None:
    _fill(empty, MANY)
    wards = Query("area", Compare(("tier",), "=", ("ward",)))
    going = pages(empty, wards, PATHS, unheard)
    first = next(going)[0][0]
    with empty.edit("Edit area") as edit:
        edit.set(empty.get_many([first])[first], {"tier": "district"})
    with pytest.raises(Refused, match="changed while it was being exported"):
        list(going)


def test_a_change_that_leaves_the_filter_as_it_is_stops_nothing(empty: Register) -> None:
    _fill(empty, MANY)
    going = pages(empty, AREAS, PATHS, unheard)
    held = next(going)
    with empty.edit("Edit area") as edit:
        edit.set(empty.get_many([held[-1][0]])[held[-1][0]], {"tier": "district"})
    assert sum(map(len, going)) + len(held) == MANY
