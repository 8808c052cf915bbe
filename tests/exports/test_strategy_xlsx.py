"""The joint estate strategy workbook tells of the right records, in figures that compute."""

import dataclasses
import datetime
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from assetregister.errors import NotFound, Refused
from assetregister.exporting import Cancelled, Exported, ExportRequest
from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.register import Register
from exports.clock import Clock
from exports.strategy import SHEETS
from exports.strategy_xlsx import StrategyXlsx
from tests.exports.borough import Borough

REQUEST = ExportRequest(who="A. Officer", register_name="Borough")
Table = Callable[[Path, str], list[dict[str, Any]]]
Read = Callable[[Path, str], list[list[Any]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "strategy.xlsx"


def written(borough: Borough, path: Path, clock: Clock, **more: Any) -> Exported:
    request = dataclasses.replace(REQUEST, **more)
    return StrategyXlsx(clock).write(borough.register, request, path)


def test_a_strategy_tells_of_its_assets_and_what_hangs_on_them(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    borough.add("interest", asset="-Annexe", holder="=Ashby Council", tenure="freehold")

    written(borough, path, clock, record_id=borough.ids["Ashby joint estate"])

    names = {row["Name"] for row in table(path, "Estate baseline")}
    assert names == {"Moor Lane Clinic", "+44 House", "Quarry Land"}
    assert [row["Asset"] for row in table(path, "Interests")] == ["Moor Lane Clinic"]
    assert {row["Name"] for row in table(path, "Co-location opportunities")} == {
        "Clinic hub",
        "Shared headquarters",
    }
    assert [row["Name"] for row in table(path, "Schemes by year")] == ["Mill regeneration"]
    assert len(table(path, "Commissions")) == 2


def test_a_filter_tells_of_exactly_its_assets(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    query = Query("asset", parse("owner.sector = nhs", "asset", borough.register))

    written(borough, path, clock, query=query)

    wanted = {r.values["name"] for r in borough.register.find(query)}
    assert {row["Name"] for row in table(path, "Estate baseline")} == wanted


def test_no_filter_tells_of_everything(borough: Borough, path: Path, clock: Clock) -> None:
    done = written(borough, path, clock)

    assert done.rows["Estate baseline"] == 12
    assert done.rows["Schemes by year"] == 2


def test_a_sheet_with_nothing_to_show_is_not_written_but_named_on_the_cover(
    borough: Borough, path: Path, clock: Clock, read: Read
) -> None:
    written(borough, path, clock)

    names = CalamineWorkbook.from_path(path).sheet_names
    text = "\n".join(str(row[0]) for row in read(path, "Cover"))
    missing = [sheet.name for sheet in SHEETS if sheet.name not in names]
    assert "Energy and net zero" in missing
    assert all(f"“{name}”" in text for name in missing if name != "Changes")
    assert names[:3] == ["Cover", "Summary", "Estate baseline"]


def test_an_empty_register_makes_a_workbook_all_the_same(
    empty: Register, path: Path, clock: Clock
) -> None:
    done = StrategyXlsx(clock).write(empty, REQUEST, path)

    assert done.total == 0
    assert "Summary" not in CalamineWorkbook.from_path(path).sheet_names


def test_the_summary_shows_figures_to_programs_that_do_not_compute(
    borough: Borough, path: Path, clock: Clock, read: Read
) -> None:
    written(borough, path, clock)

    rows = {row[0]: row[1:] for row in read(path, "Summary")}

    assert rows["Ashby"][0] == 6
    assert rows["=Ashby Council"][:5] == [4, pytest.approx(5579.5304), 3, 90, 3]
    assert rows["All"][0] == 12
    assert rows["All"][2] == 10
    assert rows["All"][5] == 200_000
    assert rows["Not stated"][1] == "not stated"


def test_use_is_weighted_by_area_and_never_added_up(
    borough: Borough, path: Path, clock: Clock, read: Read, table: Table
) -> None:
    written(borough, path, clock)

    stated = [
        (row["Gross internal area (GIA) (m²)"], row["Use of space (%)"])
        for row in table(path, "Estate baseline")
        if row["Use of space (%)"] is not None
    ]
    weighted = sum(area * use for area, use in stated) / sum(area for area, _ in stated)
    all_row = next(row for row in read(path, "Summary") if row[0] == "All")
    assert all_row[4] == pytest.approx(weighted)
    totals = next(row for row in read(path, "Estate baseline") if row[0] == "Total")
    heading = next(row for row in read(path, "Estate baseline") if row[0] == "Reference")
    assert totals[heading.index("Use of space (%)")] == ""


def test_the_summary_holds_live_formulas_and_charts(
    borough: Borough, path: Path, clock: Clock
) -> None:
    written(borough, path, clock)

    page = load_workbook(path)["Summary"]

    formulas = [c.value for row in page.iter_rows() for c in row if c.data_type == "f"]
    assert len(formulas) > 60
    assert sum("Estate baseline" in text for text in formulas) > 60
    assert len(page._charts) == 12  # noqa: SLF001  # openpyxl has no other way to ask


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed here")
def test_libreoffice_computes_what_the_file_says(
    borough: Borough, path: Path, clock: Clock, tmp_path: Path
) -> None:
    borough.add("organisation", name="Community groups", unnamed="yes")
    borough.add("asset", name="Drill Hall", owner="Community groups")
    written(borough, path, clock)
    home = tmp_path / "office"
    command = ["soffice", f"-env:UserInstallation=file://{home}", "--headless"]
    convert = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, *convert, str(path)], check=True, capture_output=True, timeout=180)

    ours, theirs = load_workbook(path), tmp_path / "out" / path.name
    said, computed = (load_workbook(p, data_only=True) for p in (path, theirs))

    compared = 0
    for page in ours:
        for row in page.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    got = computed[page.title][cell.coordinate].value
                    assert got == pytest.approx(said[page.title][cell.coordinate].value), cell
                    compared += 1
    assert compared > 60


def test_nothing_typed_becomes_a_formula(borough: Borough, path: Path, clock: Clock) -> None:
    written(borough, path, clock, since=datetime.date(2020, 1, 1))

    ours = ("SUBTOTAL(", "SUMPRODUCT(", "IF(", "IFERROR(", "COUNTA(")
    for page in load_workbook(path):
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "e"
                if cell.data_type == "f":
                    assert cell.value[1:].startswith(ours), cell


def test_a_number_format_shows_the_qualifier_and_the_cell_stays_a_number(
    borough: Borough, path: Path, clock: Clock
) -> None:
    written(borough, path, clock)

    page = load_workbook(path)["Estate baseline"]

    cells = {c.number_format: c for row in page.iter_rows() for c in row if c.data_type == "n"}
    about = cells['"about "#,##0.0" m²"']
    assert about.value == 1250.5
    assert '"more than "#,##0" m²"' in cells


def test_each_sum_of_funding_counts_once_and_unlike_ones_not_at_all(
    borough: Borough, path: Path, clock: Clock, table: Table, read: Read
) -> None:
    written(borough, path, clock)

    rows = {row["Funding line"]: row for row in table(path, "Schemes and funding")}
    counted = {name for name, row in rows.items() if row["Counted once (£)"] is not None}
    total = next(row for row in read(path, "Schemes and funding") if row[0] == "Total")

    assert counted == {"Towns Fund"}
    assert 67_500_000 in total
    assert rows["First slice"]["Why not counted"] == "part of another line"
    assert rows["Yearly support"]["Why not counted"] == "not a single sum"
    assert rows["Health bid"]["Why not counted"] == "not received or awarded"
    assert rows["Pilot grant"]["Amount (£)"] is None


def test_schemes_are_told_over_ten_years(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    written(borough, path, clock)

    rows = {row["Name"]: row for row in table(path, "Schemes by year")}

    mill = rows["Mill regeneration"]
    assert [heading for heading in mill if heading.isdigit()] == [
        str(year) for year in range(2025, 2035)
    ]
    assert (mill["2025"], mill["2026"], mill["2028"]) == (
        "construction starts",
        "under way",
        "opens",
    )


def test_benefits_show_the_variance(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    written(borough, path, clock)

    rows = {row["Name"]: row for row in table(path, "Benefits")}

    assert rows["Fewer admissions"]["Achieved less target"] == -7
    assert rows["Fewer admissions"]["Target met"] == "Met"
    assert rows["Saving to the NHS"]["Achieved less expected (£)"] == -50_000
    assert rows["Saving to the NHS"]["Target met"] == "Not met"


def test_commissions_show_who_else_commissions_the_provider(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    written(borough, path, clock)

    rows = table(path, "Commissions")

    assert {row["Commissioners of this provider"] for row in rows} == {2}
    assert rows[0]["Shared with"] in ("Westshire County Council", "Westshire Health Trust")


def test_lease_events_of_ten_years_stand_with_the_expiry_that_nobody_entered(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    written(borough, path, clock)

    rows = table(path, "Interests and lease events")

    assert [(row["Year"], row["Event"]) for row in rows] == [
        (2028, "Tenant's break"),
        (2030, "Expiry"),
    ]


def test_what_is_due_stands_with_what_is_overdue_first(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    written(borough, path, clock)

    rows = table(path, "Due")
    whats = {(row["What"], row["About"]): row for row in rows}

    assert [row["Due"] for row in rows] == sorted(row["Due"] for row in rows)
    assert whats["Meeting", "Ashby board"]["Due"] == datetime.datetime(2026, 9, 1)
    assert whats["Review of co-location", "Clinic hub"]["Due"] == datetime.datetime(2026, 7, 1)
    assert whats["Review of co-location", "Clinic hub"]["Standing"] == "Overdue"


def test_r21_r77_reviews_and_handovers_fall_due_after_their_interval(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    borough.add("pathway", name="Joint care", starts="1 July 2026", review_after="6 months")
    served = {"serviced_from": "1 March 2026", "servicing_term": "12 months"}
    borough.add("partnership", name="Wellbeing board", **served)

    written(borough, path, clock)

    due = {(row["What"], row["About"]): row["Due"] for row in table(path, "Due")}
    assert due["Review of pathway", "Joint care"] == datetime.datetime(2027, 1, 1)
    assert due["Servicing passes on", "Wellbeing board"] == datetime.datetime(2027, 3, 1)


def test_the_matrix_says_who_delivers_what_where(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    written(borough, path, clock)

    [row] = table(path, "Service-at-location matrix")

    assert row["Place"] == "Moor Lane Clinic"
    assert "Open Door: Debt advice" in row.values()


def test_changes_since_a_day_are_told(
    borough: Borough, path: Path, clock: Clock, table: Table
) -> None:
    register = borough.register
    record = register.get(borough.ids["Moor Lane Clinic"])
    assert record is not None
    with register.edit("Edit asset") as edit:
        edit.set(record, {"status": "surplus"})

    written(borough, path, clock, since=datetime.date(2020, 1, 1))

    [row] = [r for r in table(path, "Changes") if r["What was done"] == "Edit asset"]
    assert (row["Record"], row["Field"]) == ("Moor Lane Clinic", "Status")
    assert (row["Before"], row["After"]) == ("Operational", "Surplus")


def test_personal_and_commercial_fields_are_left_out_everywhere(
    borough: Borough, path: Path, clock: Clock
) -> None:
    done = written(
        borough,
        path,
        clock,
        since=datetime.date(2020, 1, 1),
        leave_out_personal=True,
        leave_out_commercial=True,
    )

    texts = {str(c.value) for page in load_workbook(path) for row in page.iter_rows() for c in row}
    secret = ("Jo Keyholder", "jo@example.org", "Sam Private", "45000", "£45,000", "£120,000")
    assert not texts & set(secret)
    assert not {text for text in texts if "1,200,000" in text}
    assert any(remark.startswith("Left out of Interests: ") for remark in done.remarks)


def test_the_cover_says_that_names_in_texts_stay_where_personal_fields_are_left_out(
    borough: Borough, path: Path, clock: Clock, read: Callable[..., list[list[Any]]]
) -> None:
    borough.add(
        "citation",
        record="Moor Lane Clinic",
        document="Estate review 2025",
        place="told by Sam Private",
    )

    written(borough, path, clock, leave_out_personal=True)

    texts = [str(c.value) for page in load_workbook(path) for row in page.iter_rows() for c in row]
    assert any("told by Sam Private" in text for text in texts)
    cover = {row[0] for row in read(path, "Cover")}
    assert (
        "Fields marked personal were left out. Names printed in sources, notes and descriptions "
        "stay: read them before publishing."
    ) in cover


def test_every_sheet_prints_on_a4_landscape_with_its_headings_repeated(
    borough: Borough, path: Path, clock: Clock
) -> None:
    written(borough, path, clock)

    for page in load_workbook(path):
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        if page.tables:
            [held] = page.tables.values()
            first = held.ref.split(":")[0].lstrip("A")
            assert page.print_title_rows == f"${first}:${first}"


def test_a_cancelled_export_leaves_no_file(borough: Borough, path: Path, clock: Clock) -> None:
    def stop(done: int, total: int) -> None:
        if done > 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        StrategyXlsx(clock).write(borough.register, REQUEST, path, stop)

    assert not list(path.parent.glob("*.xlsx"))


def test_only_assets_make_a_strategy(borough: Borough, path: Path, clock: Clock) -> None:
    with pytest.raises(Refused, match="Filter assets"):
        written(borough, path, clock, query=Query("scheme"))


def test_a_strategy_must_be_one(borough: Borough, path: Path, clock: Clock) -> None:
    with pytest.raises(NotFound, match="no such estate strategy or area"):
        written(borough, path, clock, record_id=borough.ids["Clinic hub"])
