"""The overview leads from every tile, bar and line to the rows or the record behind it."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.duewatch import WhatIsDue
from ui.desktop.main_window import MainWindow
from ui.desktop.navigation import Place
from ui.desktop.screens.overview import OverviewScreen
from ui.desktop.screens.records import RecordsScreen


@pytest.fixture
def seen(borough: MainWindow, qtbot: QtBot) -> OverviewScreen:
    """Give the overview once everything has been counted."""
    borough.go(Place("overview"))
    screen = cast("OverviewScreen", borough.screen_in_front())
    qtbot.waitUntil(lambda: bool(screen.tiles))
    qtbot.waitUntil(lambda: bool(screen.due.list.lines()))
    qtbot.waitUntil(lambda: bool(screen.attention.list.lines()))
    return screen


def listed(window: MainWindow) -> tuple[str, int]:
    """Return what is listed in front, and how many rows it has."""
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen.key, screen.list.model.rowCount()


def test_it_says_how_many_records_and_documents_there_are(seen: OverviewScreen) -> None:
    assert seen.count() == "197 records · 2 documents"


def test_nothing_is_said_of_what_nobody_has_looked_for(borough: MainWindow, qtbot: QtBot) -> None:
    screen = OverviewScreen("overview", borough.desk)
    qtbot.addWidget(screen)
    screen.look()
    qtbot.waitUntil(lambda: bool(screen.tiles))
    assert screen.due.said() == screen.attention.said() == "Not looked for yet."

    screen.show_due(WhatIsDue(borough.desk.today(), (), {}))
    screen.show_findings({})
    assert screen.due.said() == "Nothing falls due in the next six months."
    assert screen.attention.said() == "Nothing to put right."


def test_every_tile_opens_the_rows_that_it_counts(
    borough: MainWindow, seen: OverviewScreen, qtbot: QtBot
) -> None:
    expected = [
        ("asset", 11),
        ("occupation", 2),
        ("colocation", 4),
        ("provider", 7),
        ("funding", 5),
    ]
    for tile, rows in zip(seen.tiles, expected, strict=True):
        qtbot.keyClick(tile, Qt.Key.Key_Return)
        assert listed(borough) == rows
        borough.back()


def test_every_bar_opens_exactly_the_rows_that_it_counts(
    borough: MainWindow, seen: OverviewScreen
) -> None:
    assert seen.counted is not None
    for chart, card in zip(seen.counted.charts, seen.charts, strict=True):
        if chart.over_time:
            rows = [part.rows for bar in chart.bars for part in bar.parts if part.rows]
        else:
            rows = [sum(part.rows for part in bar.parts) for bar in chart.bars]
        assert len(card.bars()) == len(rows)
        for bar, count in zip(card.bars(), rows, strict=True):
            bar.click()
            assert listed(borough)[1] == count, (chart.title, bar.accessibleName())
            borough.back()
            assert borough.screen_in_front() is seen


def test_the_rows_are_a_filter_that_can_be_taken_off_again(
    borough: MainWindow, seen: OverviewScreen
) -> None:
    schemes = next(card for card in seen.charts if card.accessibleName() == "Schemes by stage")
    schemes.bars()[0].click()

    screen = borough.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    assert [chip.accessibleName() for chip in screen.list.bar.chips()] == ["Stage is Proposed"]
    screen.list.bar.take_last()
    assert listed(borough) == ("scheme", 4)


def test_one_key_shows_the_same_figures_as_a_table(seen: OverviewScreen, qtbot: QtBot) -> None:
    holders = seen.charts[0]
    with qtbot.waitActive(seen.window()):
        seen.window().activateWindow()
    holders.bars()[0].setFocus()
    qtbot.keyClick(holders.bars()[0], Qt.Key.Key_T)

    assert holders.is_table()
    model = holders.table.model()
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    assert heads == ["", "In use", "Part used", "Vacant", "Use not stated", "All"]
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["NHS", "11,700", "0", "0", "1,450", "about 13,150 m²"]
    qtbot.keyClick(holders.table, Qt.Key.Key_T)
    assert not holders.is_table()


def test_lines_open_the_record_that_they_are_about(
    borough: MainWindow, seen: OverviewScreen, qtbot: QtBot
) -> None:
    first = seen.due.list.lines()[0]
    assert first.notice.title == "Town hall shared offices: review of co-location"
    assert first.notice.right == "13 months late"
    qtbot.keyClick(first, Qt.Key.Key_Return)

    screen = borough.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    assert (screen.key, screen.open_id()) == ("colocation", first.notice.key)


def test_a_change_is_counted_after_a_while(
    borough: MainWindow, seen: OverviewScreen, qtbot: QtBot
) -> None:
    with borough.desk.register.edit("Add asset") as edit:
        edit.add("asset", {"name": "Hut"})

    qtbot.waitUntil(lambda: seen.count().startswith("198 records"))
    assert seen.tiles[0].accessibleName().startswith("Assets: 12.")


@pytest.mark.parametrize("width", [700, 1000, 1366, 1920])
def test_every_card_is_on_the_page_at_every_width(
    borough: MainWindow, seen: OverviewScreen, qtbot: QtBot, width: int
) -> None:
    borough.resize(width, 690)
    cards = (*seen.tiles, *seen.charts, seen.due, seen.attention, seen.recent)

    def on_the_page() -> None:
        for card in cards:
            assert card.isVisible()
            assert card.width() >= card.minimumSizeHint().width()
            assert 0 <= card.mapTo(seen, card.rect().topRight()).x() <= seen.width()

    qtbot.waitUntil(on_the_page)
