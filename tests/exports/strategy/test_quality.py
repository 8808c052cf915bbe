"""Completeness is that of the assets in the workbook, field by field that somebody stated."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from assetregister.exporting import ExportRequest
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough


def test_completeness_counts_the_assets_exported_and_gathers_what_nobody_states(
    borough: Borough,
    tmp_path: Path,
    clock: Clock,
    read: Callable[..., list[list[Any]]],
    table: Callable[..., list[dict[str, Any]]],
) -> None:
    path = tmp_path / "strategy.xlsx"
    request = ExportRequest(record_id=borough.ids["Ashby joint estate"])

    StrategyXlsx(clock).write(borough.register, request, path)

    rows = {row["Field"]: row for row in table(path, "Completeness")}
    assert {row["Of"] for row in rows.values()} == {3}
    assert (rows["Use of space"]["Stated for"], rows["Use of space"]["Share"]) == (2, 66.7)
    assert all(row["Stated for"] for row in rows.values())
    told = [row[0] for row in read(path, "Completeness")]
    assert told[1] == "For how many of the 3 assets in this workbook each field is stated."
    assert told[2].startswith("Stated for none of them: ")
    assert "; Facilities; " in told[2]
    assert "Facilities" not in rows
