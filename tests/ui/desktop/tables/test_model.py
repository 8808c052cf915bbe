from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from assetregister.filters.conditions import Query, Sort
from assetregister.filters.reading import parse
from ui.desktop.tables.columns import TableColumn, column_at
from ui.desktop.tables.model import RecordTableModel
from ui.desktop.tables.window import KEPT, PAGE
from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from assetregister.register import Register
    from db.opening import Opened

PATHS = (("name",), ("owner",), ("owner", "sector"), ("floor_area",), ("utilisation",), ("opened",))
NAME, OWNER, SECTOR, AREA, USE, OPENED = range(1, 7)


def columns(register: Register) -> list[TableColumn]:
    about = register.schema.about("asset")
    return [column_at(register.schema, about, path) for path in PATHS]


def names(model: RecordTableModel) -> list[str]:
    return [model.index(row, NAME).data() for row in range(model.rowCount())]


@pytest.fixture
def register(opened: Opened) -> Register:
    return opened.register


@pytest.fixture
def model(register: Register) -> RecordTableModel:
    made = RecordTableModel(register, Query("asset"))
    made.show(Query("asset"), columns(register))
    return made


def row_of(model: RecordTableModel, name: str) -> int:
    return names(model).index(name)


def test_an_amount_is_told_as_number_unit_and_qualifier(model: RecordTableModel) -> None:
    cell = model.index(row_of(model, "Kaleidoscope"), AREA)
    told = [cell.data(role) for role in (Role.QUALIFIER, Role.PRIMARY, Role.UNIT)]
    assert told == ["about", "3,400", "m²"]
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "about 3,400 m²"


def test_what_is_not_stated_is_blank_and_spoken(model: RecordTableModel) -> None:
    cell = model.index(row_of(model, "City Hospital"), AREA)
    assert cell.data(Role.PRIMARY) is None
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "not stated"


def test_a_percentage_is_told_as_a_number_for_its_bar(model: RecordTableModel) -> None:
    assert model.index(row_of(model, "Kaleidoscope"), USE).data(Role.PERCENT) == 91.0


def test_a_reference_shows_its_title_and_a_path_what_lies_beyond(model: RecordTableModel) -> None:
    row = row_of(model, "City Hospital")
    assert model.index(row, OWNER).data() == "Sandwell NHS Trust"
    assert model.index(row, SECTOR).data() == "NHS"
    heading = model.headerData(SECTOR, Qt.Orientation.Horizontal)
    assert heading == "Owner › Sector"


def test_a_partial_date_shows_as_it_was_entered(model: RecordTableModel) -> None:
    assert model.index(row_of(model, "Claremont Centre"), OPENED).data() == "early 2006"


def test_rows_come_in_the_order_asked_for_blanks_last(
    model: RecordTableModel, register: Register
) -> None:
    model.show(Query("asset", sort=(Sort(("floor_area",), True),)), columns(register))
    assert names(model)[:2] == ["Kaleidoscope", "Claremont Centre"]
    assert names(model)[-1] == "City Hospital"


def test_a_filter_leaves_the_rows_that_meet_it(model: RecordTableModel, register: Register) -> None:
    where = parse("owner.sector = local_government and floor_area < 900", "asset", register)
    model.show(Query("asset", where), columns(register))
    assert names(model) == ["Altrincham Town Hall", "Broomwood Centre", "Urmston Library"]


def test_an_edit_changes_only_the_cells_of_its_row(
    model: RecordTableModel, register: Register
) -> None:
    names(model)
    row = row_of(model, "Broomwood Centre")
    record = register.get(model.record_id(row))
    assert record is not None
    told: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    with register.edit("Edit asset") as edit:
        edit.set(record, {"tenure": "leasehold", "usage": "Youth club"})
    assert model.refresh(0, 5)
    assert told == []  # neither column is shown
    record = register.get(record.id)
    assert record is not None
    kind = record.about.fields["floor_area"].kind
    with register.edit("Edit asset") as edit:
        edit.set(record, {"floor_area": kind.parse("900")})
    assert model.refresh(0, 5)
    assert told == [(row, row)]
    assert model.index(row, AREA).data() == "900"


def test_a_new_record_and_its_undoing_change_the_set(
    model: RecordTableModel, register: Register
) -> None:
    with register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Woodsend"})
    assert not model.refresh(0, 5)
    assert names(model)[-1] == "Woodsend"
    register.undo()
    assert not model.refresh(0, 5)
    assert "Woodsend" not in names(model)


def test_a_renamed_owner_is_shown_at_once(model: RecordTableModel, register: Register) -> None:
    names(model)
    owner = register.get(register.resolve("organisation", "Sandwell NHS Trust"))
    assert owner is not None
    with register.edit("Edit organisation") as edit:
        edit.set(owner, {"name": "Sandwell and West Birmingham NHS Trust"})
    assert model.refresh(0, 5)
    shown = model.index(row_of(model, "City Hospital"), OWNER).data()
    assert shown == "Sandwell and West Birmingham NHS Trust"


def test_a_thousand_rows_are_read_page_by_page_and_few_are_kept(
    model: RecordTableModel, register: Register
) -> None:
    with register.edit("Add assets") as edit:
        for number in range(3_000):
            edit.add("asset", {"name": f"Site {number:04}"})
    model.show(Query("asset"), columns(register))
    assert model.rowCount() == 3_006
    assert model.pages_held() == 0
    assert model.index(1_500, NAME).data() == "Site 1495"
    assert model.pages_held() == 1
    names(model)
    assert model.pages_held() == KEPT
    assert model.record_ids([(0, PAGE + 1)]) == register.ids(Query("asset"))[: PAGE + 2]


def test_an_archived_record_is_muted_and_marked(
    model: RecordTableModel, register: Register
) -> None:
    record = register.get(register.resolve("asset", "Broomwood Centre"))
    assert record is not None
    with register.edit("Archive asset") as edit:
        edit.archive(record)
    model.show(Query("asset", archived=True), columns(register))
    row = row_of(model, "Broomwood Centre")
    assert model.index(row, 0).data(Role.MARKS) == ("archive",)
    assert model.index(row, NAME).data(Role.MUTED)
    assert model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "archived"
