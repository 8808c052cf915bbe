"""The reports for councillors, boards and needs assessments say what people there need."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from assetregister.errors import Refused
from assetregister.exporting import ExportRequest
from exports.board_xlsx import BoardXlsx
from exports.clock import Clock
from exports.district_xlsx import DistrictXlsx
from exports.needs_xlsx import NeedsXlsx
from tests.exports.borough import Borough

Read = Callable[[Path, str], list[list[Any]]]
Table = Callable[[Path, str], list[dict[str, Any]]]


def test_the_district_summary_tells_of_the_district_without_codes(
    borough: Borough, tmp_path: Path, clock: Clock, read: Read
) -> None:
    borough.add("matter", name="Close the depot", matter_kind="decision", area="Ashby")
    request = ExportRequest(record_id=borough.ids["Ashby"], who="A. Officer")

    DistrictXlsx(clock).write(borough.register, request, tmp_path / "d.xlsx")

    texts = [str(cell) for row in read(tmp_path / "d.xlsx", "Summary") for cell in row if cell]
    assert texts[0] == "Ashby: what is here and what is planned"
    assert {"History", "Shared headquarters", "Close the depot"} <= set(texts)
    assert "+44 House" not in texts  # it lies in Brook
    codes = ("AST-", "ORG-", "01234567", "local_government")
    assert not [text for text in texts if any(code in text for code in codes)]


def test_a_district_summary_needs_an_area(borough: Borough, tmp_path: Path, clock: Clock) -> None:
    request = ExportRequest(record_id=borough.ids["Ashby joint estate"])

    with pytest.raises(Refused, match="Name the area"):
        DistrictXlsx(clock).write(borough.register, request, tmp_path / "d.xlsx")


def test_the_board_report_has_the_five_standing_items_in_their_order(
    borough: Borough, tmp_path: Path, clock: Clock, read: Read
) -> None:
    borough.add(
        "matter",
        name="Agree the minutes",
        partnership="Ashby board",
        agenda_item="communications",
        matter_kind="action",
        due_on="01/12/2026",
    )
    borough.add("seat", partnership="Ashby board", organisation="Open Door", role="chair")
    request = ExportRequest(record_id=borough.ids["Ashby board"])

    BoardXlsx(clock).write(borough.register, request, tmp_path / "b.xlsx")

    rows = read(tmp_path / "b.xlsx", "Board report")
    headings = [row[0] for row in rows if str(row[0])[:2] in ("1.", "2.", "3.", "4.", "5.")]
    assert [heading.split(" ")[1] for heading in headings] == [
        "Partnerships",
        "Community",
        "Communications",
        "Local",
        "Enhanced",
    ]
    line = next(row for row in rows if row[0] == "Agree the minutes")
    assert line[3] == "Due 01/12/2026."
    assert any("Open Door" in row for row in rows)
    assert sum(row[0] == "Nothing to report." for row in rows) == 3


def test_a_board_report_needs_a_partnership(borough: Borough, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(Refused, match="Name the partnership"):
        BoardXlsx(clock).write(borough.register, ExportRequest(), tmp_path / "b.xlsx")


def test_the_needs_assessment_joins_its_sheets_by_district(
    borough: Borough, tmp_path: Path, clock: Clock, table: Table
) -> None:
    borough.add(
        "figure", measure="Life expectancy gap", value="8.6", gender="men", area="Mill Ward"
    )
    borough.add("document", name="Village survey", area="Ashby")
    borough.add("service_at_place", service="Debt advice", asset="History")
    request = ExportRequest(record_id=borough.ids["Ashby"], who="A. Officer")

    NeedsXlsx(clock).write(borough.register, request, tmp_path / "n.xlsx")

    path = tmp_path / "n.xlsx"
    assert CalamineWorkbook.from_path(path).sheet_names == [
        "Cover",
        "Assets",
        "Providers",
        "Indicators",
        "Soft evidence",
    ]
    for name in ("Assets", "Providers", "Indicators", "Soft evidence"):
        assert {row["District"] for row in table(path, name)} == {"Ashby"}
    assert len(table(path, "Assets")) == 6


def test_the_needs_assessment_covers_every_district_where_no_area_is_named(
    borough: Borough, tmp_path: Path, clock: Clock, table: Table
) -> None:
    borough.add("service_at_place", service="Debt advice", asset="History")

    NeedsXlsx(clock).write(borough.register, ExportRequest(), tmp_path / "n.xlsx")

    districts = {row["District"] for row in table(tmp_path / "n.xlsx", "Assets")}

    assert districts == {"Ashby", "Brook", None}
    assert [row["Name"] for row in table(tmp_path / "n.xlsx", "Providers")] == ["Open Door"] * 2
