from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from assetregister.filters.conditions import Query
from assetregister.filters.reading import parse
from assetregister.findings import findings
from assetregister.preferences import Preferences
from db.collation import collate
from db.opening import Keeper
from ui.desktop.desk import Desk
from ui.desktop.filters.parts import Filter, parts_of
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.bulkedit import BulkEdit
from ui.desktop.screens.conflicts import ConflictsScreen
from ui.desktop.screens.history import HistoryScreen
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.tables.columns import column_at
from ui.desktop.tasks import Tasks
from ui.desktop.widgets.banner import Banner
from ui.desktop.widgets.roles import Role

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from assetregister.register import Reader
    from assetregister.rules.rule import Finding
    from db.opening import Opened


def assets(window: MainWindow) -> RecordsScreen:
    screen = window.screen_at("asset")
    assert isinstance(screen, RecordsScreen)
    return screen


def names(window: MainWindow) -> list[str]:
    model = assets(window).list.model
    return [model.cell(row, 1).text for row in range(model.rowCount())]


def asset(window: MainWindow, name: str) -> str:
    return window.desk.register.resolve("asset", name)


def narrow(window: MainWindow, text: str) -> None:
    parts = parts_of(parse(text, "asset", window.desk.register))
    assets(window).list.set_filter(Filter(parts))


def test_the_title_says_whose_register_is_open(window: MainWindow) -> None:
    assert window.windowTitle() == "Asset Register – Trafford"


def test_the_side_bar_counts_each_list_and_follows_changes(
    window: MainWindow, qtbot: QtBot
) -> None:
    rows = {row.place.key: row for row in window.side.rows()}
    qtbot.waitUntil(lambda: rows["asset"].accessibleName() == "Assets, 6")
    assert rows["provider"].accessibleName() == "Providers, 1"
    with window.desk.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Woodsend"})
    assert rows["asset"].accessibleName() == "Assets, 7"


def test_back_and_forward_lead_along_lists_and_records(window: MainWindow) -> None:
    window.open_record(asset(window, "Kaleidoscope"))
    window.go(Place("organisation"))
    window.back()
    assert assets(window).place() == Place("asset", asset(window, "Kaleidoscope"))
    assert window.header.title() == "Assets"
    window.back()
    assert assets(window).place() == Place("asset")
    window.forward()
    window.forward()
    assert window.header.title() == "Organisations"


