"""The totals above a list say how they stand to the truth, and never take silence for nought."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assetregister.exporting import ExportRequest
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough

Above = Callable[..., dict[str, Any]]


@pytest.fixture
def above(borough: Borough, tmp_path: Path, clock: Clock, read: Callable[..., Any]) -> Above:
    """Give a way to read what stands above a column of a sheet, by the labels at its left."""

    def lines(sheet: str, heading: str, where: str = "") -> dict[str, Any]:
        path = tmp_path / "strategy.xlsx"
        query = Query("asset", parse(where, "asset", borough.register))
        StrategyXlsx(clock).write(borough.register, ExportRequest(query=query), path)
        rows = read(path, sheet)
        place = next(row.index(heading) for row in rows if heading in row)
        names = ("Total", "Qualifier, as exported", "Stated for", "Not stated for")
        return {row[0]: row[place] for row in rows if row[0] in names}

    return lines


def test_a_total_of_amounts_that_are_not_exact_says_so_in_a_cell(
    borough: Borough, above: Above
) -> None:
    before = above("Schemes and funding", "Counted once (£)")
    for amount in ("about £400", "more than £400m"):
        borough.add("funding", fund=f"Grant of {amount}", amount=amount, funding_status="received")

    after = above("Schemes and funding", "Counted once (£)")

    assert after["Total"] - before["Total"] == 400_000_400
    assert after["Qualifier, as exported"] == "about"
    assert after["Stated for"] == before["Stated for"] + 2


def test_amounts_that_are_exact_have_no_qualifier(above: Above) -> None:
    lines = above("Disposals and receipts", "Receipt expected (£)")

    assert lines["Total"] == 250_000
    assert not lines.get("Qualifier, as exported")


def test_rows_that_state_nothing_are_counted_beside_the_total(
    borough: Borough, above: Above
) -> None:
    before = above("Utilisation and void space", "Desks")
    borough.add("occupation", asset="Quarry Land", desks="4")
    borough.add("occupation", asset="Quarry Land")

    after = above("Utilisation and void space", "Desks")

    assert after["Stated for"] == before["Stated for"] + 1
    assert after["Not stated for"] == before["Not stated for"] + 1


def test_a_total_of_what_nobody_states_is_not_nought(above: Above) -> None:
    lines = above("Estate baseline", "Gross internal area (GIA) (m²)", "name = 'Unclaimed Hut'")

    assert lines == {"Total": "not stated", "Stated for": 0, "Not stated for": 1}
