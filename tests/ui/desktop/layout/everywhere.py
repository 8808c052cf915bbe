"""Everywhere that a window can be: the program's own list of screens, records and their tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assetregister.filters.conditions import Query
from ui.desktop.navigation import Place
from ui.desktop.places import listed, screens_of, unlisted
from ui.desktop.screens.records import RecordsScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from ui.desktop.main_window import MainWindow

ROUNDS = 4  # a layout that has changed may have what lies in it change once more
FULL = ("asset", "provider")  # whose every tab is opened, beside the list and at full width


def everywhere(
    window: MainWindow, app: QApplication, qtbot: QtBot, *, records: bool = True
) -> Iterator[str]:
    """Go to each place in turn, and say where we are once all of it is there.

    Without *records* only those are opened whose every tab is: the others are made of the same.
    """
    for where in _going(window, records=records):
        qtbot.waitUntil(lambda: not window.desk.tasks.running(), timeout=20_000)
        for _ in range(ROUNDS):
            app.processEvents()
        yield where


def _going(window: MainWindow, *, records: bool) -> Iterator[str]:
    desk = window.desk
    window.find_out()
    for screen in screens_of(desk):
        window.go(Place(screen.key))
        yield screen.label
    window.open_palette("kal")
    yield "Palette"
    window.close_palette()
    for about in (*listed(desk), *unlisted(desk)):
        window.go(Place(about.key))
        yield about.plural
        first = next(iter(desk.register.ids(Query(about.key))), "")
        if first and (records or about.key in FULL):
            yield from _in_record(window, about.key, first)
        window.go(Place(about.key))


def _in_record(window: MainWindow, key: str, first: str) -> Iterator[str]:
    for wide in (False, True) if key in FULL else (False,):
        window.go(Place(key, first, wide))
        screen = window.screen_in_front()
        assert isinstance(screen, RecordsScreen)
        panel = screen.panel()
        name = f"{key} {panel.header.title()}{', wide' if wide else ''}"
        yield name
        if key in FULL:
            for tab in panel.tabs.all_keys():
                panel.tabs.set_key(tab)
                yield f"{name}, {tab}"
