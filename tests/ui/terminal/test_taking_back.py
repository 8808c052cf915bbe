"""`archive`, `unarchive`, `restore-value`, `undo`, `redo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run


def value(run: Run, record: str, field: str) -> Any:
    return run("show", "asset", record, "--format", "json").json[field]


def test_an_archived_record_comes_back_by_name(run: Run, hall: str) -> None:
    run("archive", "asset", "Moot Hall")
    gone = run("list", "asset", "--format", "json").json

    back = run("unarchive", "asset", "Moot Hall")

    assert gone == []
    assert back.status == 0, back.err
    assert len(run("list", "asset", "--format", "json").json) == 1


def test_an_archived_record_comes_back_by_another_name(run: Run, hall: str) -> None:
    run("set", "asset", hall, "aliases=Old Courthouse")
    run("archive", "asset", "Old Courthouse")

    done = run("unarchive", "asset", "Old Courthouse")

    assert done.out == f"{hall}  Moot Hall was brought back.\n"


def test_archiving_twice_is_refused(run: Run, hall: str) -> None:
    run("archive", "asset", hall)

    done = run("archive", "asset", hall)

    assert done.status == 2
    assert done.err == f"{hall} is archived already. It has not been changed.\n"


def test_what_is_not_archived_is_not_brought_back(run: Run, hall: str) -> None:
    told = f"{hall} is not archived. It has not been changed.\n"
    assert run("unarchive", "asset", hall).err == told
    assert run("unarchive", "asset", "Nowhere").status == 2


def test_an_archived_record_is_not_changed(run: Run, hall: str) -> None:
    run("archive", "asset", hall)

    done = run("set", "asset", hall, "tenure=")

    assert done.status == 2
    assert "is archived" in done.err


def test_undo_and_redo_name_what_they_do(run: Run, hall: str) -> None:
    run("set", "asset", hall, "tenure=")

    undone = run("undo")
    after_undo = value(run, hall, "tenure")
    again = run("redo")

    assert undone.out.startswith("Undone: Edit asset, done by ")
    assert after_undo == "freehold"
    assert again.out == "Done again: Edit asset.\n"
    assert value(run, hall, "tenure") is None


def test_with_nothing_to_undo_or_redo_the_sentence_says_so(run: Run, register: Path) -> None:
    assert run("undo").err == "There is nothing to undo. Nothing has been changed.\n"
    assert run("redo").status == 2


def test_the_value_before_the_last_change_comes_back(run: Run, hall: str) -> None:
    run("set", "asset", hall, "tenure=")

    done = run("restore-value", "asset", hall, "tenure")

    assert done.out.endswith("Tenure: Freehold\n")
    assert value(run, hall, "tenure") == "freehold"


def test_a_list_comes_back_whole(run: Run, hall: str) -> None:
    run("set", "asset", hall, "aliases=Town Hall; The Moot")
    run("set", "asset", hall, "aliases=The Moot; Guildhall")

    run("restore-value", "asset", hall, "aliases")

    assert value(run, hall, "aliases") == ["The Moot", "Town Hall"]


def test_the_value_that_a_change_set_comes_back(run: Run, hall: str) -> None:
    for area in ("100", "200", "300"):
        run("set", "asset", hall, f"floor_area={area}")
    lines = run("history", hall).out.splitlines()
    change = next(line for line in lines if line.rstrip().split()[-3:-1] == ["100", "m²"]).split()[
        -1
    ]

    done = run("restore-value", "asset", hall, "floor_area", "--change", change)

    assert done.status == 0, done.err
    assert value(run, hall, "floor_area")["low"] == 100


def test_a_first_value_an_unknown_field_and_an_unknown_change_are_refused(
    run: Run, hall: str
) -> None:
    first = run("restore-value", "asset", hall, "tenure")
    never = run("restore-value", "asset", hall, "floor_area")
    field = run("restore-value", "asset", hall, "colour")
    change = run("restore-value", "asset", hall, "tenure", "--change", "ffffffff")

    assert "holds the first value it was given" in first.err
    assert "was never changed" in never.err
    assert "have no field “colour”" in field.err
    assert "No change of tenure begins with “ffffffff”" in change.err
    assert {first.status, never.status, field.status, change.status} == {2}
