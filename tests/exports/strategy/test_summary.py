"""The summary keeps its title in sight and on every page."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from assetregister.exporting import ExportRequest
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough


def test_the_titles_of_cover_and_summary_stay_in_sight(
    borough: Borough, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "strategy.xlsx"

    StrategyXlsx(clock).write(borough.register, ExportRequest(), path)

    book = load_workbook(path)
    assert [book[name].freeze_panes for name in ("Cover", "Summary")] == ["A2", "A2"]
    assert book["Summary"].print_title_rows == "$1:$1"


def test_a_class_that_no_source_names_is_counted_neither_as_owner_nor_as_provider(
    borough: Borough, tmp_path: Path, clock: Clock, read: Callable[[Path, str], list[list[Any]]]
) -> None:
    path = tmp_path / "strategy.xlsx"
    StrategyXlsx(clock).write(borough.register, ExportRequest(), path)
    before = {row[0]: row[1] for row in read(path, "Summary")}
    borough.add("organisation", name="Community groups", unnamed="yes", sector="voluntary")
    borough.add("asset", name="Drill Hall", owner="Community groups")

    StrategyXlsx(clock).write(borough.register, ExportRequest(), path)

    after = {row[0]: row[1] for row in read(path, "Summary")}
    assert after["Assets"] == before["Assets"] + 1
    for said in ("Owners named", "Providers of the voluntary sector"):
        assert after[said] == before[said]
    unnamed = "Owners not named in the document"
    assert (before[unnamed], after[unnamed]) == (0, 1)
    assert after["Community groups (not named in the document)"] == 1  # asset


def test_what_a_sheet_lists_is_counted_live_and_the_rest_says_it_is_as_exported(
    borough: Borough, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "strategy.xlsx"

    StrategyXlsx(clock).write(borough.register, ExportRequest(), path)

    page = load_workbook(path)["Summary"]
    told = {row[0].value: row for row in page.iter_rows(max_col=3)}
    live = ("Assets", "Owners named", "Owners not named in the document", "Interests")
    for said in (*live, "Occupations", "Co-locations", "Schemes", "Commissions"):
        assert (told[said][1].data_type, told[said][2].value) == ("f", None), said
    assert "'Interests'!" in told["Interests"][1].value
    for said in ("Providers of the voluntary sector", "Services"):
        assert (told[said][1].data_type, told[said][2].value) == ("n", "as exported")


def test_the_owners_are_counted_in_the_rows_of_their_table(
    borough: Borough, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "strategy.xlsx"

    StrategyXlsx(clock).write(borough.register, ExportRequest(), path)

    page = load_workbook(path)["Summary"]
    column = [row[0].value for row in page.iter_rows(max_col=1)]
    first = column.index("Owner") + 2
    last = column.index("All", first)
    formula = page.cell(column.index("Owners named") + 1, 2).value
    assert f"$A${first}:$A${last}" in formula
