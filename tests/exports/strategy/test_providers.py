"""The sheet of providers says how many they are beside how many rows they take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from assetregister.exporting import ExportRequest
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough


def test_a_provider_of_several_services_is_counted_once(
    borough: Borough, tmp_path: Path, clock: Clock, read: Callable[..., list[list[Any]]]
) -> None:
    borough.add("service", name="Meals", provider="Open Door")
    path = tmp_path / "strategy.xlsx"

    done = StrategyXlsx(clock).write(borough.register, ExportRequest(), path)

    told = read(path, "VCSE providers and services")[1][0]
    assert told.endswith(": 1 provider, a row for each service and place. 2 rows.")
    assert done.rows["VCSE providers and services"] == 2
    [headline] = [row for row in read(path, "Summary") if row[0].startswith("Providers of")]
    assert headline[1] == 1
