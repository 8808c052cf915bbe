"""A postcode says where it lies and fills what is blank; a name says which records are like it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assetregister.filters.conditions import Query
from assetregister.kinds import Coordinate
from assetregister.places.postcodes import EDITION, PostcodeDirectory
from tests.ui.desktop.forms.driving import WHO, enter, line, named, opened, press, shown
from ui.desktop.forms.helping import Helping
from ui.desktop.forms.nearness import Nearness
from ui.desktop.forms.panel import RecordPanel
from ui.desktop.forms.placing import Placing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.desk import Desk

DIRECTORY = PostcodeDirectory.installed()
LEWISHAM = f"Lewisham · 537857, 174191, as the directory of {EDITION} has it"


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[RecordPanel]:
    """Give a panel that is helped, shown and active."""
    made = RecordPanel(desk.register, lambda: WHO)
    Helping(made, replace(desk, postcodes=DIRECTORY))
    qtbot.addWidget(made)
    made.resize(584, 690)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close_down()
    desk.tasks.stop()


def placing(panel: RecordPanel) -> Placing:
    panel.form.show_field("postcode")
    return panel.form.findChild(Placing)


def said_of(panel: RecordPanel, postcode: str, words: str, qtbot: QtBot) -> Placing:
    """Enter a postcode and wait until the directory has answered."""
    place = placing(panel)
    enter(qtbot, panel.form, "postcode", postcode)
    qtbot.waitUntil(lambda: words in place.note.said(), timeout=20_000)
    return place


def alike(panel: RecordPanel, name: str, qtbot: QtBot) -> list[str]:
    """Enter a name and wait until what is like it has been looked for."""
    enter(qtbot, panel.form, "name", name)
    near = panel.form.findChild(Nearness)
    qtbot.waitUntil(lambda: near.asked == name and not near.is_looking(), timeout=10_000)
    return [note.said() for note in near.notes if note.said()]


def area(register: Register, name: str, **values: str) -> str:
    with register.edit("Add area") as edit:
        return edit.add("area", {"name": name, "tier": "district", **values}).id


def test_blank_fields_are_filled_as_changes_that_can_be_reverted(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    lewisham = area(register, "Lewisham")
    opened(panel, "Kaleidoscope")

    place = said_of(panel, "SE6 4JF", "Lewisham", qtbot)

    assert place.note.said() == LEWISHAM
    assert place.note.links == []
    assert panel.form.changed_keys() == {"postcode", "area", "coordinates"}
    assert panel.form.present()["area"] == lewisham
    assert shown(panel.form, "coordinates") == "537857, 174191"
    panel.revert()
    assert not panel.has_unsaved()
    assert panel.form.present().get("area") is None


def test_what_somebody_stated_is_never_replaced_unasked(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    lewisham, other = area(register, "Lewisham"), area(register, "Harrow")
    point = Coordinate().parse("515000, 188000")
    with register.edit("Edit asset") as edit:
        edit.set(named(register, "Kaleidoscope"), {"area": other, "coordinates": point})
    opened(panel, "Kaleidoscope")

    place = said_of(panel, "SE6 4JF", "Lewisham", qtbot)

    assert (panel.form.present()["area"], panel.form.present()["coordinates"]) == (other, point)
    assert [link.text() for link in place.note.links] == ["Use for Area and Map reference"]
    press(qtbot, place.note.links[0])
    assert panel.form.present()["area"] == lewisham
    assert shown(panel.form, "coordinates") == "537857, 174191"
    assert place.note.links == []


def test_what_it_filled_follows_another_postcode(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    area(register, "Lewisham")
    trafford = area(register, "Trafford", gss_code="E08000009")
    opened(panel, "Kaleidoscope")
    said_of(panel, "SE6 4JF", "Lewisham", qtbot)

    said_of(panel, "M32 0TH", "Trafford", qtbot)

    assert panel.form.present()["area"] == trafford
    assert shown(panel.form, "coordinates") == "381009, 395844"


def test_an_area_that_is_not_there_is_added_when_asked(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")
    place = said_of(panel, "SE6 4JF", "Lewisham", qtbot)
    assert panel.form.present().get("area") is None
    assert [link.text() for link in place.note.links] == ["Add Lewisham as an area"]

    press(qtbot, place.note.links[0])

    made = named(register, "Lewisham", "area")
    assert (made.values["tier"], made.values["gss_code"]) == ("district", "E09000023")
    assert panel.form.present()["area"] == made.id


def test_belfast_fills_no_point_and_what_is_unknown_fills_nothing(
    panel: RecordPanel, qtbot: QtBot
) -> None:
    opened(panel, "Kaleidoscope")

    said_of(panel, "BT1 1AA", "on the Irish grid", qtbot)
    said_of(panel, "M32 9ZZ", f"Not in the postcode directory of {EDITION}.", qtbot)

    assert panel.form.changed_keys() == {"postcode"}


def test_a_postcode_only_looked_at_says_where_it_is_and_alters_nothing(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    with register.edit("Edit asset") as edit:
        edit.set(named(register, "Kaleidoscope"), {"postcode": "SE6 4JF"})
    opened(panel, "Kaleidoscope")

    place = placing(panel)
    qtbot.waitUntil(lambda: place.note.said() == LEWISHAM, timeout=20_000)
    line(panel.form, "name").setFocus()

    assert not panel.has_unsaved()
    assert place.note.links == []


def test_a_name_like_another_says_which_and_why_and_can_be_opened(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    panel.new_record("asset")

    said = alike(panel, "Urmston Libary", qtbot)

    assert said == ["Like Urmston Library: a name spelt almost the same."]
    near = panel.form.findChild(Nearness)
    with qtbot.waitSignal(panel.open_record) as asked:
        press(qtbot, near.notes[0].links[0])
    assert asked.args == [register.resolve("asset", "Urmston Library")]


def test_a_record_is_not_like_itself_or_what_it_was_told_from(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    other = register.resolve("asset", "Urmston Library")
    panel.new_record("asset")
    assert len(alike(panel, "Urmston Library Annexe", qtbot)) == 1
    press(qtbot, panel.form.findChild(Nearness).notes[0].links[1])
    assert alike(panel, "Urmston Library Annexe", qtbot) == []

    assert panel.save()

    pairs = register.find(Query("distinct_pair"))
    made = register.resolve("asset", "Urmston Library Annexe")
    assert [(p.values["one"], p.values["other"]) for p in pairs] == [(made, other)]
    assert register.operations(1)[0].title == "Add asset"
    assert alike(panel, "Urmston Library Annex", qtbot) == []


def test_a_name_like_no_other_says_nothing(panel: RecordPanel, qtbot: QtBot) -> None:
    panel.new_record("asset")

    assert alike(panel, "Sale Waterside", qtbot) == []
