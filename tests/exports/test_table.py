"""A table goes out as it stands: exactly the rows of the filter, in each format."""

import csv
import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from assetregister.errors import Refused
from assetregister.exporting import Cancelled, Exported, ExportRequest
from assetregister.filters.conditions import Query, Sort
from assetregister.filters.reading import parse
from assetregister.register import Register
from exports.clock import Clock
from exports.table_csv import TableCsv
from exports.table_json import TableJson
from exports.table_xlsx import TableXlsx
from tests.exports.borough import TRICKY, Borough

COLUMNS = (
    ("name",),
    ("owner",),
    ("owner", "sector"),
    ("uprn",),
    ("floor_area",),
    ("site_area",),
    ("opened",),
    ("checked_on",),
    ("market_value",),
    ("occupations", "count"),
)
Table = Callable[[Path, str], list[dict[str, Any]]]


def asked(register: Register, where: str = "", **more: Any) -> ExportRequest:
    query = Query("asset", parse(where, "asset", register), sort=(Sort(("name",)),))
    return ExportRequest(query, COLUMNS, who="A. Officer", register_name="Borough", **more)


def xlsx(register: Register, request: ExportRequest, path: Path, clock: Clock) -> Exported:
    return TableXlsx(clock).write(register, request, path)


def test_exactly_the_rows_of_the_filter_go_out(
    register: Register, tmp_path: Path, clock: Clock, table: Table
) -> None:
    request = asked(register, "owner.sector = nhs")
    assert request.query is not None

    done = xlsx(register, request, tmp_path / "a.xlsx", clock)

    rows = table(tmp_path / "a.xlsx", "Assets")
    names = [record.values["name"] for record in register.find(request.query)]
    assert [row["Name"] for row in rows] == names
    assert done.total == len(names) == 3


def test_cells_are_typed_and_qualifiers_stand_beside_amounts(
    register: Register, tmp_path: Path, clock: Clock, table: Table
) -> None:
    xlsx(register, asked(register), tmp_path / "a.xlsx", clock)

    rows = {row["Name"]: row for row in table(tmp_path / "a.xlsx", "Assets")}

    house, annexe = rows["+44 House"], rows["-Annexe"]
    assert house["UPRN"] == "011234567"
    assert house["Gross internal area (GIA) (m²)"] == 1250.5
    assert house["Gross internal area (GIA): qualifier"] == "about"
    assert rows["History"]["Site area (ha)"] == 0.5
    assert rows["History"]["Site area: to (ha)"] == 0.75
    assert rows["@home Centre"]["Site area: as entered"] == "16 acres"
    assert annexe["Opened"] == "1850"
    assert annexe["Opened (first day)"] == "1850-01-01"
    assert house["Opened (first day)"] == datetime.datetime(2016, 4, 1)
    assert house["Last checked"] == datetime.datetime(2024, 2, 1)
    assert house["Market value (£)"] == 1200000.5
    assert rows["Moor Lane Clinic"]["Occupations"] == 1


def test_what_nobody_stated_is_blank_and_not_nought(
    register: Register, tmp_path: Path, clock: Clock, table: Table
) -> None:
    xlsx(register, asked(register, 'name = "Unclaimed Hut"'), tmp_path / "a.xlsx", clock)

    [row] = table(tmp_path / "a.xlsx", "Assets")

    assert row.pop("Occupations") == 0
    assert {key for key, value in row.items() if value is not None} == {"Reference", "Name"}


def test_nothing_typed_becomes_a_formula(register: Register, tmp_path: Path, clock: Clock) -> None:
    xlsx(register, asked(register), tmp_path / "a.xlsx", clock)

    page = load_workbook(tmp_path / "a.xlsx")["Assets"]

    cells = [cell for row in page.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type in "fe"]
    assert "=Ashby Council" in {cell.value for cell in cells}


def test_the_sheet_is_a_named_table_with_frozen_headings_notes_and_drop_down_lists(
    register: Register, tmp_path: Path, clock: Clock
) -> None:
    xlsx(register, asked(register), tmp_path / "a.xlsx", clock)

    book = load_workbook(tmp_path / "a.xlsx")
    page = book["Assets"]

    [held] = page.tables.values()
    assert held.ref == page.dimensions
    assert held.autoFilter.ref == held.ref
    assert page.freeze_panes == "C2"
    assert page.print_title_rows == "$1:$1"
    assert page["F1"].comment.text.startswith("All floor space")
    [offered] = page.data_validations.dataValidation
    sheet, cells = offered.formula1.split("!")
    labels = [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]
    assert "NHS" in labels


