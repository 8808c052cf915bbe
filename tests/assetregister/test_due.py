"""What falls due is found with its day, from a register or from a part of one alike."""

import datetime
from collections import Counter
from collections.abc import Iterator

import pytest

from assetregister.documents import EXAMPLE, load
from assetregister.due import CHECK, Stating, Whole, coming_events, falling_due
from assetregister.entry import read_all
from assetregister.filters.conditions import Query
from assetregister.register import Register
from assetregister.schema import Schema
from db.opened import Opened
from db.register import SqlRegister

TODAY = datetime.date(2026, 11, 24)


class Records:
    """A source that looks at every record in memory."""

    def __init__(self, register: Register) -> None:
        self.register = register

    @property
    def schema(self) -> Schema:
        return self.register.schema

    def stating(self, type_key: str, *keys: str) -> Iterator[Stating]:
        for record in self.register.find(Query(type_key)):
            if record.values.get(keys[0]) is not None:
                yield record.id, [record.values.get(key) for key in keys]


@pytest.fixture
def example(register: SqlRegister) -> SqlRegister:
    load(register, EXAMPLE)
    return register


def add(register: Register, type_key: str, **texts: str) -> str:
    values = read_all(register.schema.about(type_key), texts, register).or_refuse()
    with register.edit(f"Add {type_key}") as edit:
        return edit.add(type_key, values).id


def test_the_example_borough_has_due_what_was_counted_by_hand(example: SqlRegister) -> None:
    due = falling_due(Whole(example), TODAY)

    assert Counter(d.what for d in due) == {
        CHECK: 8,
        "Meeting": 3,
        "Review": 3,
        "Certificate expires": 3,
        "Review of agreement": 2,
        "Review of commission": 2,
        "Review of risk or matter": 2,
        "Lease event": 2,
        "Review of co-location": 1,
        "Review of pathway": 1,
        "Review of strategy": 1,
        "Moratorium ends": 1,
        "Disposal expected": 1,
        "Servicing passes on": 1,
        "Listing expires": 1,
    }
    assert sum(d.day < TODAY for d in due) == 9
    assert [d.day for d in due] == sorted(d.day for d in due)


def test_a_register_and_its_records_in_memory_have_the_same_due(
    example: SqlRegister, shipped: Opened
) -> None:
    for register in (example, shipped.register):
        assert falling_due(Whole(register), TODAY) == falling_due(Records(register), TODAY)
        assert coming_events(Whole(register), TODAY) == coming_events(Records(register), TODAY)


def test_what_is_done_archived_or_far_off_is_not_due(register: SqlRegister) -> None:
    near = add(register, "matter", name="Roof", matter_kind="risk", due_on="March 2027")
    add(register, "matter", name="Boiler", matter_kind="risk", due_on="May 2029")
    add(
        register, "matter", name="Lift", matter_kind="risk", due_on="May 2026", closed_on="May 2026"
    )
    gone = add(register, "matter", name="Sign", matter_kind="risk", due_on="May 2026")
    record = register.get(gone)
    assert record is not None
    with register.edit("Archive matter") as edit:
        edit.archive(record)

    [due] = falling_due(Whole(register), TODAY)

    assert (due.record, due.type, due.as_stated) == (near, "matter", "March 2027")
    assert due.day == datetime.date(2027, 3, 31)


def test_fewer_days_ahead_leave_the_later_ones_out(example: SqlRegister) -> None:
    every = falling_due(Whole(example), TODAY)
    half = falling_due(Whole(example), TODAY, 183)

    assert half == [d for d in every if d.day <= datetime.date(2027, 5, 26)]
    assert 0 < len(half) < len(every)


def test_a_meeting_since_a_year_that_has_no_end_makes_nothing_due(register: SqlRegister) -> None:
    board = add(register, "partnership", name="Board", frequency="months_3")
    add(register, "meeting", partnership=board, held_on="since 2020")

    assert falling_due(Whole(register), TODAY) == []