def test_enter_opens_the_record_beside_its_list_and_esc_closes_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    table = assets(window).list.table
    table.show_record(asset(window, "Kaleidoscope"))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    panel = assets(window).panel()
    assert panel.isVisible()
    assert panel.header.title() == "Kaleidoscope"
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_what_is_saved_shows_in_the_row_and_can_be_undone_by_name(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_record(asset(window, "Urmston Library"))
    panel = assets(window).panel()
    editor = panel.form.rows()["name"].editor
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Urmston Library and Hub")
    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert "Urmston Library and Hub" in names(window)
    assert window.toast.sentence() == "Saved Urmston Library and Hub"
    assert window.menus.actions["undo"].text() == "Undo edit asset"
    window.menus.actions["undo"].trigger()
    assert "Urmston Library" in names(window)
    assert window.menus.actions["redo"].text() == "Redo edit asset"


def test_unsaved_work_is_asked_about_before_leaving(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_record(asset(window, "Urmston Library"))
    editor = assets(window).panel().form.rows()["name"].editor
    qtbot.keyClicks(editor, " two")
    monkeypatch.setattr("ui.desktop.leaving.Dialogue.ask", lambda _: "stay")
    assert not window.go(Place("organisation"))
    assert window.side.current() == "asset"
    monkeypatch.setattr("ui.desktop.leaving.Dialogue.ask", lambda _: "save")
    assert window.go(Place("organisation"))
    assert window.desk.register.count(Query("asset", search="two")) == 1


def test_a_heading_sorts_and_the_order_is_remembered(window: MainWindow, opened: Opened) -> None:
    shown = assets(window).list
    place = [column.key for column in shown.model.columns].index("utilisation")
    shown.table.sort_asked.emit(place, False)
    shown.table.sort_asked.emit(place, False)
    assert names(window)[0] == "Kaleidoscope"
    again = MainWindow(window.desk)
    assert names(again)[0] == "Kaleidoscope"
    again.close()


def test_each_heading_that_sorts_has_its_arrow_and_number(window: MainWindow) -> None:
    table = assets(window).list.table
    keys = [column.key for column in assets(window).list.model.columns]
    name, area = keys.index("name"), keys.index("floor_area")
    assert table.headings.sort_number(name + 1) == ""
    table.sort_asked.emit(area, True)
    table.sort_asked.emit(area, True)
    rising, falling = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    assert list(table.headings.sorts().items()) == [(name + 1, rising), (area + 1, falling)]
    assert [table.headings.sort_number(place + 1) for place in (name, area)] == ["1", "2"]
    table.sort_asked.emit(area, False)
    assert table.headings.sorts() == {area + 1: rising}
    assert table.headings.sort_number(area + 1) == ""


def test_columns_are_chosen_also_across_references_and_remembered(window: MainWindow) -> None:
    shown = assets(window).list
    shown.choose_columns()
    chooser = shown.chooser
    chooser.search("owner sector")
    chooser.tick("owner.sector", True)
    assert shown.column_paths()[-1] == ("owner", "sector")
    kept = window.desk.preferences.get("tables")["asset"]["columns"]
    assert kept[-1] == "owner.sector"


def test_the_footer_gives_an_honest_total(window: MainWindow, qtbot: QtBot) -> None:
    shown = assets(window).list
    schema, about = window.desk.register.schema, shown.about
    shown.set_columns([column_at(schema, about, path) for path in (("name",), ("floor_area",))])
    wanted = "Gross internal area (GIA) stated for 5 of 6: about 6,375 m²"
    qtbot.waitUntil(lambda: shown.footer.total() == wanted)


def test_the_count_offers_the_rows_that_may_match(window: MainWindow, qtbot: QtBot) -> None:
    narrow(window, "opened < 01/06/2006")
    bar = assets(window).list.bar
    assert bar.count_text() == "2 of 6"
    qtbot.waitUntil(lambda: bar.possible_text() == "1 more may match")
    bar.possible_asked.emit()
    assert names(window) == ["City Hospital", "Claremont Centre", "Urmston Library"]
    bar.possible_asked.emit()
    assert len(names(window)) == 2


def test_a_list_without_rows_says_why_and_offers_the_way_out(window: MainWindow) -> None:
    narrow(window, "tenure = licence")
    shown = assets(window).list
    said = shown.emptiness()
    assert said is not None
    assert said.accessibleName() == "No assets match. 1 filter leaves none of the 6 assets."
    shown.bar.clear()
    assert shown.emptiness() is None
    assert len(names(window)) == 6


def test_a_saved_view_keeps_conditions_columns_and_order(window: MainWindow) -> None:
    narrow(window, "tenure = freehold")
    shown = assets(window).list
    shown.save_view("Freeholds")
    assert shown.bar.view.text() == "Freeholds"
    shown.use_view("")
    assert len(names(window)) == 6
    view = window.desk.register.resolve("saved_view", "Freeholds")
    shown.use_view(view)
    assert shown.bar.text() == "tenure = freehold"
    assert len(names(window)) == 3
    window.undoing.undo()
    assert shown.bar.view.text() == "All assets"


def test_selected_rows_are_copied_as_a_spreadsheet_pastes_them(window: MainWindow) -> None:
    shown = assets(window).list
    schema, about = window.desk.register.schema, shown.about
    shown.set_columns([column_at(schema, about, path) for path in (("name",), ("floor_area",))])
    narrow(window, "tenure = leasehold")
    shown.table.selectAll()
    shown.table.copy()
    said = QGuiApplication.clipboard().text().replace("\r\n", "\n")
    assert said == (
        "Name\tGross internal area (GIA)\nClaremont Centre\t1,047 m²\nUrmston Library\t640 m²\n"
    )


def test_bulk_edit_is_one_operation_checked_like_a_form(window: MainWindow) -> None:
    register = window.desk.register
    records = register.find(Query("asset", parse("tenure = leasehold", "asset", register)))
    dialogue = BulkEdit(register, register.schema.about("asset"), records, window)
    dialogue.choose_field("opened")
    assert isinstance(dialogue.value, QLineEdit)
    dialogue.value.setText("31 February 2027")
    dialogue.choose("change")
    assert dialogue.changed == 0
    assert "date" in dialogue.error()
    dialogue.value.setText("2010")
    dialogue.choose("change")
    assert dialogue.changed == 2
    assert {str(register.get(r.id).values["opened"].text) for r in records} == {"2010"}  # type: ignore[union-attr]
    assert window.menus.actions["undo"].text() == "Undo change assets"
    register.undo()
    assert register.count(Query("asset", parse("opened = 2010", "asset", register))) == 0


def test_a_required_field_cannot_be_blanked_in_bulk(window: MainWindow) -> None:
    register = window.desk.register
    dialogue = BulkEdit(
        register, register.schema.about("asset"), register.find(Query("asset")), window
    )
    dialogue.choose_field("name")
    dialogue.blank.setChecked(True)
    dialogue.choose("change")
    assert dialogue.changed == 0
    assert "Name: this is needed." in dialogue.error()


def test_selected_records_are_archived_together_and_can_be_shown(window: MainWindow) -> None:
    narrow(window, "tenure = leasehold")
    shown = assets(window).list
    shown.table.selectAll()
    shown.many.archive()
    assert window.toast.sentence() == "Archived 2 assets"
    assert names(window) == []
    shown.bar.clear()
    assert len(names(window)) == 4
    shown.bar.set_archived(True)
    assert len(names(window)) == 6
    window.undoing.undo()
    shown.bar.set_archived(False)
    assert len(names(window)) == 6


def test_history_names_what_was_done_and_opens_what_it_touched(window: MainWindow) -> None:
    window.go(Place("history"))
    screen = window.screen_in_front()
    assert isinstance(screen, HistoryScreen)
    assert [screen.model.line(row).words[0] for row in range(2)] == [
        "Add assets",
        "Add organisations",
    ]
    assert screen.touched.rowCount() == 6
    screen.records.opened.emit(screen.touched.index(0, 0))
    assert window.header.title() == "Assets"
    window.go(Place("history"))
    screen.undo()
    assert screen.model.line(0).words[0] == "Undid: add assets"


def test_a_conflict_is_listed_and_settled_by_keeping_one_value(
    window: MainWindow, opened: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "other"
    folder.mkdir()
    copy = folder / "Trafford.register"
    shutil.copy(opened.path, copy)
    register = opened.register
    there = type(opened)  # the other laptop's register, edited and closed again
    other = _keeper(folder).open(copy)
    assert isinstance(other, there)
    for side, tenure in ((register, "leasehold"), (other.register, "licence")):
        record = side.get(asset(window, "Kaleidoscope"))
        assert record is not None
        with side.edit("Edit asset") as edit:
            edit.set(record, {"tenure": tenure})
    other.close()
    collate(register, copy)
    window.go(Place("conflicts"))
    screen = window.screen_in_front()
    assert isinstance(screen, ConflictsScreen)
    assert screen.model.line(0).words == ("Kaleidoscope", "Tenure")
    keep = next(b for b in screen.buttons_to_keep if b.text() == "Keep Licence")
    keep.click()
    assert screen.model.rowCount() == 0
    settled = register.get(asset(window, "Kaleidoscope"))
    assert settled is not None
    assert settled.values["tenure"] == "licence"


def _keeper(folder: Path) -> Keeper:
    from assetregister.home import Home
    from assetregister.records import RECORD_TYPES
    from assetregister.schema import Schema

    return Keeper(Schema(RECORD_TYPES), Home(folder), lambda: "J. Okafor")


def test_a_second_opener_reads_only_and_is_told_who_has_it(opened: Opened, qtbot: QtBot) -> None:
    second = _keeper(opened.path.parent).open(opened.path)
    preferences = Preferences(opened.path.with_name("second.json"))
    desk = Desk(second.register, second.path, preferences, Tasks())
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.resize(1366, 690)
    window.show()
    window.go(Place("asset"))
    banner = window.banners.findChild(Banner)
    assert banner is not None
    assert banner.accessibleName().endswith("so it can only be read here.")
    assert "A. Officer" in banner.accessibleName()
    assert not window.menus.actions["new"].isEnabled()
    assert not window.menus.actions["undo"].isEnabled()
    assert len(names(window)) == 6
    desk.tasks.stop()
    second.close()


def test_it_fits_a_small_laptop_and_folds_the_side_bar_where_narrow(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.open_record(asset(window, "Kaleidoscope"))
    hint = window.minimumSizeHint()
    assert hint.width() <= 1366
    assert hint.height() <= 690
    assert not window.side.is_rail()
    window.resize(1200, 690)
    assert window.side.is_rail()
    window.menus.actions["side_bar"].trigger()
    assert not window.side.is_rail()


def test_what_is_said_covers_neither_side_bar_nor_footer(window: MainWindow) -> None:
    def place() -> QRect:
        return QRect(window.toast.mapTo(window, QPoint(0, 0)), window.toast.size())

    def covers(widget: QWidget) -> bool:
        return place().intersects(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))

    window.say("Saved Kaleidoscope", True)
    assert place().left() > window.side.width()
    assert not covers(assets(window).list.footer)
    window.resize(1366, 600)
    assert not covers(assets(window).list.footer)
    window.go(Place("asset", asset(window, "Kaleidoscope"), wide=True))
    window.say("Saved Kaleidoscope", True)
    assert not covers(assets(window).panel().bar)


def test_keys_lead_to_search_and_new(window: MainWindow, qtbot: QtBot) -> None:
    shown = assets(window).list
    shown.table.setFocus()
    qtbot.keyClick(shown.table, Qt.Key.Key_Slash)
    assert shown.bar.search.hasFocus()
    narrow(window, "tenure = licence")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    panel = assets(window).panel()
    assert panel.isVisible()
    assert panel.form.rows()["tenure"].editor.text() == "Licence"  # type: ignore[attr-defined]


def test_findings_are_looked_for_and_marked_in_the_lists(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def find(register: Reader, _type_key: str) -> list[Finding]:
        return list(findings(register, ["asset"]))

    monkeypatch.setattr("ui.desktop.findingswatch.AFTER", 0)
    register = desk.register
    kind = register.schema.fields("asset")["utilisation"].kind
    with register.edit("Add asset") as edit:
        made = edit.add("asset", {"name": "Overfull hall", "utilisation": kind.parse("140")})
    found = Desk(register, desk.path, desk.preferences, desk.tasks, findings=find)
    window = MainWindow(found)
    qtbot.addWidget(window)
    window.show()
    window.go(Place("asset"))
    model = assets(window).list.model

    def marked() -> bool:
        row = model.row_of(made.id)
        return row is not None and "finding" in model.index(row, 0).data(Role.MARKS)

    def counted() -> bool:
        names = {row.place.key: row.accessibleName() for row in window.side.rows()}
        return names["findings"] != "Findings"

    qtbot.waitUntil(marked, timeout=10_000)
    qtbot.waitUntil(counted, timeout=10_000)
