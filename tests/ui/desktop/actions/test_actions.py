"""The one table of actions: each in a menu once, with its own keys, and a reason where barred."""

from collections import Counter

from ui.desktop.actions import ACTIONS
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place


def test_every_action_is_in_a_menu_with_keys_of_its_own(window: MainWindow) -> None:
    assert list(window.menus.actions) == [action.key for action in ACTIONS]
    keys = Counter(action.keys for action in ACTIONS if action.keys)
    assert set(keys.values()) == {1}


def test_a_menu_offers_what_nothing_speaks_against(window: MainWindow) -> None:
    for place in ("asset", "history", "welcome"):
        window.go(Place(place))
        for action in ACTIONS:
            reason = action.why_not(window)
            assert window.menus.actions[action.key].isEnabled() == (not reason), action.key
            assert reason == "" or reason.endswith("."), action.key


def test_undo_can_be_chosen_as_soon_as_there_is_something_to_take_back(window: MainWindow) -> None:
    register = window.desk.register
    while register.undoable():
        register.undo()
    assert not window.menus.actions["undo"].isEnabled()
    with register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Hut"})
    assert window.menus.actions["undo"].isEnabled()
