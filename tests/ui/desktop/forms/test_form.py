from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.desktop.forms.driving import enter, line, link, named, opened, press, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel


@pytest.mark.parametrize(
    ("key", "typed", "told"),
    [
        ("opened", "12/03/2004", "12/03/2004"),
        ("opened", "2016/17", "2016/17"),
        ("opened", "early 2006", "early 2006"),
        ("required_maintenance", "more than £400m", "More than 400,000,000"),
        ("site_area", "16 acres", "Exactly 16"),
        ("site_area", "about 16 acres", "About 16"),
        ("floor_area", "6-12", "Exactly 6 to 12"),
        ("tenure", "freehold", "Freehold"),
        ("status", "in use", "Operational"),
        ("postcode", "se64jf", "SE6 4JF"),
    ],
)
def test_what_is_typed_is_shown_back_after_saving(
    panel: RecordPanel, qtbot: QtBot, key: str, typed: str, told: str
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, key, typed)
    assert panel.save(), panel.form.entered().problems
    assert shown(panel.form, key) == told


def test_a_unit_typed_is_kept_and_a_number_typed_later_is_in_it(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, "site_area", "about 16 acres")
    assert panel.save()
    enter(qtbot, panel.form, "site_area", "17")
    assert panel.save()
    kind = register.schema.fields("asset")["site_area"].kind
    assert kind.format(named(register, "City Hospital").values["site_area"]) == "about 17 acres"


def test_the_unit_of_one_record_is_not_taken_for_the_next(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, "site_area", "16 acres")
    assert panel.save()
    opened(panel, "Urmston Library")
    enter(qtbot, panel.form, "site_area", "2")
    assert panel.save()
    kind = register.schema.fields("asset")["site_area"].kind
    assert kind.format(named(register, "Urmston Library").values["site_area"]) == "2 ha"


@pytest.mark.parametrize(
    ("key", "typed", "shown_as"),
    [
        ("opened", "the 35th of May", "the 35th of May"),
        ("utilisation", "rather full", "Exactly rather full"),
        ("tenure", "squatting", "squatting"),
        ("storeys", "two and a bit", "two and a bit"),
        ("owner", "Nobody Council", "Nobody Council"),
    ],
)
def test_a_value_that_cannot_be_held_stays_as_typed_and_its_field_says_why(
    panel: RecordPanel, register: Register, qtbot: QtBot, key: str, typed: str, shown_as: str
) -> None:
    before = opened(panel, "City Hospital")
    if key == "owner":
        line(panel.form, key)
        panel.form.rows()[key].editor.set_tokens([])  # type: ignore[attr-defined]
    enter(qtbot, panel.form, key, typed)
    assert panel.has_unsaved()
    assert not panel.save()
    assert panel.form.first_problem() == key
    assert len(panel.form.entered().problems[key]) > 20
    assert shown(panel.form, key) == shown_as
    assert named(register, "City Hospital").values == before.values


def test_a_value_that_cannot_be_held_is_told_as_soon_as_the_field_is_left(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, "utilisation", "rather full")
    assert panel.form.rows()["utilisation"].has_error()
    enter(qtbot, panel.form, "utilisation", "about 60%")
    assert not panel.form.rows()["utilisation"].has_error()
    assert shown(panel.form, "utilisation") == "About 60"


