from __future__ import annotations

import datetime
import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from assetregister.filters.conditions import Query
from tests.ui.desktop.forms.driving import (
    ENTER,
    TAB,
    WHO,
    enter,
    focus_name,
    line,
    link,
    named,
    opened,
    press,
    shown,
)
from ui.desktop.forms.panel import RecordPanel
from ui.desktop.forms.taborder import stops
from ui.desktop.widgets.banner import Banner

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from db.opening import Opened


def test_what_is_typed_is_kept_by_save_and_named_in_history(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Urmston Library")
    enter(qtbot, panel.form, "name", "Urmston Library and Hub")
    assert panel.bar.message() == "1 change not saved"
    press(qtbot, panel.bar.save)
    assert named(register, "Urmston Library and Hub").values["name"] == "Urmston Library and Hub"
    assert panel.header.title() == "Urmston Library and Hub"
    assert not panel.has_unsaved()
    assert panel.bar.message() == ""
    assert register.operations(1)[0].title == "Edit asset"


def test_revert_puts_back_what_was_saved(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Urmston Library")
    enter(qtbot, panel.form, "name", "Something else")
    press(qtbot, panel.bar.revert)
    assert shown(panel.form, "name") == "Urmston Library"
    assert not panel.has_unsaved()
    assert not panel.bar.revert.isEnabled()


def test_typing_a_value_back_leaves_nothing_unsaved(panel: RecordPanel, qtbot: QtBot) -> None:
    opened(panel, "Altrincham Town Hall")
    enter(qtbot, panel.form, "floor_area", "500")
    assert panel.has_unsaved()
    enter(qtbot, panel.form, "floor_area", "415")
    assert not panel.has_unsaved()


def test_saving_an_empty_new_record_shows_what_is_missing(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    before = register.count(Query("asset"))
    panel.new_record("asset")
    press(qtbot, panel.bar.save)
    assert panel.bar.message() == "1 thing to put right before saving"
    assert panel.form.rows()["name"].has_error()
    assert QApplication.focusWidget() is panel.form.rows()["name"].editor
    assert register.count(Query("asset")) == before


def test_show_it_goes_to_the_field_at_fault(panel: RecordPanel, qtbot: QtBot) -> None:
    opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "utilisation", "rather full")
    press(qtbot, panel.bar.save)
    panel.tabs.set_key("occupations")
    press(qtbot, link(panel, "Show it"))
    assert panel.tabs.key() == "details"
    row = panel.form.rows()["utilisation"]
    assert row.editor.isAncestorOf(QApplication.focusWidget())
    area = panel.pages.currentWidget().viewport()
    qtbot.waitUntil(lambda: area.rect().contains(row.mapTo(area, row.rect().center())))
    assert shown(panel.form, "utilisation") == "Exactly rather full"


def test_save_pressed_twice_makes_one_record(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Woodsend")
    qtbot.mouseDClick(panel.bar.save, Qt.MouseButton.LeftButton)
    press(qtbot, panel.bar.save)
    assert register.count(Query("asset", search="Woodsend")) == 1


def test_a_record_that_was_kept_is_not_made_again_where_a_listener_fails(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("a list could not be refreshed")

    end = register.subscribe(fail)
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Woodsend")
    with pytest.raises(RuntimeError):
        panel.save()
    end()
    assert panel.record is not None
    assert panel.record.id == named(register, "Woodsend").id
    assert not panel.has_unsaved()
    enter(qtbot, panel.form, "town", "Stretford")
    assert panel.save()
    assert register.count(Query("asset", search="Woodsend")) == 1


def test_what_was_added_inside_is_not_added_again_where_a_listener_fails(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("a list could not be refreshed")

    opened(panel, "Kaleidoscope")
    panel.add_inside("occupations")
    inner = panel.lists["occupations"].forms[0].form
    assert inner is not None
    enter(qtbot, inner, "occupation_kind", "vacant space")
    end = register.subscribe(fail)
    with pytest.raises(RuntimeError):
        panel.save()
    end()
    assert not panel.has_unsaved()
    assert panel.save()
    assert register.count(Query("occupation")) == 1


def test_enter_held_on_save_makes_one_record(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Woodsend")
    panel.bar.save.setFocus()
    for _ in range(5):
        qtbot.keyClick(panel.bar.save, ENTER)
    assert register.count(Query("asset", search="Woodsend")) == 1


def test_save_and_new_goes_on_with_an_empty_form(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Woodsend")
    qtbot.keyClick(
        line(panel.form, "name"),
        Qt.Key.Key_S,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert register.count(Query("asset", search="Woodsend")) == 1
    assert panel.record is None
    assert shown(panel.form, "name") == ""
    assert not panel.has_unsaved()


def test_save_and_new_pressed_twice_asks_for_nothing(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    enter(qtbot, panel.form, "name", "Woodsend")
    press(qtbot, panel.bar.save_new)
    press(qtbot, panel.bar.save_new)
    assert register.count(Query("asset", search="Woodsend")) == 1
    assert panel.bar.message() == ""
    assert panel.form.first_problem() == ""


def test_values_that_a_new_record_starts_with_are_saved_and_are_no_unsaved_work(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    owner = register.resolve("organisation", "Trafford Council")
    panel.new_record("asset", {"owner": owner})
    assert not panel.has_unsaved()
    enter(qtbot, panel.form, "name", "Woodsend")
    press(qtbot, panel.bar.save)
    assert named(register, "Woodsend").values["owner"] == owner


def test_a_record_changed_elsewhere_while_open_is_saved_beside_it_as_a_conflict(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    record = opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "utilisation", "52")
    with register.edit("Edit asset") as edit:
        edit.set(
            record, {"utilisation": register.schema.fields("asset")["utilisation"].kind.parse("45")}
        )
    assert "changed this meanwhile" in panel.bar.message()
    assert shown(panel.form, "utilisation") == "Exactly 52"
    press(qtbot, panel.bar.save)
    assert register.conflicts() == [(record.id, "utilisation")]
    assert link(panel, "Choose a value").isVisible()
    told = panel.form.rows()["utilisation"].editor.accessibleDescription()
    assert "45% entered by" in told or "52% entered by" in told


def test_a_conflict_is_settled_by_choosing_a_value(
    panel: RecordPanel, register: Register, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = opened(panel, "Kaleidoscope")
    kind = register.schema.fields("asset")["utilisation"].kind
    for text in ("45", "52"):
        with register.edit("Edit asset") as edit:
            edit.set(record, {"utilisation": kind.parse(text)})
    monkeypatch.setattr("ui.desktop.forms.choosepage.ChooseDialogue.ask", lambda _: "1")
    keep = register.rivals(record.id)["utilisation"][1].value
    press(qtbot, link(panel, "Choose a value"))
    assert named(register, "Kaleidoscope").values["utilisation"] == keep
    assert register.conflicts() == []
    assert register.operations(1)[0].title == "Settle conflict"


def test_a_change_elsewhere_is_followed_while_nothing_is_unsaved(
    panel: RecordPanel, register: Register
) -> None:
    record = opened(panel, "Kaleidoscope")
    with register.edit("Edit asset") as edit:
        edit.set(record, {"name": "Kaleidoscope Centre"})
    assert shown(panel.form, "name") == "Kaleidoscope Centre"
    register.undo()
    assert panel.header.title() == "Kaleidoscope"


def test_a_finding_is_kept_with_a_reason_in_one_operation_that_can_be_undone(
    panel: RecordPanel, register: Register, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fields = register.schema.fields("asset")
    record = named(register, "Kaleidoscope")
    with register.edit("Edit asset") as edit:
        edit.set(record, {"net_area": fields["net_area"].kind.parse("4,000")})
    opened(panel, "Kaleidoscope")
    finding = next(f for f in panel.details.findings if f.rule == "asset.net_above_gross")
    monkeypatch.setattr("ui.desktop.forms.doing.ask_why", lambda *_: "Measured twice.")
    banner = next(b for b in panel.findChildren(Banner) if b.title == finding.sentence)
    press(qtbot, next(b for b in banner.links if b.text() == "Keep and say why"))
    kept = register.find(Query("accepted_finding"))
    assert len(kept) == 1
    assert kept[0].values["record"] == record.id
    assert kept[0].values["rule"] == finding.rule
    assert kept[0].values["field"] == finding.field
    assert kept[0].values["reason"] == "Measured twice."
    assert kept[0].values["accepted_by"] == WHO
    assert kept[0].values["accepted_on"] == datetime.date.today()
    assert finding.rule not in {f.rule for f in panel.details.findings}
    register.undo()
    assert finding.rule in {f.rule for f in panel.details.findings}


def test_a_record_is_marked_as_checked_today_by_whoever_works_here(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    press(qtbot, panel.details.checked.button)
    values = named(register, "Kaleidoscope").values
    assert (values["checked_on"], values["checked_by"]) == (datetime.date.today(), WHO)
    assert WHO in panel.details.checked.told()
    assert not panel.details.checked.button.isVisible()


def test_an_earlier_value_is_restored_from_history(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Urmston Library")
    enter(qtbot, panel.form, "utilisation", "about 60")
    press(qtbot, panel.bar.save)
    panel.tabs.set_key("history")
    restore = link(panel, "Restore")
    assert restore.accessibleName() == "Restore earlier value of Use of space"
    press(qtbot, restore)
    kind = register.schema.fields("asset")["utilisation"].kind
    assert kind.format(named(register, "Urmston Library").values["utilisation"]) == "44%"
    assert register.operations(1)[0].title == "Restore value of asset"


def test_an_archived_record_is_read_only_until_it_is_brought_back(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    record = opened(panel, "Urmston Library")
    panel.doing.act("archive")
    assert not panel.bar.save.isVisible()
    assert line(panel.form, "name").isReadOnly()
    press(qtbot, link(panel, "Bring this asset back"))
    assert panel.bar.save.isVisible()
    again = register.get(record.id)
    assert again is not None
    assert not again.archived


def test_a_register_open_for_reading_shows_no_way_to_change_it(
    opened: Opened, qtbot: QtBot
) -> None:
    from tests.ui.desktop.conftest import keeper

    opened.close()
    held = keeper(opened.path.parent).open(opened.path, read_only=True)
    made = RecordPanel(held.register)
    qtbot.addWidget(made)
    made.show()
    made.show_record(held.register.resolve("asset", "Kaleidoscope"))
    made.tabs.set_key("occupations")
    assert not made.bar.save.isVisible()
    assert not made.lists["occupations"].add_button.isVisible()
    assert line(made.form, "name").isReadOnly()
    assert [action.text() for action in made.header.menu().actions()] == ["Copy reference"]
    made.close_down()
    held.close()


def test_a_save_that_fails_says_what_was_not_done_and_keeps_what_was_typed(
    panel: RecordPanel, register: Register, opened: Opened, qtbot: QtBot
) -> None:
    panel.show_record(register.resolve("asset", "Urmston Library"))
    enter(qtbot, panel.form, "name", "Urmston Hub")
    other = sqlite3.connect(opened.path, isolation_level=None)
    other.execute("pragma busy_timeout = 0")
    other.execute("begin exclusive")
    with qtbot.waitSignal(panel.failed, timeout=20_000) as failed:
        panel.save()
    other.execute("rollback")
    other.close()
    assert failed.args[0] == panel.bar.message()
    assert shown(panel.form, "name") == "Urmston Hub"
    assert panel.has_unsaved()
    assert panel.save()
    assert named(register, "Urmston Hub")


def test_nothing_else_is_done_to_a_record_while_something_is_unsaved(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Urmston Library")
    enter(qtbot, panel.form, "name", "Half typed")
    before = register.operations(1)[0].id
    with qtbot.waitSignal(panel.failed) as failed:
        panel.mark_checked()
    assert failed.args == ["Save or revert what is altered first. Nothing has been changed."]
    assert register.operations(1)[0].id == before
    assert shown(panel.form, "name") == "Half typed"


def test_tab_goes_through_every_shown_field_in_order_and_on_to_save(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    press(qtbot, link(panel, "Show 7 more fields"))
    panel.form.show_field("name")
    wanted = [row for row in panel.form.rows().values() if row.isVisible()]
    reached: list[int] = []
    for _ in range(200):
        focus = QApplication.focusWidget()
        if focus is panel.bar.save:
            break
        place = next((p for p, row in enumerate(wanted) if row.isAncestorOf(focus)), None)
        if place is not None and place not in reached:
            reached.append(place)
        qtbot.keyClick(focus, TAB)
    assert QApplication.focusWidget() is panel.bar.save
    assert reached == list(range(len(wanted)))


def test_enter_on_show_more_goes_to_the_first_of_the_fields(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    panel.new_record("asset")
    more = link(panel, "Show 7 more fields")
    more.setFocus()
    qtbot.keyClick(more, ENTER)
    assert focus_name() == "Also known as"


def test_ctrl_tab_goes_to_the_next_tab_and_into_it(panel: RecordPanel, qtbot: QtBot) -> None:
    opened(panel, "Kaleidoscope")
    focus = line(panel.form, "name")
    for _ in range(2):
        qtbot.keyClick(focus, TAB, Qt.KeyboardModifier.ControlModifier)
        focus = QApplication.focusWidget()
    assert panel.tabs.key() == "occupations"
    assert focus is panel.lists["occupations"].add_button


def test_everything_that_tab_stops_at_has_a_name(panel: RecordPanel) -> None:
    opened(panel, "Kaleidoscope")
    for key in panel.tabs.all_keys():
        panel.tabs.set_key(key)
    nameless = [
        type(one).__name__
        for one in stops(panel)
        if not one.isHidden() and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []


def test_half_a_name_in_a_reference_field_is_unsaved_work(panel: RecordPanel, qtbot: QtBot) -> None:
    opened(panel, "Kaleidoscope")
    assert not panel.has_unsaved()
    qtbot.keyClicks(line(panel.form, "operator"), "Harr")
    assert panel.has_unsaved()
    press(qtbot, panel.bar.revert)
    assert not panel.has_unsaved()
    assert shown(panel.form, "operator") == ""


def test_an_altered_inner_record_is_unsaved_work_of_its_parent(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    panel.tabs.set_key("surveys")
    press(qtbot, panel.lists["surveys"].add_button)
    panel.tabs.set_key("details")
    assert panel.has_unsaved()
    press(qtbot, panel.bar.revert)
    assert not panel.has_unsaved()


def test_an_unforeseen_failure_leaves_what_was_typed_and_the_next_save_works(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    enter(qtbot, panel.form, "name", "Kaleidoscope Centre")

    def fail(_: object) -> None:
        raise RuntimeError("something nobody thought of")

    with qtbot.captureExceptions() as caught:
        end = panel.details.keep_asked.connect(fail)
        panel.details.keep_asked.emit(None)
    panel.details.keep_asked.disconnect(end)
    assert caught
    assert shown(panel.form, "name") == "Kaleidoscope Centre"
    assert panel.save()
    assert named(register, "Kaleidoscope Centre")
