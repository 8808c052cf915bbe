"""The bar of actions says what is to be done and ends in the primary button."""

from pytestqt.qtbot import QtBot

from ui.desktop.widgets.actionbar import ActionBar
from ui.desktop.widgets.button import Button, Kind


def test_a_message_is_shown_with_its_link(qtbot: QtBot) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)

    bar.say("1 thing to put right before saving", "bad", "Show it")

    assert bar.message() == "1 thing to put right before saving"
    link = next(one for one in bar.findChildren(Button) if one.text() == "Show it")
    with qtbot.waitSignal(bar.link_followed):
        link.click()


def test_buttons_stand_right_in_their_order(qtbot: QtBot) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    revert, save = Button("Revert", Kind.QUIET), Button("Save", Kind.PRIMARY)
    bar.set_buttons([revert, save])
    bar.resize(800, 52)
    bar.show()

    qtbot.waitUntil(lambda: 400 < revert.x() < save.x())
    assert save.geometry().right() < 800


def test_buttons_taken_out_can_be_put_back(qtbot: QtBot) -> None:
    bar = ActionBar()
    qtbot.addWidget(bar)
    save, close = Button("Save"), Button("Close")
    bar.set_buttons([save])
    bar.set_buttons([close])

    bar.set_buttons([save])

    assert save.parentWidget() is bar
    assert close.parentWidget() is None
