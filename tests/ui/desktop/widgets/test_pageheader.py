"""The header says where we are and leads back."""

from pytestqt.qtbot import QtBot

from ui.desktop.look.theme import Theme
from ui.desktop.widgets.button import Button, Kind
from ui.desktop.widgets.iconbutton import IconButton
from ui.desktop.widgets.pageheader import PageHeader
from ui.desktop.widgets.searchfield import SearchField


def header(qtbot: QtBot) -> PageHeader:
    made = PageHeader("Assets", "28 of 143")
    qtbot.addWidget(made)
    made.resize(1100, 56)
    made.show()
    return made


def test_the_header_is_named_by_title_and_count(qtbot: QtBot) -> None:
    made = header(qtbot)

    assert made.title() == "Assets"
    assert made.accessibleName() == "Assets, 28 of 143"


def test_back_and_forward_work_only_where_there_is_anywhere_to_go(qtbot: QtBot) -> None:
    made = header(qtbot)
    back, forward = made.findChildren(IconButton)
    assert not back.isEnabled()

    made.set_can_go(back=True, forward=True)

    with qtbot.waitSignals([made.back, made.forward]):
        back.click()
        forward.click()


def test_search_and_buttons_stand_in_order_with_the_primary_last(qtbot: QtBot) -> None:
    made = header(qtbot)
    search = SearchField("Find a record, screen or action", "Ctrl K", width=300)
    export, new = Button("Export"), Button("New asset", Kind.PRIMARY)
    made.set_search(search)
    made.set_buttons([export, new])

    qtbot.waitUntil(lambda: 0 < search.x() < export.x() < new.x())
    assert new.geometry().right() < made.width()


def test_everything_fits_a_small_laptop_at_the_largest_text_size(
    theme: Theme, qtbot: QtBot
) -> None:
    theme.set_text_size(150)
    made = header(qtbot)
    made.set_search(SearchField("Find a record, screen or action", "Ctrl K", width=300))
    export, new = Button("Export", glyph="download"), Button("New asset")
    made.set_buttons([export, new])

    assert made.minimumSizeHint().width() <= 1366 - 48
    assert made.height() >= export.sizeHint().height() + 16
