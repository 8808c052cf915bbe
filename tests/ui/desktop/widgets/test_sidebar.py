"""The side bar leads everywhere, with mouse and keyboard, wide or folded."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import TEXT_SIZES, Theme
from ui.desktop.widgets.sidebar import RAIL, Group, SideBar
from ui.desktop.widgets.siderow import Place, SideButton, SideGroup, SideRow

GROUPS = [
    Group("", [Place("overview", "Overview", "layout-dashboard")]),
    Group(
        "Places",
        [
            Place("asset", "Assets", "building-2", 143),
            Place("listing", "Community listings", "landmark", 1),
        ],
    ),
    Group("Evidence", [Place("finding", "Findings", "triangle-alert", 12, "warn")]),
]


@pytest.fixture
def bar(qtbot: QtBot) -> SideBar:
    made = SideBar(GROUPS, [Place("settings", "Settings", "settings")])
    qtbot.addWidget(made)
    made.resize(made.width(), 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def rows(bar: SideBar) -> dict[str, SideRow]:
    return {row.place.key: row for row in bar.findChildren(SideRow)}


def test_pressing_a_row_goes_there(bar: SideBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.activated) as gone:
        rows(bar)["asset"].click()

    assert gone.args == ["asset"]
    assert bar.current() == "asset"


def test_where_we_are_is_marked_without_going_there(bar: SideBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.activated):
        bar.set_current("finding")

    assert [key for key, row in rows(bar).items() if row.isChecked()] == ["finding"]


def test_a_row_is_named_with_its_count(bar: SideBar) -> None:
    bar.set_count("asset", 1_144)

    assert rows(bar)["asset"].accessibleName() == "Assets, 1,144"


def test_tab_stops_once_and_arrows_move_inside(bar: SideBar, qtbot: QtBot) -> None:
    bar.set_current("overview")
    stops = [
        one for one in bar.findChildren(SideButton) if one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [rows(bar)["overview"]]

    stops[0].setFocus()
    qtbot.keyClick(stops[0], Qt.Key.Key_Down)
    qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Down)

    assert bar.focusWidget() is rows(bar)["asset"]
    with qtbot.waitSignal(bar.activated):
        qtbot.keyClick(bar.focusWidget(), Qt.Key.Key_Return)


def test_a_group_folds_and_remembers(bar: SideBar, qtbot: QtBot) -> None:
    heading = next(one for one in bar.findChildren(SideGroup) if one.text() == "Places")

    qtbot.keyClick(heading, Qt.Key.Key_Left)
    assert bar.folded() == ["Places"]
    assert not rows(bar)["asset"].isVisible()

    bar.set_folded([])
    assert rows(bar)["asset"].isVisible()


def test_folded_to_a_rail_it_keeps_icons_with_tool_tips(bar: SideBar) -> None:
    bar.set_rail(True)

    assert bar.is_rail()
    assert bar.width() == RAIL
    assert rows(bar)["asset"].toolTip() == "Assets, 143"
    assert all(row.isVisible() for row in rows(bar).values())


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_every_label_has_room_beside_its_count(theme: Theme, bar: SideBar, size: int) -> None:
    theme.set_text_size(size)

    for row in rows(bar).values():
        words = row.fontMetrics().horizontalAdvance(row.text())
        assert row.fontMetrics().height() + 60 + words <= bar.width()
        assert row.sizeHint().height() >= 24


def test_a_count_gives_way_before_a_label_is_cut(bar: SideBar) -> None:
    row = rows(bar)["listing"]
    bar.set_count("listing", 1)
    assert (row.figure(), row.toolTip()) == ("1", "")
    bar.set_count("listing", 1_144_000)
    assert (row.figure(), row.toolTip()) == ("", "Community listings, 1,144,000")
    bar.set_count("listing", 0)
    assert (row.figure(), row.toolTip()) == ("", "")
    bar.setFixedWidth(120)
    bar.layout().activate()
    assert row.toolTip() == "Community listings, 0"
