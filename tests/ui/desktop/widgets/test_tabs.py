"""Tabs say their counts and lead to what they name."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.tabs import Tabs

TABS = [("details", "Details", None), ("leases", "Leases", 2), ("sources", "Sources", 6)]


def made(qtbot: QtBot) -> Tabs:
    tabs = Tabs(TABS)
    qtbot.addWidget(tabs)
    tabs.show()
    return tabs


def test_the_first_tab_is_the_current_one(qtbot: QtBot) -> None:
    assert made(qtbot).key() == "details"


def test_arrows_go_to_the_next_tab(qtbot: QtBot) -> None:
    tabs = made(qtbot)

    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)

    assert chosen.args == ["leases"]
    assert tabs.key() == "leases"


def test_a_count_can_change(qtbot: QtBot) -> None:
    tabs = made(qtbot)

    tabs.set_count("leases", 1_200)
    tabs.set_count("details", 3)

    assert [tabs.tabText(place) for place in range(2)] == ["Details 3", "Leases 1,200"]


def test_other_tabs_keep_the_place_where_they_can(qtbot: QtBot) -> None:
    tabs = made(qtbot)
    tabs.set_key("sources")

    with qtbot.assertNotEmitted(tabs.chosen):
        tabs.set_tabs([TABS[0], TABS[2]])

    assert tabs.key() == "sources"
