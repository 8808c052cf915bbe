from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.forms.tabline import Tab, TabLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TABS: list[Tab] = [
    ("details", "Details", None),
    ("interests", "Interests", 1),
    ("occupations", "Occupations", 3),
    ("surveys", "Surveys", 3),
    ("costs", "Running costs", 2),
    ("links", "Links", 5),
    ("history", "History", None),
]


def made(qtbot: QtBot, width: int) -> TabLine:
    line = TabLine()
    qtbot.addWidget(line)
    line.resize(width, 40)
    line.show_tabs(TABS, [("energy", "Add energy certificate")])
    line.show()
    return line


def test_all_tabs_are_in_sight_where_there_is_room(qtbot: QtBot) -> None:
    assert made(qtbot, 1200).in_sight() == [key for key, _, _ in TABS]


def test_tabs_without_room_go_into_the_menu_and_none_is_cut(qtbot: QtBot) -> None:
    line = made(qtbot, 420)
    shown = line.in_sight()
    assert shown[0] == "details"
    assert shown[-1] == "history"
    last = line.tabs.tabRect(line.tabs.count() - 1)
    assert last.right() <= line.tabs.width()
    hidden = [f"{words} ({count})" for key, words, count in TABS if key not in shown]
    words = [action.text() for action in line.menu().actions() if action.text()]
    assert words == [*hidden, "Add energy certificate"]


def test_a_tab_chosen_from_the_menu_comes_into_sight(qtbot: QtBot) -> None:
    line = made(qtbot, 420)
    menu = line.menu()
    action = next(a for a in menu.actions() if a.text().startswith("Running costs"))
    with qtbot.waitSignal(line.chosen) as chosen:
        action.trigger()
    assert chosen.args == ["costs"]
    assert "costs" in line.in_sight()
    assert line.tabs.key() == "costs"


def test_what_is_added_gets_a_tab_and_is_offered_no_more(qtbot: QtBot) -> None:
    line = made(qtbot, 1200)
    menu = line.menu()
    with qtbot.waitSignal(line.add_asked) as asked:
        menu.actions()[-1].trigger()
    assert asked.args == ["energy"]
    line.add_tab("energy", "Energy certificates")
    assert line.all_keys()[-3:] == ["energy", "links", "history"]
    assert line.menu().actions()[-1].text() != "Add energy certificate"


def test_steps_go_around_at_the_ends(qtbot: QtBot) -> None:
    line = made(qtbot, 1200)
    line.step(-1)
    assert line.key() == "history"
    line.step(1)
    assert line.key() == "details"


def test_counts_follow(qtbot: QtBot) -> None:
    line = made(qtbot, 1200)
    line.set_count("occupations", 4)
    assert "Occupations 4" in [line.tabs.tabText(p) for p in range(line.tabs.count())]
