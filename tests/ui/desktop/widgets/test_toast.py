"""A toast says what succeeded, offers Undo, and leaves by itself."""

from threading import Event

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.desktop.tasks import Tasks
from ui.desktop.widgets import toast
from ui.desktop.widgets.lowerleft import LowerLeft
from ui.desktop.widgets.progresscard import ProgressCard
from ui.desktop.widgets.toast import Toast
from ui.desktop.working import Working


def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_it_stands_bottom_left_and_is_named_by_its_sentence(qtbot: QtBot) -> None:
    window = host(qtbot)
    made = Toast(LowerLeft(window, lambda: 52))

    made.say("Saved Kaleidoscope")

    assert made.isVisible()
    assert made.accessibleName() == made.sentence() == "Saved Kaleidoscope"
    assert made.x() == 16
    assert made.geometry().bottom() == 400 - 16 - 52 - 1


def test_it_stays_in_its_corner_when_the_window_grows(qtbot: QtBot) -> None:
    window = host(qtbot)
    made = Toast(LowerLeft(window))
    made.say("Saved Kaleidoscope")

    window.resize(800, 600)

    qtbot.waitUntil(lambda: made.geometry().bottom() == 600 - 16 - 1)


def test_undo_is_told_and_takes_it_away(qtbot: QtBot) -> None:
    made = Toast(LowerLeft(host(qtbot)))
    made.say("Saved Kaleidoscope")

    with qtbot.waitSignals([made.undo_asked, made.gone]):
        made.undo.click()

    assert made.isHidden()


def test_it_leaves_by_itself(qtbot: QtBot) -> None:
    made = Toast(LowerLeft(host(qtbot)))
    made.say("Saved Kaleidoscope")
    timer = made.timer()
    assert timer.interval() == toast.SHOWN_FOR == 8_000

    with qtbot.waitSignal(made.gone):
        timer.setInterval(1)


def test_what_cannot_be_undone_offers_no_undo(qtbot: QtBot) -> None:
    made = Toast(LowerLeft(host(qtbot)))

    made.say("Copied 12 rows", undo=False)

    assert made.undo.isHidden()


def test_progress_and_a_toast_stand_above_each_other(qtbot: QtBot) -> None:
    window = host(qtbot)
    corner = LowerLeft(window, lambda: 52)
    working = Working(corner)
    tasks = Tasks()
    ending = Event()
    task = tasks.start("Exporting", lambda _progress: ending.wait(20), lambda _: None)
    working.show(task)
    card = window.findChild(ProgressCard)
    assert card is not None
    made = Toast(corner)

    made.say("Saved Kaleidoscope")

    assert not made.geometry().intersects(card.geometry())
    assert made.geometry().bottom() < card.geometry().top()
    window.resize(500, 500)
    qtbot.waitUntil(lambda: card.geometry().bottom() == 500 - 16 - 52 - 1)
    assert not made.geometry().intersects(card.geometry())
    ending.set()
    tasks.stop()


def test_a_toast_comes_down_once_the_work_below_it_has_ended(qtbot: QtBot) -> None:
    window = host(qtbot)
    corner = LowerLeft(window)
    working = Working(corner)
    working.done("Exported 3 rows.", lambda: None)
    made = Toast(corner)
    made.say("Saved Kaleidoscope")
    banner = working.result
    assert banner is not None
    assert made.geometry().bottom() < banner.geometry().top()

    banner.followed.emit(1)

    assert made.geometry().bottom() == 400 - 16 - 1
