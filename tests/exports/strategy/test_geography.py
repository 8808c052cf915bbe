"""What is told by district is told of districts; what lies in none says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from assetregister.exporting import ExportRequest
from assetregister.places.geography import Geography
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough


def test_the_summary_has_no_row_for_a_county_among_the_districts(
    borough: Borough, tmp_path: Path, clock: Clock, read: Callable[..., Any]
) -> None:
    borough.add("area", name="Moorside", tier="place", parent="Westshire")
    borough.add("asset", name="County Hall", area="Westshire")
    borough.add("asset", name="Moorside Hall", area="Moorside")
    path = tmp_path / "strategy.xlsx"

    StrategyXlsx(clock).write(borough.register, ExportRequest(), path)

    rows = [row[:2] for row in read(path, "Summary")]
    start = rows.index(["By district", ""])
    assert rows[start + 2 : start + 7] == [
        ["Ashby", 6],
        ["Brook", 5],
        ["Not in one district", 2],
        ["Not stated", 1],
        ["All", 14],
    ]


def test_an_area_in_no_district_goes_by_its_name_and_level(borough: Borough) -> None:
    geography = Geography(borough.register)

    assert geography.named(borough.ids["Westshire"]) == "Westshire (county)"
    assert geography.named(borough.ids["Mill Ward"]) == "Ashby"
    assert geography.named(None) == ""
