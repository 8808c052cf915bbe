"""`types`, `fields`, `show`, `history`, `views`, `findings`, `conflicts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.records import RECORD_TYPES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run


def test_types_prints_a_line_for_each_its_key_first_and_how_many(run: Run, hall: str) -> None:
    lines = run("types").out.splitlines()

    assert [line.split()[0] for line in lines] == [r.about.key for r in RECORD_TYPES]
    assert {line.split()[0]: line.split()[1] for line in lines}["asset"] == "1"


def test_types_and_fields_need_no_register(run: Run) -> None:
    assert len(run("types").out.splitlines()) == len(RECORD_TYPES)
    assert "floor_area" in run("fields", "asset").out


def test_fields_lists_every_field_and_every_way_back(run: Run) -> None:
    printed = run("fields", "organisation").out

    about = next(r.about for r in RECORD_TYPES if r.about.key == "organisation")
    assert all(f"\n{key} " in printed for key in about.fields)
    assert "assets.count: how many assets" in printed


def test_fields_without_a_type_lists_all(run: Run) -> None:
    printed = run("fields").out

    assert all(f"({record.about.key})" in printed for record in RECORD_TYPES)


def test_show_gives_fields_by_section_and_what_points_at_the_record(run: Run, hall: str) -> None:
    shown = run("show", "organisation", "Stockport Council").out

    assert "Sector" in shown
    assert f"Assets (1)\n{hall}  Moot Hall\n" in shown


def test_show_names_archived_records_too(run: Run, hall: str) -> None:
    run("archive", "asset", hall)

    assert "This record is archived." in run("show", "asset", "Moot Hall").out


def test_show_gives_blanks_when_asked(run: Run, hall: str) -> None:
    assert "–" not in run("show", "asset", hall).out
    assert "–" in run("show", "asset", hall, "--blanks").out


def test_history_tells_who_changed_what(run: Run, hall: str) -> None:
    run("set", "asset", hall, "tenure=", "--as", "B. Analyst")
    run("undo", "--as", "C. Liaison")

    everything = run("history").out.splitlines()[2:]
    of_one = run("history", hall).out

    assert ["Undo: edit asset" in everything[0], "Edit asset" in everything[1]] == [True, True]
    assert "C. Liaison" in everything[0]
    assert "B. Analyst" in of_one
    assert "Freehold" in of_one


def test_history_of_a_new_register_is_empty(run: Run, register: Path) -> None:
    done = run("history")

    assert (done.status, done.out) == (0, "")


def test_views_lists_built_in_and_saved_ones(run: Run, register: Path) -> None:
    run("add", "saved_view", "name=Big ones", "type_key=asset", "condition=floor_area > 1000")

    lines = run("views").out.splitlines()[2:]

    assert [line.split("  ")[0] for line in lines] == ["Providers", "Big ones"]


def test_conflicts_of_one_register_alone_are_none(run: Run, hall: str) -> None:
    done = run("conflicts")

    assert (done.status, done.out) == (0, "Nothing is in conflict.\n")
    assert run("conflicts", "--format", "json").json == []


def test_findings_exit_with_one_where_there_are_any(run: Run, hall: str) -> None:
    run("set", "asset", hall, "postcode=M32 OXZ")

    done = run("findings")
    as_json = run("findings", "--type", "asset", "--format", "json")

    assert (done.status, as_json.status) == (1, 1)
    assert "No postcode is spelt M32 OXZ." in done.out
    assert done.err.endswith(" findings.\n") or done.err == "1 finding.\n"
    assert {"reference": hall, "field": "postcode"}.items() <= as_json.json[0].items()


def test_no_findings_exit_with_nought(run: Run, register: Path) -> None:
    done = run("findings", "--type", "asset")

    assert (done.status, done.out) == (0, "No rule is broken.\n")


def test_findings_of_a_view_are_on_its_records_alone(run: Run, register: Path) -> None:
    run("add", "organisation", "name=Bury Council", "sector=local_authority", "email=nobody")

    assert run("findings", "--type", "provider").status == 0
    assert run("findings", "--type", "organisation").status == 1
