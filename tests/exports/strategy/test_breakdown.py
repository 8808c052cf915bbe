"""A total says when what it adds up is not exact."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assetregister.exporting import ExportRequest
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.kinds import Qualifier
from exports.clock import Clock
from exports.qualified import together
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough

ABOUT, EXACTLY, MORE = Qualifier.ABOUT, Qualifier.EXACTLY, Qualifier.MORE_THAN
Formats = Callable[[str], list[str]]


@pytest.fixture
def formats(borough: Borough, tmp_path: Path, clock: Clock) -> Formats:
    """Give a way to sum up the assets of a filter and read the formats of the row “All”."""

    def of_all(where: str) -> list[str]:
        path = tmp_path / "strategy.xlsx"
        query = Query("asset", parse(where, "asset", borough.register))
        StrategyXlsx(clock).write(borough.register, ExportRequest(query=query), path)
        page = load_workbook(path)["Summary"]
        row = next(row for row in page.iter_rows() if row[0].value == "All")
        return [str(cell.number_format) for cell in row[1:]]

    return of_all


@pytest.mark.parametrize(
    ("said", "sum_says"),
    [
        ([], EXACTLY),
        ([EXACTLY, EXACTLY], EXACTLY),
        ([EXACTLY, ABOUT], ABOUT),
        ([MORE, EXACTLY, MORE], MORE),
        ([MORE, Qualifier.ALMOST], ABOUT),
        ([MORE, Qualifier.AT_LEAST, EXACTLY], Qualifier.AT_LEAST),
    ],
)
def test_a_sum_stands_to_the_truth_as_its_parts_do(
    said: list[Qualifier], sum_says: Qualifier
) -> None:
    assert together(said) is sum_says


def test_one_amount_that_is_about_makes_the_total_about(borough: Borough, formats: Formats) -> None:
    borough.add("asset", name="New Depot", floor_area="about 80,000", utilisation="50%")

    _, area, _, use, *_ = formats("name = 'New Depot'")

    assert area == '"about "#,##0" m²"'
    assert use == '0.0"%"'  # of one asset, whatever its area


def test_exact_amounts_make_an_exact_total(borough: Borough, formats: Formats) -> None:
    borough.add("asset", name="New Depot", floor_area="80,000", utilisation="50%")

    _, area, _, use, *_ = formats("name = 'New Depot'")

    assert (area, use) == ('#,##0" m²"', '0.0"%"')


def test_a_range_counts_from_its_lower_end_and_says_so(borough: Borough, formats: Formats) -> None:
    borough.add("asset", name="New Depot", floor_area="6,000 to 8,000")

    assert formats("name = 'New Depot'")[1] == '"at least "#,##0" m²"'


def test_use_weighed_by_areas_that_are_not_exact_is_about(
    borough: Borough, formats: Formats
) -> None:
    borough.add("asset", name="New Depot", floor_area="about 80,000", utilisation="50%")
    borough.add("asset", name="New Store", floor_area="2,000", utilisation="90%")

    assert formats("name ~ New")[3] == '"about "0.0"%"'


def test_a_backlog_of_which_a_part_is_about_is_about(formats: Formats) -> None:
    backlog = formats("name = 'Moor Lane Clinic'")[5]

    assert backlog == '"about ""£"#,##0'
