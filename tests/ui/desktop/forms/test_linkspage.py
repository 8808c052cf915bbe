from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.desktop.forms.driving import ENTER, named, opened
from ui.desktop.forms.linkline import LinkLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from assetregister.register import Register
    from ui.desktop.forms.panel import RecordPanel


def test_what_points_at_a_record_is_listed_and_opens(
    panel: RecordPanel, register: Register, qtbot: QtBot
) -> None:
    opened(panel, "Trafford Council", "organisation")
    panel.tabs.set_key("links")
    lines = panel.pages.links.findChildren(LinkLine)
    assert [line.accessibleName() for line in lines] == [
        "Asset: Altrincham Town Hall",
        "Asset: Broomwood Centre",
        "Asset: Claremont Centre",
        "Asset: Urmston Library",
    ]
    with qtbot.waitSignal(panel.open_record) as asked:
        qtbot.keyClick(lines[1], ENTER)
    assert asked.args == [named(register, "Broomwood Centre").id]


def test_records_that_name_several_are_found_from_each_of_them(
    panel: RecordPanel, register: Register
) -> None:
    body = named(register, "Harrow Mencap", "organisation")
    with register.edit("Add service") as edit:
        edit.add(
            "service",
            {
                "name": "Lunch club",
                "provider": register.resolve("organisation", "Trafford Council"),
                "other_providers": (body.id, register.resolve("organisation", "Lewisham Council")),
            },
        )
    panel.show_record(body.id)
    panel.tabs.set_key("links")
    names = [line.accessibleName() for line in panel.pages.links.findChildren(LinkLine)]
    assert names == ["Service: Lunch club, Trafford Council"]


def test_a_long_title_widens_nothing(panel: RecordPanel, register: Register, qtbot: QtBot) -> None:
    with register.edit("Add asset") as edit:
        owner = register.resolve("organisation", "Trafford Council")
        edit.add("asset", {"name": "A very long name of a place " * 9, "owner": owner})
    opened(panel, "Trafford Council", "organisation")
    panel.tabs.set_key("links")
    page = panel.pages.currentWidget()
    qtbot.waitUntil(lambda: page.widget().width() <= page.viewport().width())
