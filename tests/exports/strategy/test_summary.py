"""The summary keeps its title in sight and on every page."""

from pathlib import Path

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
