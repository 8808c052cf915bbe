"""A short list in a card is one stop for Tab, read out whole, and opens what is pressed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.desktop.widgets.noticelist import Notice, NoticeList

NOTICES = [
    Notice("a", "door-open", "Library: check of the record", "Asset", "8 days late", "warn"),
    Notice("b", "users", "Board: meeting", "Partnership", "1 Dec"),
]


@pytest.fixture
def notices(qtbot: QtBot) -> NoticeList:
    made = NoticeList(NOTICES)
    qtbot.addWidget(made)
    made.resize(400, 120)
    made.show()
    return made


def test_a_line_is_read_out_whole(notices: NoticeList) -> None:
    said = notices.lines()[0].accessibleName()

    assert said == "Library: check of the record. Asset. 8 days late"


def test_arrows_move_and_enter_opens(notices: NoticeList, qtbot: QtBot) -> None:
    notices.lines()[0].setFocus()
    qtbot.keyClick(notices.lines()[0], Qt.Key.Key_Down)
    assert notices.focusWidget() is notices.lines()[1]

    with qtbot.waitSignal(notices.activated) as opened:
        qtbot.keyClick(notices.lines()[1], Qt.Key.Key_Return)

    assert opened.args == ["b"]
    stops = [line for line in notices.lines() if line.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [notices.lines()[1]]


def test_other_lines_take_the_place_of_the_first(notices: NoticeList) -> None:
    notices.show_notices(NOTICES[1:])

    assert [line.notice.key for line in notices.lines()] == ["b"]


def test_the_keyboard_keeps_its_place_when_other_lines_come(
    notices: NoticeList, qtbot: QtBot
) -> None:
    notices.lines()[0].setFocus()
    qtbot.keyClick(notices.lines()[0], Qt.Key.Key_Down)

    notices.show_notices([Notice("c", "users", "Forum"), *NOTICES])

    assert notices.focusWidget() is notices.lines()[1]
    assert notices.lines()[1].notice.key == "a"
