"""`export` hands exactly what was asked for to the format named."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from exports import EXPORTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.terminal.conftest import Run


def test_without_a_format_the_formats_are_listed(run: Run) -> None:
    printed = run("export").out

    assert all(export.key in printed for export in EXPORTS)


def test_exactly_the_rows_of_the_filter_go_out(run: Run, desk: Path, hall: str) -> None:
    run("add", "asset", "name=Annexe", "tenure=lease")

    done = run(
        "export", "json", "--type", "asset", "--where", "tenure = freehold", "--columns",
        "name,owner.name", "--out", str(desk / "freeholds"),
    )  # fmt: skip

    written = json.loads((desk / "freeholds.json").read_text("utf-8"))
    assert done.out.endswith("freeholds.json was written, with 1 row.\n")
    assert [(r["name"], r["owner.name"]) for r in written["records"]] == [
        ("Moot Hall", "Stockport Council")
    ]


def test_a_view_brings_its_type_condition_and_columns(run: Run, desk: Path, hall: str) -> None:
    run("add", "provider", "name=Nacro", "sector=charity")
    run(
        "add", "saved_view", "name=Freeholds", "type_key=asset", "condition=tenure = freehold",
        "shown_columns=name,tenure",
    )  # fmt: skip

    built_in = run("export", "csv", "--view", "providers", "--out", str(desk / "p.csv"))
    saved = run("export", "csv", "--view", "Freeholds", "--out", str(desk / "f.csv"))

    assert built_in.out.endswith("with 1 row.\n")
    assert saved.out.endswith("with 1 row.\n")
    assert (desk / "f.csv").read_text("utf-8").splitlines()[0].endswith("Name,Tenure")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("nonsense", "--out", "x"), "There is no export “nonsense”. See “assetregister export”."),
        (("csv", "--type", "asset"), "Say where to write it"),
        (("csv", "--out", "x.csv"), "Say which records to export"),
        (("register", "--type", "asset", "--out", "x.xlsx"), "leave --type out"),
        (("register", "--where", "tenure = freehold", "--out", "x"), "leave --where out"),
        (("register", "--view", "providers", "--out", "x"), "leave --view out"),
        (("register", "--search", "Moot", "--sort", "name", "--out", "x"), "--search and --sort"),
        (("table", "--type", "asset", "--since", "2020", "--out", "x"), "leave --since out"),
        (("table", "--type", "asset", "--record", "Moot Hall", "--out", "x"), "leave --record out"),
        (("strategy", "--columns", "name", "--out", "x"), "leave --columns out"),
        (("strategy", "--type", "organisation", "--out", "x"), "assets, not organisations"),
        (("district", "--view", "providers", "--out", "x"), "among assets"),
        (("board", "--where", "tenure = freehold", "--out", "x"), "leave --where out"),
        (("register", "--out", ""), "is a folder. Name a file in it"),
        (("register", "--out", "."), "is a folder. Name a file in it"),
        (("register", "--out", "x.txt"), "ends in .xlsx, not .txt. Name it x.xlsx."),
        (("csv", "--view", "nothing", "--out", "x"), "There is no view “nothing”"),
        (("strategy", "--since", "soon", "--out", "x"), "--since:"),
        (("csv", "--type", "asset", "--where", "a =", "--out", "x"), "have no field"),
    ],
)
def test_a_wrong_call_writes_no_file(
    run: Run, hall: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...],
    told: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.rglob("*"))

    done = run("export", *words)

    assert done.status == 2
    assert told in done.err
    assert set(tmp_path.rglob("*")) == before


def test_pictures_need_a_window(run: Run, desk: Path) -> None:
    from main import workplace

    if workplace().screenshots is None:
        assert run("screenshots", str(desk)).status == 2


def test_the_cover_names_the_officer_and_never_the_account_of_the_machine(
    run: Run, desk: Path, hall: str
) -> None:
    run("export", "register", "--out", str(desk / "nobody.xlsx"))
    run("export", "register", "--as", "B. Analyst", "--out", str(desk / "analyst.xlsx"))

    assert _maker(desk / "nobody.xlsx") == "not stated: nobody gave a name to write here"
    assert _maker(desk / "analyst.xlsx") == "B. Analyst"


def _maker(path: Path) -> str:
    """Return whom the cover of a workbook names as its maker."""
    cover = CalamineWorkbook.from_path(path).get_sheet_by_name("Cover").to_python()
    [maker] = [str(row[1]) for row in cover if row[0] == "By"]
    return maker