def test_the_cover_says_what_was_asked_and_what_is_in_it(
    register: Register, tmp_path: Path, clock: Clock, read: Callable[[Path, str], list[list[Any]]]
) -> None:
    request = asked(register, "owner.sector = nhs", view="NHS places", leave_out_commercial=True)

    done = xlsx(register, request, tmp_path / "a.xlsx", clock)

    said = {row[0]: row[1] for row in read(tmp_path / "a.xlsx", "Cover")}
    assert said["By"] == "A. Officer"
    assert said["Written"] == "24 November 2026, 09:30"
    assert "NHS" in said["Filter"]
    assert said["Assets"] == "3 rows"
    [told] = [text for text in said if str(text).startswith("Fields marked commercial")]
    assert "notes and descriptions stay: read them before publishing." in told
    assert "Left out: Market value." in done.remarks


def test_a_field_left_out_is_in_no_cell(
    register: Register, tmp_path: Path, clock: Clock, table: Table
) -> None:
    xlsx(register, asked(register, leave_out_commercial=True), tmp_path / "a.xlsx", clock)

    [row, *_] = table(tmp_path / "a.xlsx", "Assets")

    assert not [heading for heading in row if "value" in heading]


def test_a_person_goes_by_reference_where_personal_details_are_left_out(
    register: Register, tmp_path: Path
) -> None:
    query = Query("contact")
    kept = ExportRequest(query, (("role",), ("name",), ("organisation",)), leave_out_personal=True)

    TableCsv(for_excel=False).write(register, kept, tmp_path / "a.csv")

    text = (tmp_path / "a.csv").read_text("utf-8")
    assert "Estates lead" in text
    assert "Private" not in text


def test_plain_csv_holds_what_was_typed(register: Register, tmp_path: Path) -> None:
    TableCsv(for_excel=False).write(register, asked(register), tmp_path / "a.csv")

    data = (tmp_path / "a.csv").read_bytes()
    rows = list(csv.DictReader(data.decode("utf-8").splitlines()))

    assert not data.startswith(b"\xef\xbb\xbf")
    assert {row["Name"] for row in rows} == {
        *(" ".join(name.split()) for name in TRICKY),
        "Moor Lane Clinic",
        "Quarry Land",
        "Unclaimed Hut",
    }
    house = next(row for row in rows if row["Name"] == "+44 House")
    assert house["Gross internal area (GIA) (m²)"] == "1250.5"
    assert house["Last checked"] == "2024-02-01"


def test_csv_for_excel_has_a_mark_and_guards_text_but_no_numbers(
    borough: Borough, tmp_path: Path
) -> None:
    borough.add("asset", name="＝1+1 wide", market_value="-5")

    done = TableCsv(for_excel=True).write(
        borough.register, asked(borough.register), tmp_path / "a.csv"
    )

    data = (tmp_path / "a.csv").read_bytes()
    rows = {r["Name"]: r for r in csv.DictReader(data.decode("utf-8-sig").splitlines())}
    assert data.startswith(b"\xef\xbb\xbf")
    assert {"'+44 House", "'-Annexe", "'@home Centre", "'＝1+1 wide"} <= set(rows)
    assert rows["'＝1+1 wide"]["Market value (£)"] == "-5.00"
    assert "apostrophe" in done.remarks[-1]


def test_json_holds_codes_units_and_names(register: Register, tmp_path: Path, clock: Clock) -> None:
    TableJson(clock).write(register, asked(register), tmp_path / "a.json")

    held = json.loads((tmp_path / "a.json").read_text("utf-8"))

    house = next(r for r in held["records"] if r["name"] == "+44 House")
    assert house["floor_area"] == {
        "low": 1250.5,
        "high": None,
        "unit": "m²",
        "qualifier": "about",
    }
    assert house["owner"]["title"] == "=Ashby Council"
    assert house["owner.sector"] == "local_government"
    assert len(held["records"]) == 12


def test_a_cancelled_export_leaves_no_file(
    register: Register, tmp_path: Path, clock: Clock
) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled, match="No file was written"):
        TableXlsx(clock).write(register, asked(register), tmp_path / "a.xlsx", stop)

    assert not list(tmp_path.glob("*.xlsx"))
    assert not list(tmp_path.glob(".*"))


def test_a_type_must_be_named(register: Register, tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(Refused, match="Name the type"):
        TableXlsx(clock).write(register, ExportRequest(), tmp_path / "a.xlsx")
