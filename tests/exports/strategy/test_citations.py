"""Sources take one row for each record and document, with every place and field together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assetregister.exporting import ExportRequest
from exports.clock import Clock
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough

CLINIC, REVIEW = "Moor Lane Clinic", "Estate review 2025"
Sources = Callable[[], list[dict[str, Any]]]


@pytest.fixture
def sources(
    borough: Borough, tmp_path: Path, clock: Clock, table: Callable[[Path, str], Any]
) -> Sources:
    """Give a way to write the workbook and read its sources."""

    def rows() -> list[dict[str, Any]]:
        path = tmp_path / "strategy.xlsx"
        StrategyXlsx(clock).write(borough.register, ExportRequest(who="A. Officer"), path)
        return list(table(path, "Sources"))

    return rows


def test_citations_of_a_record_in_a_document_are_one_row(
    borough: Borough, sources: Sources
) -> None:
    for fields, place, lines in (
        ("name floor_area", "Section 3; Annex", "41, 12"),
        ("floor_area owner", "Annex", "13-15"),
    ):
        borough.add(
            "citation", record=CLINIC, document=REVIEW, fields=fields, place=place, lines=lines
        )

    [row] = sources()

    assert (row["Record"], row["Type"], row["Document"]) == (CLINIC, "Asset", REVIEW)
    assert sorted(row["Places"].split("; ")) == ["Annex", "Section 3"]
    assert row["Lines"] == "12-15, 41"
    told = row["Fields"].split("; ")
    assert told[0] == "the record as a whole"
    assert sorted(told[1:]) == ["Gross internal area (GIA)", "Name", "Owner"]


def test_another_record_or_document_is_a_row_of_its_own(borough: Borough, sources: Sources) -> None:
    borough.add("document", name="Asset list")
    borough.add("citation", record=CLINIC, document="Asset list", place="Row 4")
    borough.add("citation", record="Quarry Land", document=REVIEW, place="Section 4")

    told = [(row["Record"], row["Document"], row["Places"]) for row in sources()]

    assert told == [
        (CLINIC, "Asset list", "Row 4"),
        (CLINIC, REVIEW, "Section 3"),
        ("Quarry Land", REVIEW, "Section 4"),
    ]
