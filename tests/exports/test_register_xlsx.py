"""The whole register goes out, and each row says which state of its record it shows."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from assetregister.exporting import ExportRequest
from assetregister.filters.conditions import Query
from exports.clock import Clock
from exports.register_xlsx import RegisterXlsx, read_heads
from tests.exports.borough import Borough

REQUEST = ExportRequest(who="A. Officer", register_name="Borough")
Table = Callable[[Path, str], list[dict[str, Any]]]


def test_every_type_with_records_has_a_sheet_with_all_of_them(
    borough: Borough, tmp_path: Path, clock: Clock, table: Table
) -> None:
    done = RegisterXlsx(clock).write(borough.register, REQUEST, tmp_path / "r.xlsx")

    for about in borough.register.schema.tables:
        wanted = set(borough.register.ids(Query(about.key)))
        if wanted:
            rows = table(tmp_path / "r.xlsx", about.plural)
            assert {row["Record id"] for row in rows} == wanted
            assert done.rows[about.plural] == len(wanted)
        else:
            assert about.plural not in done.rows
            assert any(about.plural in remark for remark in done.remarks)


def test_every_field_of_a_type_is_a_column(
    borough: Borough, tmp_path: Path, clock: Clock, table: Table
) -> None:
    RegisterXlsx(clock).write(borough.register, REQUEST, tmp_path / "r.xlsx")

    [row, *_] = table(tmp_path / "r.xlsx", "Assets")

    for field in borough.register.schema.fields("asset").values():
        assert any(heading.startswith(field.label) for heading in row), field.label


def test_a_row_carries_the_heads_its_record_was_read_with(
    borough: Borough, tmp_path: Path, clock: Clock, table: Table
) -> None:
    register = borough.register
    record = register.get(borough.ids["Moor Lane Clinic"])
    assert record is not None
    with register.edit("Edit asset") as edit:
        edit.set(record, {"usage": "Clinic"})
    changed = register.get(record.id)
    assert changed is not None

    RegisterXlsx(clock).write(register, REQUEST, tmp_path / "r.xlsx")

    rows = {row["Record id"]: row for row in table(tmp_path / "r.xlsx", "Assets")}
    base, heads = read_heads(rows[record.id]["Heads"])
    assert base == changed.base
    assert heads == {"usage": changed.heads("usage")}
    page = load_workbook(tmp_path / "r.xlsx")["Assets"]
    hidden = [
        page.cell(1, n).value
        for n in range(1, page.max_column + 1)
        if page.column_dimensions[page.cell(1, n).column_letter].hidden
    ]
    assert {"Record id"} <= set(hidden)


def test_code_lists_dictionary_and_sources_explain_it(
    borough: Borough, tmp_path: Path, clock: Clock, table: Table
) -> None:
    said = {"record": "Quarry Land", "document": "Estate review 2025"}
    borough.add("citation", **said, fields="status, floor_area")

    RegisterXlsx(clock).write(borough.register, REQUEST, tmp_path / "r.xlsx")

    path = tmp_path / "r.xlsx"
    assert {"List", "Code", "Term", "Source"} <= set(table(path, "Code lists")[0])
    keys = {(row["Type"], row["Key"]) for row in table(path, "Data dictionary")}
    assert ("Assets", "floor_area") in keys
    whole, part = table(path, "Sources")
    assert (part["Record"], part["Sort"]) == ("Quarry Land", "Asset")
    assert part["Fields"] == "Status; Gross internal area (GIA)"
    assert (whole["Record"], whole["Place"]) == ("Moor Lane Clinic", "Section 3")


def test_personal_and_commercial_fields_can_be_left_out(
    borough: Borough, tmp_path: Path, clock: Clock
) -> None:
    kept = ExportRequest(leave_out_personal=True, leave_out_commercial=True)

    RegisterXlsx(clock).write(borough.register, kept, tmp_path / "r.xlsx")

    book = load_workbook(tmp_path / "r.xlsx")
    texts = {str(c.value) for page in book for row in page.iter_rows() for c in row}
    assert not [text for text in texts if "Sam Private" in text or "jo@example.org" in text]
    assert "45000" not in texts
    assert "Estates lead" in texts


def test_what_had_to_be_cut_is_listed(
    borough: Borough, tmp_path: Path, clock: Clock, read: Callable[[Path, str], list[list[Any]]]
) -> None:
    borough.add("asset", name="Long", description="word " * 8_000)

    done = RegisterXlsx(clock).write(borough.register, REQUEST, tmp_path / "r.xlsx")

    notes = read(tmp_path / "r.xlsx", "Notes")
    assert notes[1][0] == "Assets"
    assert "39,999 characters" in notes[1][2]
    assert any("1 cell was changed" in remark for remark in done.remarks)
