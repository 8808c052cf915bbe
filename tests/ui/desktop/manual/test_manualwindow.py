"""F1 opens the page for what the keyboard is in; the window finds, goes back, and closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from assetregister import manual
from tests.ui.desktop.conftest import keeper
from tests.ui.desktop.layout.inks import faint
from tests.ui.desktop.layout.measuring import cut, outside, overlapping
from ui.desktop.desk import Desk
from ui.desktop.look.theme import Scheme, Theme
from ui.desktop.main_window import MainWindow
from ui.desktop.manual import answer_f1, show_page
from ui.desktop.manual.manualwindow import ManualWindow
from ui.desktop.navigation import Place
from ui.desktop.places import screens_of
from ui.desktop.screens.records import RecordsScreen
from ui.desktop.screens.welcome import WelcomePage
from ui.desktop.whoami import WhoAmI

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QTextBlock, QTextCharFormat
    from pytestqt.qtbot import QtBot


def manual_of(window: QWidget) -> ManualWindow:
    here = Qt.FindChildOption.FindDirectChildrenOnly
    (shown,) = window.findChildren(ManualWindow, options=here)
    return shown


def page_on_f1(window: MainWindow) -> str:
    window.menus.actions["help"].trigger()
    shown = manual_of(window)
    assert shown.isVisible()
    return shown.view.key()


def records(window: MainWindow) -> RecordsScreen:
    screen = window.screen_in_front()
    assert isinstance(screen, RecordsScreen)
    return screen


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[ManualWindow]:
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    yield show_page("filters", host)
    host.close()


def blocks(shown: ManualWindow) -> Iterator[QTextBlock]:
    block = shown.view.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def heading(shown: ManualWindow, words: str) -> QTextBlock:
    return next(block for block in blocks(shown) if block.text() == words)


def letters(block: QTextBlock) -> list[QTextCharFormat]:
    at, found = block.begin(), []
    while not at.atEnd():
        found.append(at.fragment().charFormat())
        at += 1
    return found


def title_size(shown: ManualWindow) -> int:
    return letters(heading(shown, "Filters"))[0].font().pixelSize()


def test_f1_opens_the_page_of_each_screen(window: MainWindow) -> None:
    assert window.menus.actions["help"].shortcut().toString() == "F1"
    for kind in screens_of(window.desk):
        window.go(Place(kind.key))
        window.setFocus()
        assert page_on_f1(window) == kind.key


def test_f1_opens_the_page_of_lists_or_of_the_form_where_the_keyboard_is(
    window: MainWindow,
) -> None:
    records(window).list.table.setFocus()
    assert page_on_f1(window) == "lists"

    window.activateWindow()
    records(window).new()
    records(window).panel().form.rows()["name"].editor.setFocus()
    assert page_on_f1(window) == "record"


def test_f1_in_the_popovers_of_a_list_opens_their_pages(window: MainWindow) -> None:
    records(window).list.bar.add_filter()
    assert page_on_f1(window) == "filters"

    window.activateWindow()
    records(window).list.bar.editor.leave()
    records(window).list.choose_columns()
    assert page_on_f1(window) == "views"


def test_f1_in_the_palette_opens_its_page(window: MainWindow) -> None:
    window.menus.actions["find"].trigger()
    assert page_on_f1(window) == "find"


def test_f1_answers_in_a_register_that_can_only_be_read(
    register_file: Path, desk: Desk, qtbot: QtBot
) -> None:
    held = keeper(register_file.parent).open(register_file, read_only=True)
    reading = MainWindow(Desk(held.register, held.path, desk.preferences, desk.tasks))
    qtbot.addWidget(reading)
    reading.show()
    reading.go(Place("asset"))

    assert page_on_f1(reading) == "lists"
    reading.close()
    held.close()


def test_f1_in_a_dialogue_opens_its_page_in_a_window_that_can_be_used(
    desk: Desk, qtbot: QtBot
) -> None:
    asked = WhoAmI(desk.preferences)
    qtbot.addWidget(asked)
    seen: list[tuple[str, bool]] = []

    def press() -> None:
        qtbot.keyClick(asked.name, Qt.Key.Key_F1)
        shown = manual_of(asked)
        qtbot.keyClicks(shown.search, "backup")
        seen.append(
            (shown.pages.model().data(shown.pages.currentIndex()), shown.results.isVisible())
        )
        asked.reject()

    QTimer.singleShot(0, press)
    asked.ask()

    assert seen == [(manual.page("preferences").title, True)]


def test_f1_answers_before_any_register_is_open(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    page = WelcomePage([], "", documents=True)
    window.setCentralWidget(page)
    answer_f1(window, page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()

    qtbot.keyClick(window, Qt.Key.Key_F1)

    assert manual_of(window).view.key() == "welcome"


def test_a_second_f1_uses_the_same_window(window: MainWindow) -> None:
    page_on_f1(window)
    first = manual_of(window)
    page_on_f1(window)
    assert manual_of(window) is first


def test_the_list_names_every_page_and_marks_the_one_shown(shown: ManualWindow) -> None:
    model = shown.pages.model()
    titles = [model.data(model.index(row, 0)) for row in range(model.rowCount())]
    assert titles == [page.title for page in manual.pages()]
    assert model.data(shown.pages.currentIndex()) == manual.page("filters").title


def test_enter_in_the_search_goes_to_the_section_found(shown: ManualWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.search, "write as text")
    qtbot.keyClick(shown.search, Qt.Key.Key_Return)

    block = heading(shown, "Write it as text")
    top = shown.view.document().documentLayout().blockBoundingRect(block).top()
    bar = shown.view.verticalScrollBar()
    assert shown.view.key() == "filters"
    assert 0 < bar.value() <= top < bar.value() + shown.view.viewport().height()


def test_what_no_page_says_is_told(shown: ManualWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.search, "zeppelin")
    assert not shown.results.isVisible()
    assert not shown.pages.isVisible()
    qtbot.keyClick(shown.search, Qt.Key.Key_Escape)
    assert shown.pages.isVisible()


def test_a_link_leads_to_its_page_and_back_returns(shown: ManualWindow, qtbot: QtBot) -> None:
    shown.view.setSource(shown.view.source().resolved(QUrl("terminal.md")))
    assert shown.view.key() == "terminal"

    shown.header.back.emit()

    assert shown.view.key() == "filters"
    assert title_size(shown) == 18


def test_esc_closes_it(shown: ManualWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


@pytest.mark.parametrize("page", manual.pages(), ids=lambda page: page.key)
def test_every_page_is_set_in_the_type_of_the_look(page: manual.Page, shown: ManualWindow) -> None:
    shown.view.show_page(page.key)

    assert next(blocks(shown)).text() == page.title
    weights = [form.fontWeight() for block in blocks(shown) for form in letters(block)]
    assert QFont.Weight.DemiBold in weights
    assert max(weights) == QFont.Weight.DemiBold


def test_it_follows_the_look_where_it_is(shown: ManualWindow, theme: Theme) -> None:
    bar = shown.view.verticalScrollBar()
    bar.setValue(200)
    theme.set_scheme(Scheme.DARK)
    assert shown.view.key() == "filters"
    assert bar.value() == 200

    theme.set_text_size(150)
    assert title_size(shown) == 28


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
@pytest.mark.parametrize("typed", ["", "lease", "zeppelin"])
def test_every_word_can_be_read(
    shown: ManualWindow, theme: Theme, qtbot: QtBot, scheme: Scheme, typed: str
) -> None:
    theme.set_scheme(scheme)
    qtbot.keyClicks(shown.search, typed)
    assert faint(shown, set()) == []


@pytest.mark.parametrize("percent", [100, 150])
def test_it_fits_a_laptop_at_200_per_cent(
    shown: ManualWindow, theme: Theme, qapp: QApplication, percent: int
) -> None:
    theme.set_text_size(percent)
    shown.resize(683, 345)
    qapp.processEvents()
    assert (shown.width(), shown.height()) == (683, 345)
    assert [*cut(shown), *overlapping(shown), *outside(shown)] == []
    assert shown.view.width() > 200
    assert shown.view.horizontalScrollBar().maximum() == 0


def test_everything_in_it_has_a_name(shown: ManualWindow) -> None:
    stops = [w for w in shown.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    named = [w for w in stops if w.isVisible()]
    assert named
    assert [w for w in named if not w.accessibleName()] == []
    assert QApplication.focusWidget() is None or QApplication.focusWidget().accessibleName()
