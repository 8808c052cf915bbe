"""Registers opened lately are told with what they held; the first steps tick themselves off."""

from datetime import UTC, datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from assetregister.preferences import Preferences
from db.opened import Opened
from ui.desktop import firststeps
from ui.desktop.desk import said_at
from ui.desktop.firststeps import ASSET, EXPORT, WHO
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.recents import Recent, recents, remember
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.screens.welcome import WelcomePage, WelcomeScreen


def test_a_register_is_remembered_with_its_records_and_when(opened: Opened, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    remember(preferences, opened.path, opened.register)

    [recent] = recents(Preferences(tmp_path / "preferences.json"))

    assert recent.path == opened.path
    assert recent.facts() == f"{tmp_path.name} · 10 records"
    assert recent.at is not None
    assert abs((datetime.now(UTC) - recent.at).total_seconds()) < 60
    assert recents(preferences, opened.path) == []


def test_those_that_are_gone_are_left_out_and_older_preferences_are_read(
    opened: Opened, tmp_path: Path
) -> None:
    preferences = Preferences(tmp_path / "preferences.json")
    preferences.put(recent=[str(tmp_path / "gone.register"), str(opened.path)])

    assert recents(preferences) == [Recent(opened.path)]
    assert Recent(opened.path).facts() == tmp_path.name


def test_a_page_lists_them_with_when(opened: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    at = datetime.now(UTC)
    page = WelcomePage([Recent(opened.path, at, 487)], "", documents=True)
    qtbot.addWidget(page)
    line = next(one for one in page.findChildren(type(page.steps)) if one is not page.steps)

    assert line.lines()[0].accessibleName() == (
        f"Trafford. {tmp_path.name} · 487 records. {said_at(at.isoformat())}"
    )
    assert said_at(at.isoformat()).startswith("Today, ")
    with qtbot.waitSignal(page.recent_asked) as asked:
        line.lines()[0].click()
    assert asked.args == [str(opened.path)]


def ticked(window: MainWindow) -> list[str]:
    window.go(Place("welcome"))
    screen = window.screen_in_front()
    assert isinstance(screen, WelcomeScreen)
    return [line.notice.key for line in screen.page.steps.lines() if line.notice.right == "Done"]


def test_steps_are_ticked_off_by_doing_them(window: MainWindow) -> None:
    assert ticked(window) == []

    window.desk.preferences.put(name="A. Officer", organisation="Harrow Council")
    assert ticked(window) == [WHO]

    with window.desk.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Hut"})
    assert ticked(window) == [WHO, ASSET]

    firststeps.tick(window.desk.preferences, EXPORT)
    assert ticked(window) == [WHO, ASSET, EXPORT]


def test_a_step_leads_to_where_it_is_done(window: MainWindow, qtbot: QtBot) -> None:
    ticked(window)
    screen = window.screen_in_front()
    assert isinstance(screen, WelcomeScreen)
    who, asset, _ = screen.page.steps.lines()
    with qtbot.waitSignal(window.who_asked):
        who.click()

    asset.click()

    listed = window.screen_in_front()
    assert isinstance(listed, RecordsScreen)
    assert listed.is_editing()
    assert listed.open_id() == ""
