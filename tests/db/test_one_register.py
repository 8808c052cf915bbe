"""One register by itself: it never conflicts, and shows what was last done."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assetregister.errors import Refused, Separate, WrongFields
from assetregister.filters.conditions import Query
from db import backups, collation
from db.erasing import still_holding

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from db.opening import Keeper, Opened
    from db.register import SqlRegister

ALL = Query("thing", archived=True)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("name"), st.sampled_from(["Hall", "HALL", "Mill", None])),
        st.tuples(st.just("note"), st.sampled_from(["a", "b", None])),
        st.tuples(st.just("tags"), st.sampled_from([(), ("one",), ("one", "two")])),
        st.tuples(st.just("archive"), st.none()),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("redo"), st.none()),
    ),
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(steps=STEPS)
def test_alone_it_never_conflicts_and_undo_goes_back_step_by_step(
    register: SqlRegister, opened: Opened, steps: list[tuple[str, Any]]
) -> None:
    with register.edit("Add thing") as edit:
        record_id = edit.add("thing", {"name": "Hall"}).id
    states = [_state(register, record_id)]
    ahead: list[Any] = []
    for what, value in steps:
        before = len(register.operations(100_000))
        if what == "undo" and len(states) > 1:
            register.undo()
            ahead.append(states.pop())
        elif what == "redo" and ahead:
            register.redo()
            states.append(ahead.pop())
        elif what not in ("undo", "redo"):
            _do(register, record_id, what, value)
            if len(register.operations(100_000)) > before:
                states.append(_expected(states[-1], what, value))
                ahead.clear()
        assert _state(register, record_id) == states[-1]
    assert register.conflicts() == []
    assert list(opened.problems()) == []


def _do(register: SqlRegister, record_id: str, what: str, value: Any) -> None:
    record = register.get(record_id)
    assert record is not None
    with register.edit("Edit thing") as edit:
        if what == "archive":
            (edit.unarchive if record.archived else edit.archive)(record)
        elif not record.archived:
            edit.set(record, {what: value})


def _expected(before: dict[str, Any], what: str, value: Any) -> dict[str, Any]:
    if what == "archive":
        return before | {"archived": not before["archived"]}
    return before | {what: value or None}


def _state(register: SqlRegister, record_id: str) -> dict[str, Any]:
    record = register.get(record_id)
    assert record is not None
    values = {key: record.values.get(key) for key in ("name", "note", "tags")}
    return values | {"archived": record.archived}


def test_the_last_of_two_settings_in_one_edit_holds(
    register: SqlRegister, add: Callable[..., str]
) -> None:
    record = register.get_many([add(name="Hall")]).popitem()[1]

    with register.edit("Edit thing") as edit:
        edit.set(record, {"name": "Mill"})
        edit.set(record, {"name": "Hall"})

    assert register.find(ALL)[0].values["name"] == "Hall"


def test_a_thing_made_and_archived_in_one_edit_is_archived(register: SqlRegister) -> None:
    with register.edit("Add thing") as edit:
        edit.archive(edit.add("thing", {"name": "Hall"}))

    assert register.find(ALL)[0].archived


def test_a_place_left_blank_at_creation_does_not_conflict_later(register: SqlRegister) -> None:
    with register.edit("Add thing") as edit:
        record = edit.add("thing", {"name": "Hall"})
        edit.set(record, {"name": None, "note": None})
    (record,) = register.find(ALL)
    with register.edit("Edit thing") as edit:
        edit.set(record, {"name": "Mill", "note": "x"})

    assert register.conflicts() == []


def test_an_unknown_field_is_refused(register: SqlRegister) -> None:
    with pytest.raises(WrongFields), register.edit("Add thing") as edit:
        edit.add("thing", {"colour": "red"})

    assert register.find(ALL) == []


def test_two_records_can_arrive_while_a_third_is_made_again(
    keeper: Keeper, path: Path, tmp_path: Path
) -> None:
    """A record written anew kept its number, which the next new one then took."""
    here = keeper.create(path)
    copy = tmp_path / "copy.register"
    with here.register.edit("Add thing") as edit:
        first = edit.add("thing", {"name": "First"})
    shutil.copy(path, copy)
    there = keeper.open(copy)
    held = there.register.get(first.id)
    assert held is not None
    with there.register.edit("Archive and add") as edit:
        edit.archive(held)
        edit.archive(edit.add("thing", {"name": "Second"}))
    there.close()

    collation.collate(here.register, copy)

    assert len(here.register.find(ALL)) == 2
    here.close()


# Erasing


def test_what_was_erased_is_in_no_part_of_the_file(
    register: SqlRegister, opened: Opened, add: Callable[..., str]
) -> None:
    secret, alias = "Rumpelstiltskin of Ribbleton", "Zebedee Quux"
    record_id = add(name="Hall", note=secret, tags=(alias, "plain"))
    for note in (None, secret + " again", "harmless"):
        held = register.get(record_id)
        assert held is not None
        with register.edit("Edit thing") as edit:
            edit.set(held, {"note": note, "tags": ("plain",)})
    backup = backups.make(opened.path, opened.backups, "daily")
    held = register.get(record_id)
    assert held is not None
    sure = opened.path.read_bytes()
    assert secret.encode() in sure

    telling = register.erase(held, ["note", "tags"])

    assert backup.path in telling
    content = opened.path.read_bytes().lower()
    for word in ("rumpelstiltskin", "ribbleton", "zebedee", "quux"):
        assert word.encode() not in content
    assert register.find(Query("thing", search="rumpelstiltskin")) == []
    assert dict(register.find(ALL)[0].values) == {"name": "Hall"}
    assert still_holding(opened.backups, "nobody", ["note"]) == []


def test_undo_does_not_bring_back_what_was_erased(
    register: SqlRegister, add: Callable[..., str]
) -> None:
    record_id = add(name="Hall", note="secret")
    held = register.get(record_id)
    assert held is not None
    with register.edit("Edit thing") as edit:
        edit.set(held, {"note": "also secret", "name": "Mill"})
    held = register.get(record_id)
    assert held is not None
    register.erase(held, ["note"])

    register.undo()

    assert dict(register.find(ALL)[0].values) == {"name": "Hall"}


def test_what_never_held_a_value_is_not_erased(
    register: SqlRegister, add: Callable[..., str]
) -> None:
    held = register.get(add(name="Hall"))
    assert held is not None

    with pytest.raises(Refused, match="never held"):
        register.erase(held, ["note"])

    assert len(register.operations()) == 1


def test_undo_finds_what_was_done_before_hundreds_of_undone_steps(
    register: SqlRegister, add: Callable[..., str]
) -> None:
    record_id = add(name="Hall")
    add(name="Mill")
    for _ in range(300):
        register.undo()
        register.redo()

    register.undo()
    register.undo()

    record = register.get(record_id)
    assert record is not None
    assert record.archived
    assert register.undoable() is None


def test_nothing_is_redone_once_something_else_was_done_and_undone_and_redone(
    register: SqlRegister, add: Callable[..., str]
) -> None:
    add(name="Hall")
    register.undo()
    add(name="Mill")
    register.undo()
    register.redo()

    assert register.redoable() is None


def test_registers_started_separately_are_joined_only_if_that_is_meant(
    keeper: Keeper, path: Path, tmp_path: Path
) -> None:
    there = keeper.create(tmp_path / "other.register")
    with there.register.edit("Add thing") as edit:
        record = edit.add("thing", {"name": "Hall"})
    there.close()
    here = keeper.create(path)

    with pytest.raises(Separate):
        collation.collate(here.register, there.path)
    assert here.register.find(ALL) == []

    collation.collate(here.register, there.path, although_separate=True)
    assert [held.id for held in here.register.find(ALL)] == [record.id]
    collation.collate(here.register, there.path)  # once agreed, it is not asked again
    here.close()