def test_odd_characters_that_are_pasted_are_cleaned(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    QApplication.clipboard().setText("Ward\x0b  block\u00a0")
    into = line(panel.form, "usage")
    into.paste()
    panel.form.show_field("name")
    assert panel.save(), panel.form.entered().problems
    kept = named(register, "City Hospital").values["usage"]
    assert not any(ord(c) < 32 for c in kept)
    assert kept == kept.strip()
    assert shown(panel.form, "usage") == kept


def test_a_very_long_name_is_kept_whole_and_widens_nothing(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch community hub " * 6
    record = opened(panel, "City Hospital")
    width = panel.minimumSizeHint().width()
    into = line(panel.form, "name")
    into.setText("")
    QApplication.clipboard().setText(name)
    into.paste()
    assert panel.save()
    assert register.get(record.id).values["name"] == name.strip()  # type: ignore[union-attr]
    assert panel.minimumSizeHint().width() <= max(width, 500)
    assert panel.header.title() == name.strip()


def test_words_left_in_a_reference_field_that_name_one_record_are_taken(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, "operator", "Harrow Mencap")
    assert panel.save(), panel.form.entered().problems
    operator = named(register, "City Hospital").values["operator"]
    assert operator == register.resolve("organisation", "Harrow Mencap")
    assert shown(panel.form, "operator") == "Harrow Mencap"


def test_a_record_that_a_reference_lacks_is_made_as_named(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    line(panel.form, "operator")
    panel.form.create_asked.emit("operator", "organisation", "Castle Trust")
    assert shown(panel.form, "operator") == "Castle Trust"
    assert panel.save()
    operator = named(register, "City Hospital").values["operator"]
    assert operator == register.resolve("organisation", "Castle Trust")


def test_fields_brought_into_view_stay_there_after_saving(panel: RecordPanel, qtbot: QtBot) -> None:
    opened(panel, "City Hospital")
    panel.form.show_field("county")
    enter(qtbot, panel.form, "name", "City Hospital, Birmingham")
    assert panel.save()
    assert panel.form.rows()["county"].isVisible()


def test_a_field_that_only_some_need_comes_and_goes_with_what_it_hangs_on(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    panel.form.show_field("places")
    assert panel.form.rows()["places"].isVisible()
    enter(qtbot, panel.form, "unnamed", "no")
    assert not panel.form.rows()["places"].isVisible()
    enter(qtbot, panel.form, "unnamed", "yes")
    assert panel.form.rows()["places"].isVisible()


def test_a_value_that_cannot_be_held_stays_in_view_although_its_field_is_not_needed(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "City Hospital")
    enter(qtbot, panel.form, "floor_area", "abc")
    enter(qtbot, panel.form, "holding", "Land only")
    row = panel.form.rows()["floor_area"]
    assert row.isVisible()
    assert not panel.save()
    press(qtbot, link(panel, "Show it"))
    assert row.isVisible()
    assert row.has_error()
    assert row.isAncestorOf(QApplication.focusWidget())
    enter(qtbot, panel.form, "floor_area", "")
    assert panel.save(), panel.form.entered().problems
    assert named(register, "City Hospital").values["holding"] == "land"
    assert not row.isVisible()


def test_a_stated_value_that_is_not_needed_any_more_says_so_until_it_is_cleared(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    row = panel.form.rows()["floor_area"]
    before = row.editor.accessibleDescription()
    enter(qtbot, panel.form, "holding", "Land only")
    assert row.isVisible()
    assert "“Land or building” is Land only" in row.editor.accessibleDescription()
    enter(qtbot, panel.form, "floor_area", "")
    assert row.isVisible()
    assert row.editor.accessibleDescription() == f"Not saved. {before}"
    assert panel.save()
    assert not row.isVisible()


def test_a_wide_form_stands_in_two_columns(panel: RecordPanel, qtbot: QtBot) -> None:
    opened(panel, "Altrincham Town Hall")
    rows = panel.form.rows()
    assert rows["owner"].x() == rows["asset_type"].x()
    panel.resize(1160, 690)
    qtbot.waitUntil(lambda: rows["asset_type"].x() > rows["owner"].x())
    assert rows["asset_type"].y() == rows["owner"].y()


@pytest.mark.parametrize("width", [400, 584, 1160])
def test_nothing_stands_out_of_the_panel(panel: RecordPanel, qtbot: QtBot, width: int) -> None:
    opened(panel, "Kaleidoscope")
    panel.resize(width, 690)

    def inside() -> bool:
        page = panel.pages.currentWidget()
        return bool(page.widget().width() <= page.viewport().width())

    for key in panel.tabs.all_keys():
        panel.tabs.set_key(key)
        qtbot.waitUntil(inside)
